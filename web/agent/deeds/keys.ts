import { useEffect, useEffectEvent } from 'react';
import { isSaveKey } from '../save-key.ts';

type Pressed = Pick<KeyboardEvent, 'altKey' | 'code'>;

/**
 * What Alt and a digit opens: what stands at that place.
 *
 * @example deedAt({ altKey: true, code: 'Digit2' }, ['create', 'cancel']) // 'cancel'
 */
export const deedAt = <Deed extends string>(
  { altKey, code }: Pressed,
  deeds: readonly Deed[],
  most = 5,
): Deed | undefined => {
  const digit = Number(/^Digit([1-9])$/.exec(code)?.[1] ?? Number.NaN);
  return altKey && digit <= most ? deeds[digit - 1] : undefined;
};

/** Alt and a digit opens a deed. */
export const useDeedKeys = <Deed extends string>(deeds: readonly Deed[], onChoose: (deed: Deed) => void): void => {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const deed = deedAt(event, deeds);
    if (deed === undefined) return;
    event.preventDefault();
    onChoose(deed);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    globalThis.addEventListener('keydown', listen);
    return () => globalThis.removeEventListener('keydown', listen);
  }, []);
};

interface PressedInForm {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly defaultPrevented: boolean;
}

/**
 * What a key means in a deed's form. While it asks 确定? or is on its way, nothing: the keys are the question's, and an answer that nobody
 * waits for is never seen.
 *
 * @example formKey({ key: 'Escape', … }, true) // undefined: Esc closes the question, not the form
 */
export const formKey = (pressed: PressedInForm, isHeld: boolean): 'SUBMIT' | 'CANCEL' | undefined => {
  if (isHeld) return undefined;
  if (isSaveKey(pressed)) return 'SUBMIT';
  return pressed.key === 'Escape' && !pressed.defaultPrevented ? 'CANCEL' : undefined;
};
