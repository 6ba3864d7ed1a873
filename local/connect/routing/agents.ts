import type { Exchange } from '../exchange.ts';
import type { Agent, AgentContact, Contact } from '../model.ts';
import { join, leave } from './line.ts';

const handled = new Set<AgentContact['state']>(['CONNECTING', 'CONNECTED', 'ONHOLD', 'ENDED']);

const isBusy = ({ contacts }: Agent): boolean => contacts.some(({ state }) => handled.has(state));

/** Signed in, in a routable status, and with nothing on the desk: not even a missed call. */
const isFree = ({ signedIn, status, contacts }: Agent): boolean =>
  signedIn && status.kind === 'ROUTABLE' && contacts.length === 0;

const isOnline = ({ signedIn, status }: Agent): boolean => signedIn && status.kind !== 'OFFLINE';

/** Available, on a contact or in after-call work. */
const isStaffed = (agent: Agent): boolean => agent.signedIn && (isBusy(agent) || isFree(agent));

/**
 * Brings counts and the line of free agents up to date after any change of an agent, and tells his seat. True when he is free.
 * Who was rung by a caller that hung up has done nothing yet and keeps his place in the line (`order` is not 0).
 */
export const refresh = (exchange: Exchange, agent: Agent): boolean => {
  const { profile, counted } = agent;
  const now = { online: isOnline(agent), staffed: isStaffed(agent) };
  profile.online += Number(now.online) - Number(counted.online);
  profile.staffed += Number(now.staffed) - Number(counted.staffed);
  agent.counted = now;
  const free = isFree(agent);
  if (!free) leave(profile.idle, agent);
  else if (!agent.inLine) {
    if (agent.order === 0) exchange.arrivals.last += 1;
    if (agent.order === 0) agent.order = exchange.arrivals.last;
    join(profile.idle, agent);
  }
  for (const listener of agent.listeners) listener();
  return free;
};

/** A contact on the agent's desk; undefined when it isn't there. */
export const onDesk = (agent: Agent, contactId: string): AgentContact | undefined =>
  agent.contacts.find(({ contact }) => contact.id === contactId);

/** Moves a contact on the desk to another state. */
export const setState = (exchange: Exchange, agent: Agent, contact: Contact, state: AgentContact['state']): void => {
  const entry = onDesk(agent, contact.id);
  if (entry === undefined) return;
  entry.state = state;
  entry.since = exchange.clock.now();
};

/** Takes contacts off the desk. */
export const clearDesk = (agent: Agent, goes: (entry: AgentContact) => boolean): void => {
  agent.contacts = agent.contacts.filter((entry) => !goes(entry));
};
