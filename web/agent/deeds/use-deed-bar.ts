import { useEffect, useRef, useState } from 'react';
import { isFocusLost, keyboard } from '../../shared/use-focus-if-lost.ts';
import { useDeedKeys } from './keys.ts';

/** Which deed's form is open, which was put away last, and which was done last; one of them at most. */
interface Shown<Deed> {
  readonly open?: Deed;
  readonly left?: Deed;
  readonly done?: Deed;
}

const buttonOf = (bar: HTMLElement | null, deed: string): HTMLElement | null =>
  bar?.querySelector<HTMLElement>(`[data-deed="${deed}"]`) ??
  bar?.querySelector<HTMLElement>('[data-deeds] button') ??
  null;

/** Who put a form away is back where he opened it; who has sent one is where it says so. */
const useFocusBack = <Deed extends string>({ left, done }: Shown<Deed>) => {
  const bar = useRef<HTMLElement>(null);
  const news = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if ((left === undefined && done === undefined) || !isFocusLost(keyboard())) return;
    (left === undefined ? news.current : buttonOf(bar.current, left))?.focus();
  }, [left, done]);
  return { bar, news };
};

/** The deeds' buttons and the form that is open: while it asks or sends, nothing takes its place. */
export const useDeedBar = <Deed extends string>(deeds: readonly Deed[]) => {
  const [shown, show] = useState<Shown<Deed>>({});
  const [isHeld, hold] = useState(false);
  const choose = (deed: Deed) => {
    if (!isHeld) show({ open: deed });
  };
  useDeedKeys(deeds, choose);
  return {
    ...useFocusBack(shown),
    ...{ open: shown.open, done: shown.done, choose, hold },
    putAway: (deed: Deed) => show({ left: deed }),
    finish: (deed: Deed) => show({ done: deed }),
  };
};
export type DeedBarState<Deed extends string> = ReturnType<typeof useDeedBar<Deed>>;
