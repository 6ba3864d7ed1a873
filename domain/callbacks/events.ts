import type { Instant, JournalEvent } from '../kernel/index.ts';
import type { Callback } from './schema.ts';

interface CallbackFacts {
  readonly callbackId: string;
  readonly product: string;
  readonly line: string;
  readonly contactId: string;
}

export type CallbackEvent =
  | JournalEvent<'callback.requested', CallbackFacts & { readonly generation: 1 }>
  /** On the agents' list again; `attempt` is the one to come. */
  | JournalEvent<'callback.due', CallbackFacts & { readonly attempt: number }>
  | JournalEvent<
      'callback.unreached',
      CallbackFacts & { readonly attempt: number; readonly by: string; readonly nextAt?: string }
    >
  | JournalEvent<
      'callback.closed',
      CallbackFacts & { readonly how: Extract<Callback, { state: 'CLOSED' }>['how']; readonly by?: string }
    >;

/** What one step or command writes, all or nothing. */
export interface CallbackChange {
  /** Version that the stored callback must still have; 0 = there must be none. */
  readonly expectedVersion: number;
  readonly callback: Callback;
  readonly event: CallbackEvent;
}

export const callbackSubject = (callbackId: string): string => `CALLBACK#${callbackId}`;

export const factsOf = ({ callbackId, product, line, contactId }: Callback): CallbackFacts => ({
  ...{ callbackId, product, line, contactId },
});

/** Subject, version and time of the event that explains a callback's present version. */
export const headOf = ({ callbackId, version }: Callback, at: Instant) => ({
  ...{ subject: callbackSubject(callbackId), version, at },
});
