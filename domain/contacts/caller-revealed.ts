import type { Instant, JournalEvent } from '../kernel/index.ts';

/** A member of staff was shown a caller's whole number. It names the contact, ticket, visit, callback or order, never the number. Source: X-22. */
export type CallerRevealed = JournalEvent<
  'caller.revealed',
  {
    readonly contactId?: string;
    readonly ticketId?: string;
    readonly visitId?: string;
    readonly callbackId?: string;
    readonly orderId?: string;
    /** Not the number, but the whole record of its user, with names and addresses. */
    readonly record?: boolean;
    /** User name: `gx-101`. */
    readonly by: string;
  }
>;

/**
 * The journal's line for one full view of a number; each view is a subject of its own, so none replaces another.
 *
 * @param id of the view
 * @example callerRevealed('v-1', { contactId: 'c-1', by: 'gx-101' }, at).subject // 'REVEAL#v-1'
 */
export const callerRevealed = (id: string, data: CallerRevealed['data'], at: Instant): CallerRevealed => ({
  type: 'caller.revealed',
  subject: `REVEAL#${id}`,
  version: 1,
  at,
  data,
});
