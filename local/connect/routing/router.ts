import type { Exchange } from '../exchange.ts';
import type { Agent, Contact, Queue, RoutingProfile } from '../model.ts';
import { tell } from '../phone.ts';
import { refresh, setState } from './agents.ts';
import { join, leave } from './line.ts';
import { accept } from './talk.ts';

/** How long an offered call rings before it counts as missed. */
const ringMs = 20_000;

const hasWaited = (exchange: Exchange, contact: Contact, delayMs: number): boolean =>
  exchange.clock.now() - contact.enqueuedAt >= delayMs;

/** Who has been free the longest, among those who may take this contact now. */
const longestFree = (exchange: Exchange, queue: Queue, contact: Contact): Agent | undefined => {
  let best: Agent | undefined;
  for (const { profile, delayMs } of queue.servedBy) {
    const agent = profile.idle.head;
    if (agent === undefined || !hasWaited(exchange, contact, delayMs)) continue;
    if (best === undefined || agent.order < best.order) best = agent;
  }
  return best;
};

/** The contact that this profile should take next: by priority of the queue, then by age. */
const nextContact = (exchange: Exchange, profile: RoutingProfile): Contact | undefined => {
  let best: { readonly contact: Contact; readonly priority: number } | undefined;
  for (const { queue, priority, delayMs } of profile.queues) {
    if (best !== undefined && priority > best.priority) break;
    const contact = queue.line.head;
    if (contact === undefined || !hasWaited(exchange, contact, delayMs)) continue;
    if (best === undefined || contact.order < best.contact.order) best = { contact, priority };
  }
  return best?.contact;
};

/** The call was not taken: the agent gets nothing more until he clears it, the contact keeps its place and goes to another. */
const missed = (exchange: Exchange, contact: Contact, agent: Agent): void => {
  stopRinging(contact);
  agent.order = 0;
  setState(exchange, agent, contact, 'MISSED');
  const { queue } = contact;
  if (queue !== undefined) join(queue.line, contact);
  refresh(exchange, agent);
  if (queue !== undefined) offerQueue(exchange, queue);
};

/** The agent lets it ring, or refuses. */
export const miss = missed;

/** Ends the ringing without saying how it ended. */
export const stopRinging = (contact: Contact): void => {
  contact.ringing?.timer.cancel();
  contact.ringing = undefined;
  if (contact.queue !== undefined) leave(contact.queue.ringing, contact);
};

const ring = (exchange: Exchange, queue: Queue, contact: Contact, agent: Agent): void => {
  leave(queue.line, contact);
  join(queue.ringing, contact);
  const now = exchange.clock.now();
  contact.attempts += 1;
  contact.ringing = { agent, timer: exchange.clock.at(now + ringMs, () => missed(exchange, contact, agent)) };
  agent.contacts.push({ contact, state: 'CONNECTING', since: now });
  tell(contact.call, { type: 'ringing-agent', at: exchange.iso() });
  refresh(exchange, agent);
  if (agent.autoAccept && contact.ringing !== undefined) accept(exchange, contact, agent);
};

/** Offers the queue's oldest contacts, as long as somebody is free for them. */
export const offerQueue = (exchange: Exchange, queue: Queue): void => {
  for (let contact = queue.line.head; contact !== undefined; contact = queue.line.head) {
    const agent = longestFree(exchange, queue, contact);
    if (agent === undefined) return;
    ring(exchange, queue, contact, agent);
  }
};

/** Brings an agent up to date; when that leaves him free, he gets the next contact. */
export const update = (exchange: Exchange, agent: Agent): void => {
  if (!refresh(exchange, agent) || !agent.inLine) return;
  const contact = nextContact(exchange, agent.profile);
  if (contact?.queue !== undefined) ring(exchange, contact.queue, contact, agent);
};
