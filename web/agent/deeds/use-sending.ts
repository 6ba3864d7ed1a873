import type { UseMutationResult } from '@tanstack/react-query';
import { codeOf } from '../../shared/api-client.ts';

/** As what it stood on the screen, and the command that belongs to exactly this content. */
export interface Aim {
  readonly version: number;
  readonly commandId: string;
}

type Changing<Body> = Pick<UseMutationResult<unknown, Error, Body>, 'error' | 'isPending' | 'mutate' | 'reset'>;

/**
 * Sends a deed. A repetition after a lost answer is the same command; a second go after somebody else's change is another one,
 * about what is changed as it is now.
 */
export const useSending = <Body>(changing: Changing<Body>, version: number) => {
  const wasChanged = codeOf(changing.error) === 'CHANGED_MEANWHILE';
  return {
    send: (bodyFor: (aim: Aim) => Body | undefined, commandId: string) => {
      const body = bodyFor({ version, commandId: wasChanged ? crypto.randomUUID() : commandId });
      if (body !== undefined && !changing.isPending) changing.mutate(body);
    },
    wasChanged,
    error: changing.error,
    problem: wasChanged ? null : changing.error,
    isSending: changing.isPending,
    forgetProblem: () => changing.reset(),
  };
};
