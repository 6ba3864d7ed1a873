import type { PastContact } from './past-contact.ts';

/** The call that a contact is a part of, named by its first contact. */
export const callOf = ({ contactId, initialContactId }: PastContact): string => initialContactId ?? contactId;

const waitOf = (parts: readonly PastContact[]): number | undefined => {
  const waits = parts.flatMap(({ waitSeconds }) => waitSeconds ?? []);
  return waits.length === 0 ? undefined : waits.reduce((sum, wait) => sum + wait);
};

/** What became of the call says its last part; the caller waited in all of them. */
const joined = (parts: readonly PastContact[]): readonly PastContact[] => {
  const inOrder = parts.toSorted((a, b) => a.at - b.at);
  const [first, last] = [inOrder.at(0), inOrder.at(-1)];
  if (!first || !last) return [];
  const waitSeconds = waitOf(parts);
  return [{ ...first, ...last, at: first.at, ...(waitSeconds !== undefined && { waitSeconds }) }];
};

/**
 * A line's contacts as calls, newest first: Connect makes a new contact each time it moves a call to another queue.
 *
 * @example joinCalls([{ contactId: 'c-2', initialContactId: 'c-1', outcome: 'ANSWERED', … }, { contactId: 'c-1', outcome: 'TRANSFERRED', … }])
 *   // [{ contactId: 'c-2', initialContactId: 'c-1', outcome: 'ANSWERED', at: that of c-1, … }]
 */
export const joinCalls = (contacts: readonly PastContact[]): PastContact[] =>
  Map.groupBy(contacts, callOf)
    .values()
    .flatMap(joined)
    .toArray()
    .toSorted((a, b) => b.at - a.at);
