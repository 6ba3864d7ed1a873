import { type Instant, secondsBetween } from '../kernel/index.ts';
import type { Contact, ContactOutcome } from './schema.ts';

/** What a contact came to, in the words and figures of the reports. Absent seconds mean that it never came so far. */
export interface ContactSummary {
  readonly outcome: ContactOutcome;
  /** From entering the first agent queue to the answer, or to the end. Source: glossary, story 4. */
  readonly waitSeconds?: number;
  readonly talkSeconds?: number;
  readonly afterCallSeconds?: number;
  readonly totalSeconds?: number;
  /** The agent who answered first. */
  readonly agentArn?: string;
}

const HUNG_UP_BY_US = new Set(['CONTACT_FLOW_DISCONNECT', 'API', 'EXPIRED']);

/** The caller's own doing, or his network's: whoever is gone was not moved. */
const LOST = new Set(['CUSTOMER_DISCONNECT', 'TELECOM_PROBLEM']);

const outcomeInQueue = ({ tags, disconnectReason = '' }: Contact): ContactOutcome => {
  // The flow says so right before the move; Connect ends the old contact without saying why.
  if (tags.outcome === 'TRANSFERRED' && !LOST.has(disconnectReason)) return 'TRANSFERRED';
  return HUNG_UP_BY_US.has(disconnectReason) ? 'RELEASED' : 'ABANDONED';
};

const outcomeOf = (contact: Contact): ContactOutcome => {
  if (contact.agents.length > 0) return 'ANSWERED';
  if (contact.disconnectedAt === undefined) return 'OPEN';
  if (contact.queues.length > 0) return outcomeInQueue(contact);
  return contact.tags.outcome === 'CLOSED' ? 'CLOSED' : 'LEFT_IN_MENU';
};

const between = (from: Instant | undefined, to: Instant | undefined): number | undefined =>
  from === undefined || to === undefined ? undefined : secondsBetween(from, to);

const known = <Name extends string>(name: Name, value: number | undefined): { readonly [N in Name]?: number } => {
  const named: { [N in Name]?: number } = {};
  if (value !== undefined) named[name] = value;
  return named;
};

/**
 * Sums a contact up. Source: LEGAL-24, LEGAL-26, story 4.
 *
 * @example summarise(hungUpAfter55Seconds) // { outcome: 'ABANDONED', waitSeconds: 55, totalSeconds: 60 }
 */
export const summarise = (contact: Contact): ContactSummary => {
  const agent = contact.agents[0];
  const ended = contact.disconnectedAt;
  return {
    outcome: outcomeOf(contact),
    ...known('waitSeconds', between(contact.queues[0]?.at, agent?.at ?? ended)),
    ...known('talkSeconds', between(agent?.at, ended)),
    ...known('afterCallSeconds', between(agent?.acwStartedAt, agent?.acwEndedAt)),
    ...known('totalSeconds', between(contact.initiatedAt ?? contact.connectedAt, ended)),
    ...(agent && { agentArn: agent.agentArn }),
  };
};
