import type { Exchange } from '../exchange.ts';
import { newRun } from '../flow/interpreter.ts';
import type { Agent, Contact, Run } from '../model.ts';
import { tell } from '../phone.ts';
import { refresh, setState } from './agents.ts';
import { leave } from './line.ts';

/** Starts a flow for a contact on one side; the contact knows its run before the first block runs. */
export const startFlow = (
  exchange: Exchange,
  contact: Contact,
  flow: Run['flow'],
  side: Run['side'],
  ended: (run: Run) => void,
): void => {
  const run = newRun(contact, flow, side, exchange.clock.now(), ended);
  if (side === 'AGENT') contact.whisper = run;
  else contact.run = run;
  exchange.interpreter.start(run);
};

const joinBoth = (exchange: Exchange, contact: Contact, agent: Agent): void => {
  contact.phase = 'TALK';
  tell(contact.call, { type: 'agent', at: exchange.iso(), name: agent.lastName, serviceNumber: agent.firstName });
  refresh(exchange, agent);
};

/** Both whispers run side by side; when the later one has ended, caller and agent are joined. */
const whisperToBoth = (exchange: Exchange, contact: Contact, agent: Agent): void => {
  const { AgentWhisper, CustomerWhisper } = contact.hooks;
  const open = { sides: 2 };
  const done = (): void => {
    open.sides -= 1;
    if (open.sides === 0 && contact.phase === 'WHISPER') joinBoth(exchange, contact, agent);
  };
  if (AgentWhisper === undefined) done();
  else startFlow(exchange, contact, AgentWhisper, 'AGENT', done);
  if (CustomerWhisper === undefined) done();
  else if (contact.phase === 'WHISPER') startFlow(exchange, contact, CustomerWhisper, 'CALLER', done);
};

/** The agent takes the call: the queue flow stops, both sides hear their whisper, then they are joined. */
export const accept = (exchange: Exchange, contact: Contact, agent: Agent): void => {
  contact.ringing?.timer.cancel();
  contact.ringing = undefined;
  if (contact.queue !== undefined) leave(contact.queue.ringing, contact);
  exchange.interpreter.stop(contact.run);
  exchange.voice.leave({ contact, side: 'CALLER' });
  const now = exchange.clock.now();
  contact.dequeuedAt = now;
  contact.connectedAt = now;
  contact.agent = agent;
  agent.order = 0;
  contact.phase = 'WHISPER';
  setState(exchange, agent, contact, 'CONNECTED');
  exchange.announce('CONNECTED_TO_AGENT', contact);
  refresh(exchange, agent);
  whisperToBoth(exchange, contact, agent);
};

/** Puts the caller on hold: the hold flow, or music. */
export const hold = (exchange: Exchange, contact: Contact, agent: Agent): void => {
  contact.phase = 'HOLD';
  setState(exchange, agent, contact, 'ONHOLD');
  tell(contact.call, { type: 'held', at: exchange.iso() });
  refresh(exchange, agent);
  const flow = contact.hooks.CustomerHold;
  if (flow === undefined) exchange.voice.music({ contact, side: 'CALLER' });
  else startFlow(exchange, contact, flow, 'CALLER', () => undefined);
};

/** Takes the caller back. */
export const resume = (exchange: Exchange, contact: Contact, agent: Agent): void => {
  contact.phase = 'TALK';
  exchange.interpreter.stop(contact.run);
  contact.call.music = false;
  setState(exchange, agent, contact, 'CONNECTED');
  tell(contact.call, { type: 'resumed', at: exchange.iso() });
  refresh(exchange, agent);
};
