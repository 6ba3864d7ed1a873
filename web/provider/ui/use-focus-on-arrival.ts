import { type RefObject, useEffect, useRef } from 'react';

/** Where something new stands, the focus goes there: who cannot see the page hears what it is, and writes on at once. */
export const useFocusOnArrival = <T extends HTMLElement>(isWanted = true): RefObject<T | null> => {
  const place = useRef<T>(null);
  useEffect(() => {
    if (isWanted) place.current?.focus();
  }, [isWanted]);
  return place;
};
