import type { Contact } from './model.ts';

type ContactEventType =
  | 'INITIATED'
  | 'CONNECTED_TO_SYSTEM'
  | 'CONTACT_DATA_UPDATED'
  | 'QUEUED'
  | 'CONNECTED_TO_AGENT'
  | 'DISCONNECTED'
  | 'COMPLETED';

/** The `detail` of an "Amazon Connect Contact Event" on EventBridge. Timestamps are ISO 8601 UTC. */
export interface ContactEvent {
  readonly eventType: ContactEventType;
  readonly contactId: string;
  readonly initialContactId: string;
  readonly previousContactId?: string;
  readonly channel: 'VOICE';
  readonly instanceArn: string;
  readonly initiationMethod: Contact['initiationMethod'];
  readonly initiationTimestamp: string;
  readonly connectedToSystemTimestamp?: string;
  readonly disconnectTimestamp?: string;
  readonly disconnectReason?: string;
  readonly queueInfo?: { readonly queueArn: string; readonly queueType: 'STANDARD'; readonly enqueueTimestamp: string };
  readonly agentInfo?: {
    readonly agentArn: string;
    readonly connectedToAgentTimestamp: string;
    readonly afterContactWorkStartTimestamp?: string;
    readonly afterContactWorkEndTimestamp?: string;
    readonly afterContactWorkDuration?: number;
  };
  readonly tags: Readonly<Record<string, string>>;
  readonly segmentAttributes: { readonly 'connect:Subtype': { readonly valueString: 'connect:Telephony' } };
  readonly updatedProperties?: readonly string[];
}

type Iso = (instant: number) => string;

const queueInfo = ({ queue, enqueuedAt }: Contact, iso: Iso): Pick<ContactEvent, 'queueInfo'> =>
  queue === undefined
    ? {}
    : { queueInfo: { queueArn: queue.arn, queueType: 'STANDARD', enqueueTimestamp: iso(enqueuedAt) } };

const afterContactWork = ({ disconnectedAt, wrapUpEndedAt }: Contact, iso: Iso): object =>
  disconnectedAt === undefined || wrapUpEndedAt === undefined
    ? {}
    : {
        afterContactWorkStartTimestamp: iso(disconnectedAt),
        afterContactWorkEndTimestamp: iso(wrapUpEndedAt),
        afterContactWorkDuration: Math.round((wrapUpEndedAt - disconnectedAt) / 1000),
      };

const agentInfo = (contact: Contact, iso: Iso): Pick<ContactEvent, 'agentInfo'> =>
  contact.agent === undefined || contact.connectedAt === undefined
    ? {}
    : {
        agentInfo: {
          agentArn: contact.agent.arn,
          connectedToAgentTimestamp: iso(contact.connectedAt),
          ...afterContactWork(contact, iso),
        },
      };

/** A part of a call that was moved begins connected. */
const connected = ({ call, initiatedAt }: Contact, iso: Iso): Pick<ContactEvent, 'connectedToSystemTimestamp'> =>
  call.reachedAt === undefined ? {} : { connectedToSystemTimestamp: iso(Math.max(initiatedAt, call.reachedAt)) };

/** The event as Connect would send it now. Queue and agent are there once the contact has them. */
export const contactEvent = (eventType: ContactEventType, contact: Contact, iso: Iso): ContactEvent => ({
  eventType,
  contactId: contact.id,
  initialContactId: contact.initialId,
  ...(contact.previousId === undefined ? {} : { previousContactId: contact.previousId }),
  channel: 'VOICE',
  instanceArn: contact.instanceArn,
  initiationMethod: contact.initiationMethod,
  initiationTimestamp: iso(contact.initiatedAt),
  ...connected(contact, iso),
  ...(contact.disconnectedAt === undefined ? {} : { disconnectTimestamp: iso(contact.disconnectedAt) }),
  ...(contact.disconnectReason === undefined ? {} : { disconnectReason: contact.disconnectReason }),
  ...queueInfo(contact, iso),
  ...agentInfo(contact, iso),
  tags: contact.tags,
  segmentAttributes: { 'connect:Subtype': { valueString: 'connect:Telephony' } },
  ...(eventType === 'CONTACT_DATA_UPDATED' ? { updatedProperties: ['Tags'] } : {}),
});
