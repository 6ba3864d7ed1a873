import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ProviderCard } from '#domain/providers';
import { usePlace } from '../place.ts';
import { type ApplicationBody, type DeedHead, providerApi, type SaidDeed, type Wanted } from './provider-api.ts';

/** Orders come and go: what providers have in hand is read again so often. */
const refetchInterval = 20_000;

const keyOf = (providerId: string) => ['providers', 'one', providerId];

const useProviderApi = () => providerApi(usePlace());

/** The providers that are wanted, page by page; who has asked for more reads on and is not taken back to the beginning. */
export const useProviderPages = (wanted: Wanted) => {
  const ask = useProviderApi();
  return useInfiniteQuery({
    queryKey: ['providers', 'list', wanted],
    queryFn: ({ pageParam }) => ask.list(wanted, pageParam),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    select: ({ pages }) => pages.flatMap(({ providers }) => providers),
    refetchInterval: ({ state }) => ((state.data?.pages.length ?? 0) > 1 ? false : refetchInterval),
  });
};

/** What the business lines are called; that changes with a deployment only. */
export const useBusinessLines = () => {
  const ask = useProviderApi();
  return useQuery({
    queryKey: ['providers', 'lines'],
    queryFn: () => ask.lines(),
    select: ({ lines }) => lines,
    staleTime: Number.POSITIVE_INFINITY,
  });
};

/** One provider; its score moves by itself. */
export const useProvider = (providerId: string) => {
  const ask = useProviderApi();
  return useQuery({ queryKey: keyOf(providerId), queryFn: () => ask.show(providerId), refetchInterval });
};

export const useLetter = (providerId: string, month: string) => {
  const ask = useProviderApi();
  return useQuery({
    queryKey: ['providers', 'letter', providerId, month],
    queryFn: () => ask.letter(providerId, month),
  });
};

/** The photo of a paper; it never becomes another. */
export const usePaperPicture = (providerId: string, file: string) => {
  const ask = useProviderApi();
  return useQuery({
    queryKey: ['providers', 'paper', providerId, file],
    queryFn: () => ask.paper(providerId, file),
    staleTime: Number.POSITIVE_INFINITY,
  });
};

/** What a change answers is the provider as it now is; every list may be another. */
const useTakeInProvider = () => {
  const client = useQueryClient();
  return (card: ProviderCard) => {
    client.setQueryData(keyOf(card.providerId), card);
    return client.invalidateQueries({ queryKey: ['providers', 'list'] });
  };
};

export const useApplying = () => {
  const ask = useProviderApi();
  return useMutation({ mutationFn: (body: ApplicationBody) => ask.apply(body), onSuccess: useTakeInProvider() });
};

/**
 * A refused change is looked at again at once: somebody else may have been faster. `onDone` runs also when whoever asked has left the page.
 */
export const useChangingProvider = (providerId: string, onDone: () => void) => {
  const ask = useProviderApi();
  const takeIn = useTakeInProvider();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ head, deed }: { readonly head: DeedHead; readonly deed: SaidDeed }) => ask.change(head, deed),
    onSuccess: (card) => {
      onDone();
      return takeIn(card);
    },
    onError: () => client.invalidateQueries({ queryKey: keyOf(providerId) }),
  });
};
