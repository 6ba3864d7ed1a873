import { attributesAsObject, copyAttributes, noAttributes } from './attributes.ts';
import type { ContactSnapshot } from './interface.ts';
import type { Call, Contact } from './model.ts';

interface Beginning {
  readonly id: string;
  readonly call: Call;
  readonly instanceArn: string;
  readonly now: number;
  readonly method: Contact['initiationMethod'];
  /** The contact that this one continues. */
  readonly previous?: Contact;
}

// What most contacts never get of their own is shared; whoever sets it replaces it. A hundred thousand waiting contacts are kept small.
const none: readonly string[] = [];
const noTags: Record<string, string> = {};
const noData: Contact['data'] = {};
const noHooks: Contact['hooks'] = {
  CustomerQueue: undefined,
  AgentWhisper: undefined,
  CustomerWhisper: undefined,
  CustomerHold: undefined,
  CustomerRemaining: undefined,
};

const neverQueued = {
  queue: undefined,
  enqueuedAt: 0,
  order: 0,
  dequeuedAt: undefined,
  older: undefined,
  newer: undefined,
  inLine: false,
  ringing: undefined,
  attempts: 0,
} as const;

/**
 * A contact at its beginning. A transferred contact takes along attributes, hooks, language, names and logging; so does what goes on when the agent has hung up. Tags, recording and voice are not
 * known to be copied, so they are not: a flow that needs them sets them again.
 */
export const createContact = (beginning: Beginning): Contact => {
  const { id, call, instanceArn, now, method, previous } = beginning;
  return {
    id,
    initialId: previous?.initialId ?? id,
    previousId: previous?.id,
    link: (previous?.link ?? 0) + 1,
    instanceArn,
    initiationMethod: method,
    call,
    initiatedAt: now,
    phase: 'FLOW',
    attributes: previous === undefined ? noAttributes() : copyAttributes(previous.attributes),
    tags: noTags,
    external: undefined,
    data: previous?.data ?? noData,
    voice: undefined,
    recorded: none,
    logging: previous?.logging ?? false,
    hooks: previous?.hooks ?? noHooks,
    target: undefined,
    loops: undefined,
    run: undefined,
    whisper: undefined,
    whispered: none,
    ...neverQueued,
    agent: undefined,
    connectedAt: undefined,
    disconnectedAt: undefined,
    disconnectReason: undefined,
    wrapUpEndedAt: undefined,
  };
};

type Iso = (instant: number) => string;

const queueOf = ({ queue, enqueuedAt, dequeuedAt }: Contact, iso: Iso): Pick<ContactSnapshot, 'queue'> =>
  queue === undefined
    ? {}
    : {
        queue: {
          arn: queue.arn,
          name: queue.name,
          enqueuedAt: iso(enqueuedAt),
          ...(dequeuedAt === undefined ? {} : { dequeuedAt: iso(dequeuedAt) }),
        },
      };

const agentOf = ({ agent, connectedAt }: Contact, iso: Iso): Pick<ContactSnapshot, 'agent'> =>
  agent === undefined
    ? {}
    : {
        agent: {
          userId: agent.userId,
          username: agent.username,
          ...(connectedAt === undefined ? {} : { connectedAt: iso(connectedAt) }),
        },
      };

/** What the contact looks like now, safe to keep. */
export const snapshotOf = (contact: Contact, iso: Iso): ContactSnapshot => ({
  contactId: contact.id,
  initialContactId: contact.initialId,
  ...(contact.previousId === undefined ? {} : { previousContactId: contact.previousId }),
  phase: contact.phase,
  initiationMethod: contact.initiationMethod,
  ...(contact.call.from === undefined ? {} : { customerNumber: contact.call.from }),
  systemNumber: contact.call.to,
  ...(contact.run === undefined ? {} : { flow: contact.run.flow.name }),
  attributes: attributesAsObject(contact.attributes),
  tags: { ...contact.tags },
  ...(contact.data.languageCode === undefined ? {} : { languageCode: contact.data.languageCode }),
  ...(contact.voice === undefined ? {} : { voice: contact.voice }),
  recordedParticipants: contact.recorded,
  ...queueOf(contact, iso),
  ...agentOf(contact, iso),
  agentConnectionAttempts: contact.attempts,
  whispered: [...contact.whispered],
  initiatedAt: iso(contact.initiatedAt),
  ...(contact.disconnectedAt === undefined ? {} : { disconnectedAt: iso(contact.disconnectedAt) }),
  ...(contact.disconnectReason === undefined ? {} : { disconnectReason: contact.disconnectReason }),
});
