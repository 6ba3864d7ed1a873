import { useMutation } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import type { Api } from '../api.ts';
import { usePlace } from '../place.ts';

/** A place that the map knows by a name. */
export type Hit = Awaited<ReturnType<Api['places']>>['places'][number];

/** What an answer of the map settles by itself: the only place of that name. Of several, somebody says which one it is. */
export const onlyOf = ([only, second]: readonly Hit[]): Hit | undefined => (second === undefined ? only : undefined);

/**
 * Looks a typed address up on the map. It answers after seconds, in which somebody writes on: `onFound` is that of the page as it is then,
 * and is told for which text the map was asked.
 */
export const useLocating = (address: string, onFound: (text: string, hit: Hit) => void) => {
  const { ask } = usePlace();
  const search = useMutation({ mutationFn: (text: string) => ask.places(text) });
  const { data, variables = '' } = search;
  const found = useEffectEvent(onFound);
  useEffect(() => {
    const hit = onlyOf(data?.places ?? []);
    if (hit !== undefined) found(variables, hit);
  }, [data, variables]);
  const text = address.trim();
  return {
    isSearching: search.isPending,
    isAway: search.isError,
    /** Undefined until the map has answered. */
    hits: data?.places,
    forget: () => search.reset(),
    locate: () => {
      if (text.length >= 2 && !search.isPending) search.mutate(text);
    },
  };
};
