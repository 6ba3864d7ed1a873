import { useEffect, useRef } from 'react';

/** Whoever chose a deed by key writes on at once. */
export const useFirstFieldFocused = () => {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('textarea, input, button')?.focus(), []);
  return form;
};
