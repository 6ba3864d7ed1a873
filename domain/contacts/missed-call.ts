import type { Instant } from '../kernel/index.ts';
import type { Contact } from './schema.ts';
import { summarise } from './summary.ts';

/** Partition value of a product's missed calls, in the index `list`. */
export const missedListKey = (product: string): MissedCall['listKey'] => `MISSED#${product}#OPEN`;

/** An entry of the list of callers whom somebody must ring back; `listKey` and `due` are the keys of the index `list`. */
export interface MissedCall {
  readonly listKey: `MISSED#${string}#OPEN`;
  readonly due: Instant;
  readonly reason: 'ABANDONED' | 'RELEASED' | 'NOBODY_ON_DUTY';
}

const reasonOf = (contact: Contact): MissedCall['reason'] | undefined => {
  const { tags, returnedAt } = contact;
  if (returnedAt !== undefined) return undefined;
  // Who asked to be rung back stands on that list, and who registered a demand is rung back for it.
  if (tags.outcome === 'CALLBACK' || tags.outcome === 'REQUESTED') return undefined;
  if (tags.missed !== undefined) return 'NOBODY_ON_DUTY';
  // Who cancelled by key while waiting has what he wanted, and was told goodbye.
  if (tags.outcome === 'CANCELLED') return undefined;
  const { outcome } = summarise(contact);
  return outcome === 'ABANDONED' || outcome === 'RELEASED' ? outcome : undefined;
};

/**
 * Says whether a contact leaves a call to return: the caller asked for a person and got none, or found no lawyer on duty and
 * only left word with customer service. Source: LEGAL-30, X-43, story 41.
 *
 * @example missedCall(contactTaggedMissedLawyer)?.reason // 'NOBODY_ON_DUTY'
 */
export const missedCall = (contact: Contact): MissedCall | undefined => {
  const reason = reasonOf(contact);
  const due = contact.disconnectedAt ?? contact.initiatedAt;
  if (!reason || due === undefined) return undefined;
  return { listKey: missedListKey(contact.tags.product ?? 'none'), due, reason };
};
