import { useEffect, useRef } from 'react';

/** Where the keyboard is. */
interface Keyboard {
  readonly activeElement: unknown;
  readonly body: unknown;
  /** This page's, not another frame's. */
  readonly isHere: boolean;
}

/**
 * Has whatever had the focus gone from the page? Then the next Tab would begin at its top. Nobody's focus is taken away otherwise: not that
 * of a tab that is gone through with the arrows, nor that of another frame.
 *
 * @example isFocusLost({ activeElement: document.body, body: document.body, isHere: true }) // true
 */
export const isFocusLost = ({ activeElement, body, isHere }: Keyboard): boolean =>
  isHere && (activeElement === null || activeElement === body);

/** Where it is now. */
export const keyboard = () => ({
  activeElement: document.activeElement,
  body: document.body,
  isHere: document.hasFocus(),
});

/**
 * For the heading of what has just come: it takes the focus when the button that brought it is gone. Give it `tabIndex={-1}`.
 *
 * @param about what is shown; another is looked at anew
 */
export const useFocusIfLost = <Element extends HTMLElement>(about?: string) => {
  const element = useRef<Element>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `about` says when to look again
  useEffect(() => {
    if (isFocusLost(keyboard())) element.current?.focus();
  }, [about]);
  return element;
};
