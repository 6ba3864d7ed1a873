import type { Instant } from '../kernel/index.ts';
import type { Contact, ContactEvent } from './schema.ts';

type Queue = Contact['queues'][number];
type Agent = Contact['agents'][number];

// Every fact is merged so that order and repetition don't matter: sets are united, a fact that may only come once keeps its
// earliest reading, tags keep their latest. Two machines that saw the same events hold the same state.

const earlier = (a: Instant | undefined, b: Instant | undefined): Instant | undefined =>
  a === undefined || (b !== undefined && b < a) ? b : a;

const earlierText = (a: string | undefined, b: string | null | undefined): string | undefined =>
  a === undefined || (b && b < a) ? (b ?? undefined) : a;

const byTime =
  <T extends { readonly at: Instant }>(key: (item: T) => string) =>
  (a: T, b: T) =>
    a.at - b.at || (key(a) < key(b) ? -1 : 1);

const withQueue = (queues: readonly Queue[], info: ContactEvent['queueInfo']): Queue[] => {
  const at = info?.enqueueTimestamp;
  if (!info || at === undefined || queues.some((q) => q.queueArn === info.queueArn && q.at === at)) return [...queues];
  return [...queues, { queueArn: info.queueArn, at }].sort(byTime((queue) => queue.queueArn));
};

const defined = <T extends object>(values: T): Partial<T> => {
  const partial: Partial<T> = { ...values };
  for (const key in partial) if (partial[key] === undefined) delete partial[key];
  return partial;
};

const withAgent = (agents: readonly Agent[], info: ContactEvent['agentInfo']): Agent[] => {
  const at = info?.connectedToAgentTimestamp;
  if (!info || at === undefined) return [...agents];
  const same = agents.find((agent) => agent.agentArn === info.agentArn && agent.at === at);
  const acwStartedAt = earlier(same?.acwStartedAt, info.afterContactWorkStartTimestamp);
  const acwEndedAt = earlier(same?.acwEndedAt, info.afterContactWorkEndTimestamp);
  const visit = {
    ...{ agentArn: info.agentArn, at },
    ...(acwStartedAt !== undefined && { acwStartedAt }),
    ...(acwEndedAt !== undefined && { acwEndedAt }),
  };
  return [...agents.filter((agent) => agent !== same), visit].sort(byTime((agent) => agent.agentArn));
};

const inKeyOrder = (_key: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** One text for equal values, however their keys are ordered (a stored contact comes back in another order). */
const text = (value: unknown): string => JSON.stringify(value, inKeyOrder);

/** The order in which a contact's events are sent; within one second it says whose tags are the later ones. */
const SENT = [
  'INITIATED',
  'CONNECTED_TO_SYSTEM',
  'CONTACT_DATA_UPDATED',
  'QUEUED',
  'CONNECTED_TO_AGENT',
  'DISCONNECTED',
  'COMPLETED',
];

type Tagging = Pick<Contact, 'tags' | 'taggedAt' | 'taggedBy'>;

interface Told {
  readonly tags: Contact['tags'];
  readonly taggedAt: Instant;
  readonly taggedBy: string;
}

const comesLater = (a: Told, b: Told): boolean => {
  if (a.taggedAt !== b.taggedAt) return a.taggedAt > b.taggedAt;
  const [rankA, rankB] = [SENT.indexOf(a.taggedBy), SENT.indexOf(b.taggedBy)];
  return rankA === rankB ? text([a.taggedBy, a.tags]) > text([b.taggedBy, b.tags]) : rankA > rankB;
};

const taggedBy = ({ tags, ...contact }: Contact, event: ContactEvent, at: Instant): Tagging => {
  const { taggedAt, taggedBy } = contact;
  const known = taggedAt === undefined || taggedBy === undefined ? undefined : { tags, taggedAt, taggedBy };
  const told = { tags: event.tags ?? {}, taggedAt: at, taggedBy: event.eventType };
  if (Object.keys(told.tags).length > 0 && (known === undefined || comesLater(told, known))) return told;
  return known ?? { tags };
};

const blank = (contactId: string): Contact => ({ contactId, version: 0, queues: [], agents: [], tags: {} });

const merge = (contact: Contact, event: ContactEvent, at: Instant): Contact => ({
  contactId: contact.contactId,
  version: contact.version,
  ...defined({
    initialContactId: earlierText(contact.initialContactId, event.initialContactId),
    channel: earlierText(contact.channel, event.channel),
    initiatedAt: earlier(contact.initiatedAt, event.initiationTimestamp),
    connectedAt: earlier(contact.connectedAt, event.connectedToSystemTimestamp),
    disconnectedAt: earlier(contact.disconnectedAt, event.disconnectTimestamp),
    disconnectReason: earlierText(contact.disconnectReason, event.disconnectReason),
    returnedAt: contact.returnedAt,
  }),
  queues: withQueue(contact.queues, event.queueInfo),
  agents: withAgent(contact.agents, event.agentInfo),
  ...taggedBy(contact, event, at),
});

/**
 * Adds one contact event to what is known of its contact. The result doesn't depend on the order of events nor on how often
 * one came: contact events are best effort and unordered. Source: LEGAL-26, story 4.
 *
 * @param at the event's own time (EventBridge `time`), never that of its delivery
 * @returns the new state with its version raised, or undefined when the event says nothing new
 * @example foldContact(undefined, { eventType: 'INITIATED', contactId: 'c-1', … }, at)?.version // 1
 */
export const foldContact = (known: Contact | undefined, event: ContactEvent, at: Instant): Contact | undefined => {
  const before = known ?? blank(event.contactId);
  const after = merge(before, event, at);
  if (known && text(before) === text(after)) return undefined;
  return { ...after, version: before.version + 1 };
};
