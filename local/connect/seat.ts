import type { AgentSnapshot } from '../workspace/protocol.ts';
import { attributesAsObject } from './attributes.ts';
import type { Exchange } from './exchange.ts';
import type { AgentSeat } from './interface.ts';
import type { Agent, AgentContact, AgentStatus, Phase, Queue } from './model.ts';
import { agentHangsUp } from './remaining.ts';
import { clearDesk, onDesk } from './routing/agents.ts';
import { finishWork } from './routing/release.ts';
import { miss, update } from './routing/router.ts';
import { accept, hold, resume } from './routing/talk.ts';
import { quickConnectOf, transfer } from './transfer.ts';

const contactView = (
  { contact, state, since }: AgentContact,
  iso: Exchange['iso'],
): AgentSnapshot['contacts'][number] => ({
  contactId: contact.id,
  initialContactId: contact.initialId,
  state,
  customerNumber: contact.call.from ?? '',
  queue: contact.queue?.name ?? '',
  queueArn: contact.queue?.arn ?? '',
  attributes: attributesAsObject(contact.attributes),
  since: iso(since),
});

const queueView = ({ arn, name, quickConnects }: Queue): AgentSnapshot['queues'][number] => ({
  ...{ arn, name },
  quickConnects: quickConnects.map(({ arn, name }) => ({ arn, name })),
});

/** The agent as his contact control panel shows him. A missed call shows as a status of its own until it is cleared. */
const view = (exchange: Exchange, agent: Agent, statuses: ReadonlyMap<string, AgentStatus>): AgentSnapshot => ({
  userId: agent.userId,
  username: agent.username,
  name: agent.lastName,
  serviceNumber: agent.firstName,
  status: agent.contacts.some(({ state }) => state === 'MISSED') ? 'Missed' : agent.status.name,
  statuses: [...statuses.keys()],
  queues: agent.profile.queues.map(({ queue }) => queueView(queue)),
  contacts: agent.contacts.map((entry) => contactView(entry, exchange.iso)),
});

const expect = (
  agent: Agent,
  contactId: string,
  deed: string,
  states: readonly AgentContact['state'][],
  ...phases: readonly Phase[]
): AgentContact => {
  const entry = onDesk(agent, contactId);
  const fits =
    entry !== undefined &&
    states.includes(entry.state) &&
    (phases.length === 0 || phases.includes(entry.contact.phase));
  if (!fits)
    throw new Error(`${agent.username} can't ${deed} contact ${contactId}: it is ${entry?.state ?? 'not on his desk'}`);
  return entry;
};

const signOut = (exchange: Exchange, agent: Agent, offline: AgentStatus): void => {
  agent.signedIn = false;
  agent.status = offline;
  agent.order = 0;
  for (const { contact, state } of agent.contacts) {
    if (state === 'CONNECTING') miss(exchange, contact, agent);
    else if (state === 'CONNECTED' || state === 'ONHOLD') agentHangsUp(exchange, contact);
    if (state !== 'MISSED' && state !== 'CONNECTING') finishWork(exchange, contact, agent);
  }
  clearDesk(agent, () => true);
  update(exchange, agent);
};

const setStatus = (exchange: Exchange, agent: Agent, status: AgentStatus): void => {
  agent.status = status;
  agent.order = 0;
  clearDesk(agent, ({ state }) => state === 'MISSED');
  update(exchange, agent);
};

const finish = (exchange: Exchange, agent: Agent, { contact, state }: AgentContact): void => {
  agent.order = 0;
  if (state === 'ENDED') finishWork(exchange, contact, agent);
  else {
    clearDesk(agent, (entry) => entry.contact === contact);
    update(exchange, agent);
  }
};

type Presence = Pick<AgentSeat, 'signIn' | 'signOut' | 'setStatus'>;
type CallButtons = Pick<AgentSeat, 'accept' | 'reject' | 'hold' | 'resume' | 'hangUp' | 'transfer' | 'finish'>;
type Display = Pick<AgentSeat, 'snapshot' | 'subscribe'>;

/** Whether the agent is there, and for what. */
const presenceOf = (exchange: Exchange, agent: Agent, statuses: ReadonlyMap<string, AgentStatus>): Presence => {
  const statusNamed = (name: string): AgentStatus => {
    const status = statuses.get(name);
    if (status === undefined) throw new Error(`there is no agent status ${name}`);
    return status;
  };
  return {
    signIn: () => {
      agent.signedIn = true;
      update(exchange, agent);
    },
    signOut: () => signOut(exchange, agent, statusNamed('Offline')),
    setStatus: (name) => {
      if (!agent.signedIn) throw new Error(`${agent.username} is not signed in`);
      setStatus(exchange, agent, statusNamed(name));
    },
  };
};

/** What the agent does with a contact on his desk; each button works only while the contact is in a state for it. */
const callButtonsOf = (exchange: Exchange, agent: Agent): CallButtons => ({
  accept: (contactId) => accept(exchange, expect(agent, contactId, 'accept', ['CONNECTING']).contact, agent),
  reject: (contactId) => miss(exchange, expect(agent, contactId, 'reject', ['CONNECTING']).contact, agent),
  hold: (contactId) => hold(exchange, expect(agent, contactId, 'hold', ['CONNECTED'], 'TALK').contact, agent),
  resume: (contactId) => resume(exchange, expect(agent, contactId, 'resume', ['ONHOLD']).contact, agent),
  hangUp: (contactId) => {
    const { contact } = expect(agent, contactId, 'hang up', ['CONNECTED', 'ONHOLD']);
    agentHangsUp(exchange, contact);
  },
  transfer: (contactId, quickConnectId) => {
    const { contact } = expect(agent, contactId, 'transfer', ['CONNECTED', 'ONHOLD'], 'TALK', 'HOLD');
    transfer(exchange, contact, quickConnectOf(contact, quickConnectId));
  },
  finish: (contactId) => finish(exchange, agent, expect(agent, contactId, 'finish', ['ENDED', 'MISSED'])),
});

/** What the agent sees, now and at every change. */
const displayOf = (exchange: Exchange, agent: Agent, statuses: ReadonlyMap<string, AgentStatus>): Display => {
  const snapshot = (): AgentSnapshot => view(exchange, agent, statuses);
  return {
    snapshot,
    subscribe: (listener) => {
      const hear = (): void => listener(snapshot());
      agent.listeners.add(hear);
      return () => agent.listeners.delete(hear);
    },
  };
};

/** One agent's panel: his buttons, and what it shows. `statuses` may still grow while resources are added. */
export const createSeat = (
  exchange: Exchange,
  agent: Agent,
  statuses: ReadonlyMap<string, AgentStatus>,
): AgentSeat => ({
  userId: agent.userId,
  username: agent.username,
  name: agent.lastName,
  serviceNumber: agent.firstName,
  ...presenceOf(exchange, agent, statuses),
  ...callButtonsOf(exchange, agent),
  ...displayOf(exchange, agent, statuses),
});
