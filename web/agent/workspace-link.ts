import { AgentClient, ContactClient } from '@amazon-connect/contact';
import type { AmazonConnectProvider } from '@amazon-connect/core';
import { VoiceClient } from '@amazon-connect/voice';
import type { CallNews } from './calls.ts';

/** What the app hears from the workspace it is framed by. */
export interface WorkspaceNews {
  readonly call: (news: CallNews) => void;
  readonly agentName: (name: string) => void;
}

interface Clients {
  readonly agent: AgentClient;
  readonly contact: ContactClient;
  readonly voice: VoiceClient;
}

/** A caller who withholds the number has none to give; the pop shows that. */
const numberOf = ({ voice }: Clients, contactId: string): Promise<string> =>
  voice.getInitialCustomerPhoneNumber(contactId).catch(() => '');

const tellDetails = async (clients: Clients, contactId: string, news: WorkspaceNews) => {
  const [number, attributes] = await Promise.all([
    numberOf(clients, contactId),
    clients.contact.getAttributes(contactId, '*'),
  ]);
  news.call({ kind: 'DETAILS', contactId, number: number ?? '', attributes: known(attributes) });
};

const known = (attributes: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );

const stages = { connecting: 'RINGING', connected: 'TALKING', hold: 'TALKING', disconnected: 'AFTER_CALL' } as const;
const isStage = (value: string): value is keyof typeof stages => Object.hasOwn(stages, value);

/** A contact that was there before the app: the agent's own participant says how far it is. */
const stageOf = async ({ contact }: Clients, contactId: string): Promise<CallNews['kind']> => {
  const self = (await contact.listParticipants(contactId)).find(({ isSelf }) => isSelf);
  if (self === undefined) return 'RINGING';
  const { value } = await contact.getParticipantState(self.participantId);
  return isStage(value) ? stages[value] : 'TALKING';
};

const listen = (clients: Clients, news: WorkspaceNews): void => {
  const { contact } = clients;
  const tell =
    (kind: 'RINGING' | 'TALKING' | 'AFTER_CALL' | 'CLEARED' | 'MISSED') =>
    async ({ contactId }: { contactId: string }) =>
      news.call({ kind, contactId });
  const pop =
    (kind: 'RINGING' | 'TALKING') =>
    async ({ contactId }: { contactId: string }) => {
      news.call({ kind, contactId });
      await tellDetails(clients, contactId, news);
    };
  // An ordinary call fires "connecting"; "incoming" is for queued callbacks.
  contact.onConnecting(pop('RINGING'));
  contact.onIncoming(pop('RINGING'));
  contact.onConnected(pop('TALKING'));
  contact.onStartingAcw(tell('AFTER_CALL'));
  contact.onMissed(tell('MISSED'));
  contact.onCleared(tell('CLEARED'));
};

const catchUp = async (clients: Clients, news: WorkspaceNews): Promise<void> => {
  const contacts = await clients.contact.listContacts();
  await Promise.all(
    contacts.map(async ({ contactId }) => {
      const kind = await stageOf(clients, contactId);
      if (kind !== 'DETAILS') news.call({ kind, contactId });
      await tellDetails(clients, contactId, news);
    }),
  );
};

/**
 * Follows the agent's calls through Amazon Connect's own clients. The provider is passed on explicitly: the packages may each carry a copy of
 * the core, and a global provider is then found by one of them only. Source: X-09.
 *
 * @example
 * await linkWorkspace(provider, { call: dispatch, agentName: setName });
 */
export const linkWorkspace = async (provider: AmazonConnectProvider, news: WorkspaceNews): Promise<void> => {
  const clients = {
    agent: new AgentClient(provider),
    contact: new ContactClient(provider),
    voice: new VoiceClient(provider),
  };
  listen(clients, news);
  await Promise.all([clients.agent.getName().then(news.agentName), catchUp(clients, news)]);
};
