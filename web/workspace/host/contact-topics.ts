import type { AgentSnapshot, ContactState } from '../../../local/workspace/protocol.ts';

/** One thing that happened to a contact, as a topic's key. */
export interface ContactNews {
  readonly key: string;
  readonly contactId: string;
}

const keys = {
  CONNECTING: 'contact/connecting',
  CONNECTED: 'contact/connected',
  ONHOLD: undefined,
  ENDED: 'contact/acw',
  MISSED: 'contact/missed',
} satisfies Record<ContactState, string | undefined>;

/** Hold and resume change no contact lifecycle; a contact that comes back from hold is not connected anew. */
const isNews = (before: ContactState | undefined, now: ContactState): boolean =>
  before !== now && !(before === 'ONHOLD' && now === 'CONNECTED');

/**
 * What an app that follows contacts is told when a seat changes. An ordinary call fires "connecting", never "incoming".
 *
 * @example
 * contactNews({ contacts: [] }, { contacts: [ringing] }) // [{ key: 'contact/connecting', contactId: 'c1' }]
 */
export const contactNews = (
  before: Pick<AgentSnapshot, 'contacts'>,
  now: Pick<AgentSnapshot, 'contacts'>,
): readonly ContactNews[] => {
  const states = new Map(before.contacts.map(({ contactId, state }) => [contactId, state]));
  const moved = now.contacts.flatMap(({ contactId, state }) => {
    const key = keys[state];
    return key !== undefined && isNews(states.get(contactId), state) ? [{ key, contactId }] : [];
  });
  const gone = before.contacts
    .filter(({ contactId }) => !now.contacts.some((each) => each.contactId === contactId))
    .map(({ contactId }) => ({ key: 'contact/cleared', contactId }));
  return [...moved, ...gone];
};
