import * as z from 'zod';
import type { AgentSnapshot, ContactState, SeatContact, SeatQueue } from '../../../local/workspace/protocol.ts';
import type { Permission } from './permissions.ts';

type Data = Readonly<Record<string, unknown>>;

/** What the workspace does at the seat when an app asks for it; it rejects with an Error when it can't. */
export interface SeatDeeds {
  readonly transfer: (contactId: string, quickConnectArn: string) => Promise<unknown>;
}

/** How the workspace answers a command: what the app must have been granted, and the answer out of the seat's state, or what is done. */
export interface Command {
  readonly namespace: 'aws.connect.contact' | 'aws.connect.voice';
  readonly permission: Permission;
  readonly answer: (seat: AgentSnapshot, data: Data, deeds: SeatDeeds) => unknown;
}

/** The request cannot be met, for example because the contact is gone. */
export class CommandFailed extends Error {
  override readonly name = 'CommandFailed';
}

const contactOf = (seat: AgentSnapshot, contactId: unknown): SeatContact => {
  const contact = seat.contacts.find((each) => each.contactId === contactId);
  if (contact === undefined) throw new CommandFailed(`no contact ${String(contactId)} at this seat`);
  return contact;
};

/** All of them for `*`, else those asked for. */
const attributesOf = (seat: AgentSnapshot, { contactId, attributes: wanted }: Data): Record<string, string> => {
  const { attributes } = contactOf(seat, contactId);
  if (!Array.isArray(wanted)) return attributes;
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => wanted.includes(name)));
};

const described = ({ contactId, initialContactId }: SeatContact) => ({
  contactId,
  type: 'voice',
  subtype: 'connect:Telephony',
  initialContactId,
});

const participant = (contactId: string, value: 'agent' | 'inbound') => ({
  ...{ participantId: `${contactId}:${value}`, contactId, type: { value } },
  ...{ isInitial: value === 'inbound', isSelf: value === 'agent' },
});

const participantStates = {
  CONNECTING: 'connecting',
  CONNECTED: 'connected',
  ONHOLD: 'hold',
  ENDED: 'disconnected',
  MISSED: 'disconnected',
} satisfies Record<ContactState, string>;

const stateOf = (seat: AgentSnapshot, participantId: unknown) => {
  const [contactId] = String(participantId).split(':');
  return { value: participantStates[contactOf(seat, contactId).state] };
};

const queueOf = ({ queue: name, queueArn }: SeatContact) => ({
  ...{ name, queueARN: queueArn },
  queueId: queueArn.slice(queueArn.lastIndexOf('/') + 1),
});

const asQuickConnect = ({ arn, name }: SeatQueue['quickConnects'][number]) => ({
  ...{ type: 'queue', endpointARN: arn, name },
});

/** Of one queue or several; a destination that two of them offer is listed once. */
const quickConnectsOf = ({ queues }: AgentSnapshot, { queueARNs }: Data) => {
  const wanted: readonly unknown[] = [queueARNs].flat();
  const found = queues.filter(({ arn }) => wanted.includes(arn)).flatMap(({ quickConnects }) => quickConnects);
  return [...new Map(found.map((each) => [each.arn, each])).values()].map(asQuickConnect);
};

const transfer = async (seat: AgentSnapshot, { contactId, quickConnect }: Data, deeds: SeatDeeds): Promise<void> => {
  const destination = z.object({ endpointARN: z.string() }).safeParse(quickConnect);
  if (!destination.success) throw new CommandFailed('a transfer needs a quick connect');
  const contact = contactOf(seat, contactId);
  await deeds.transfer(contact.contactId, destination.data.endpointARN).catch((cause: unknown) => {
    throw new CommandFailed(String(cause), { cause });
  });
};

/** Every command the agent app uses, by its name on the wire. Another one is refused by name. */
export const commands: Readonly<Record<string, Command>> = {
  'agent/getName': {
    namespace: 'aws.connect.contact',
    permission: 'User.Details.View',
    answer: ({ name }) => ({ name }),
  },
  'agent/listQuickConnects': {
    namespace: 'aws.connect.contact',
    permission: 'User.Configuration.View',
    answer: (seat, data) => ({ quickConnects: quickConnectsOf(seat, data), nextToken: null }),
  },
  'contact/listContacts': {
    namespace: 'aws.connect.contact',
    permission: 'Contact.Details.View',
    answer: ({ contacts }) => contacts.map(described),
  },
  'contact/getAttributes': {
    namespace: 'aws.connect.contact',
    permission: 'Contact.Attributes.View',
    answer: attributesOf,
  },
  'contact/getQueue': {
    namespace: 'aws.connect.contact',
    permission: 'Contact.Details.View',
    answer: (seat, { contactId }) => queueOf(contactOf(seat, contactId)),
  },
  'contact/transfer': {
    namespace: 'aws.connect.contact',
    permission: 'Contact.Details.Edit',
    answer: transfer,
  },
  'contact/listParticipants': {
    namespace: 'aws.connect.contact',
    permission: 'Contact.Details.View',
    answer: (seat, { contactId }) => {
      const contact = contactOf(seat, contactId);
      return [participant(contact.contactId, 'agent'), participant(contact.contactId, 'inbound')];
    },
  },
  'contact/getParticipantState': {
    namespace: 'aws.connect.contact',
    permission: 'Contact.Details.View',
    answer: (seat, { participantId }) => stateOf(seat, participantId),
  },
  'voice/getInitialCustomerPhoneNumber': {
    namespace: 'aws.connect.voice',
    permission: 'Contact.CustomerDetails.View',
    answer: (seat, { contactId }) => ({ phoneNumber: contactOf(seat, contactId).customerNumber }),
  },
};
