import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ProviderCard } from '#domain/providers';
import { usePlace } from '../place.ts';
import { type ApplicationBody, type DeedHead, providerApi, type SaidDeed, type Wanted } from './provider-api.ts';

/** Orders come and go: what providers have in hand is read again so often. */
const refetchInterval = 20_000;

const keyOf = (providerId: string) => ['providers', 'one', providerId];

const useProviderApi = () => providerApi(usePlace());

export const useProviderList = (wanted: Wanted) => {
  const ask = useProviderApi();
  return useQuery({ queryKey: ['providers', 'list', wanted], queryFn: () => ask.list(wanted), refetchInterval });
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

/** A refused change is looked at again at once: somebody else may have been faster. */
export const useChangingProvider = (providerId: string) => {
  const ask = useProviderApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ head, deed }: { readonly head: DeedHead; readonly deed: SaidDeed }) => ask.change(head, deed),
    onSuccess: useTakeInProvider(),
    onError: () => client.invalidateQueries({ queryKey: keyOf(providerId) }),
  });
};
