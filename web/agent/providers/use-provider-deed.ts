import { codeOf } from '../../shared/api-client.ts';
import type { DeedHead, SaidDeed } from './provider-api.ts';
import { useChangingProvider } from './provider-queries.ts';

/**
 * Sends a deed. A repetition after a lost answer is the same command; a second go after somebody else's change is another one,
 * about the provider as it is now.
 */
export const useProviderDeed = (
  { providerId, version }: Pick<DeedHead, 'providerId' | 'version'>,
  onSent: () => void,
) => {
  const changing = useChangingProvider(providerId, onSent);
  const wasChanged = codeOf(changing.error) === 'CHANGED_MEANWHILE';
  const send = (deed: SaidDeed, commandId: string) => {
    if (changing.isPending) return;
    const head = { providerId, version, commandId: wasChanged ? crypto.randomUUID() : commandId };
    changing.mutate({ head, deed });
  };
  return {
    send,
    wasChanged,
    /** Of the provider as it is on the screen: what was refused of an older version may be mended. */
    problem: wasChanged || changing.variables?.head.version !== version ? null : changing.error,
    isDone: changing.isSuccess,
    isSending: changing.isPending,
    sent: changing.isPending ? changing.variables.deed : undefined,
    forgetProblem: () => changing.reset(),
  };
};
export type ProviderSending = ReturnType<typeof useProviderDeed>;
