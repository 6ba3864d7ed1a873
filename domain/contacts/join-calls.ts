import type { PastContact } from './past-contact.ts';

/** The call that a contact is a part of, named by its first contact. */
export const callOf = ({ contactId, initialContactId }: PastContact): string => initialContactId ?? contactId;

/** In all parts together; absent where it never came so far. */
const total = <Name extends 'waitSeconds' | 'talkSeconds'>(
  name: Name,
  parts: readonly PastContact[],
): { readonly [N in Name]?: number } => {
  const known = parts.flatMap((part) => part[name] ?? []);
  const summed: { [N in Name]?: number } = {};
  if (known.length > 0) summed[name] = known.reduce((sum, seconds) => sum + seconds);
  return summed;
};

/** What became of the call says its last part in which anybody was asked for; the caller waited, and may have talked, in all of them. */
const joined = (parts: readonly PastContact[]): readonly PastContact[] => {
  const inOrder = parts.toSorted((a, b) => a.at - b.at);
  const first = inOrder.at(0);
  const last = inOrder.findLast(({ outcome }) => outcome !== 'LEFT_IN_MENU') ?? inOrder.at(-1);
  if (!first || !last) return [];
  return [{ ...first, ...last, at: first.at, ...total('waitSeconds', parts), ...total('talkSeconds', parts) }];
};

/**
 * A line's contacts as calls, newest first: Connect makes a new contact each time a call moves to another queue, or an agent hands it over.
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
