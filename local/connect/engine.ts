import { actions } from './actions/index.ts';
import { type Archive, createArchive } from './archive.ts';
import { createCallOut } from './call-out.ts';
import { snapshotOf } from './contact.ts';
import { type ContactEvent, contactEvent } from './contact-event.ts';
import { dial } from './dial.ts';
import type { Exchange } from './exchange.ts';
import { coverageOf } from './flow/coverage.ts';
import { failBlock } from './flow/failing-block.ts';
import { createInterpreter } from './flow/interpreter.ts';
import { createFlowLog, type FlowLog } from './flow/log.ts';
import type { AgentSeat, ConnectEngine, ConnectSettings } from './interface.ts';
import { createLambdaCall } from './lambda-call.ts';
import type { Run } from './model.ts';
import { createIso } from './phone.ts';
import { updateAttributes } from './remaining.ts';
import { createAdd, createResources, type Resources } from './resources.ts';
import { endCall } from './routing/release.ts';
import { createSeat } from './seat.ts';
import { createVoice } from './speech/voice.ts';
import { createStage } from './stage.ts';

export type { ContactEvent } from './contact-event.ts';
export type { FlowCoverage } from './flow/coverage.ts';
export { addCoverage, coverageText } from './flow/coverage.ts';
export type { FlowLogLine } from './flow/log.ts';
export type {
  AgentSeat,
  ConnectEngine,
  ConnectSettings,
  ContactSnapshot,
  LambdaAnswer,
  OutboundCall,
  PhoneCall,
  Ring,
  SpeechMode,
} from './interface.ts';

/** Rising pseudo-random numbers from 1 to 100, the same for the same seed (mulberry32). */
const percentFrom = (seed: number): (() => number) => {
  const state = { value: seed >>> 0 };
  return () => {
    state.value = (state.value + 0x6d2b79f5) >>> 0;
    const mixed = Math.imul(state.value ^ (state.value >>> 15), state.value | 1);
    const folded = mixed ^ (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61));
    return (((folded ^ (folded >>> 14)) >>> 0) % 100) + 1;
  };
};

const createAnnouncer = (iso: Exchange['iso']) => {
  const listeners = new Set<(event: ContactEvent) => void>();
  const announce: Exchange['announce'] = (type, contact) => {
    if (listeners.size === 0) return;
    const event = contactEvent(type, contact, iso);
    for (const listener of listeners) listener(event);
  };
  const subscribe: ConnectEngine['subscribe'] = (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return { announce, subscribe };
};

const createExchange = (
  settings: ConnectSettings,
  log: FlowLog,
  iso: Exchange['iso'],
  archive: Archive,
  announce: Exchange['announce'],
): Exchange => {
  const { clock } = settings;
  const inCircles = ({ contact }: Run): void => endCall(exchange, contact, 'SYSTEM', 'FLOW_RUNS_IN_CIRCLES');
  const interpreter = createInterpreter(log, (run) => exchange.voice.leave(run), inCircles);
  const voice = createVoice({ clock, speech: settings.speech, iso, resume: interpreter.resume });
  const exchange: Exchange = {
    clock,
    iso,
    newId: settings.newId,
    interpreter,
    voice,
    announce,
    keep: archive.keep,
    arrivals: { last: 0 },
  };
  return exchange;
};

const associateNumber = (resources: Resources, phoneNumberId: string, flowId: string): void => {
  const number = resources.numbers.get(phoneNumberId);
  const flow = resources.flows.get(flowId);
  if (number === undefined) throw new Error(`there is no phone number ${phoneNumberId}`);
  if (flow?.type !== 'CONTACT_FLOW') throw new Error(`there is no contact flow ${flowId} for a number`);
  number.flow = flow;
};

const createSeats = (exchange: Exchange, resources: Resources): Pick<ConnectEngine, 'seat' | 'seats'> => {
  const seats = new Map<string, AgentSeat>();
  const seat = (userId: string): AgentSeat => {
    const agent = resources.agents.get(userId);
    if (agent === undefined) throw new Error(`there is no user ${userId}`);
    const known = seats.get(agent.userId) ?? createSeat(exchange, agent, resources.statuses);
    seats.set(agent.userId, known);
    return known;
  };
  return { seat, seats: () => [...new Set(resources.agents.values())].map(({ userId }) => seat(userId)) };
};

/**
 * The laptop's Amazon Connect: it runs the synthesized contact flows, queues and agents.
 * It never imports our own domain, or one bug would hide another. Source: connect facts of requirements §0.7, LEGAL-20..30.
 *
 * @example
 * const engine = createConnectEngine({ clock, inFlight, speech: { mode: 'instant' }, invokeLambda, newId: randomUUID, region, accountId });
 * const call = engine.dial({ from: '+867715551234', to: '+81501234567' });
 * call.press('1');
 * call.events.at(-1); // { type: 'heard', text: '您已成功开通…', … }
 */
export const createConnectEngine = (settings: ConnectSettings): ConnectEngine => {
  const iso = createIso(() => settings.clock.now());
  const log = createFlowLog({
    keep: settings.keepLogLines ?? 2000,
    everything: settings.logEverything ?? false,
    logName: (type) => actions.get(type)?.logName ?? type,
    iso,
  });
  const archive = createArchive(settings.keepContacts ?? 10_000);
  const { announce, subscribe } = createAnnouncer(iso);
  const exchange = createExchange(settings, log, iso, archive, announce);
  const resources = createResources();
  const invoke = createLambdaCall({
    ...settings,
    isAssociated: (instanceArn, functionArn) =>
      resources.lambdas.get(functionArn)?.some((id) => instanceArn.endsWith(id)) ?? false,
    resume: exchange.interpreter.resume,
  });
  const stage = createStage({ exchange, resources, settings, invoke, percent: percentFrom(settings.seed ?? 1) });
  return {
    add: createAdd(resources, stage),
    associateNumber: (phoneNumberId, flowId) => associateNumber(resources, phoneNumberId, flowId),
    dial: ({ from, to }) => dial(exchange, resources.numbersByAddress.get(to)?.flow, from, to),
    ...createCallOut(exchange, resources),
    updateAttributes: (contactId, attributes) => updateAttributes(exchange, archive.find(contactId), attributes),
    ...createSeats(exchange, resources),
    subscribe,
    subscribeLog: log.subscribe,
    log: log.lines,
    failBlock: (fault) => failBlock(new Set(resources.flows.values()), fault),
    coverage: () => coverageOf([...new Set(resources.flows.values())]),
    contact: (contactId) => {
      const contact = archive.find(contactId);
      return contact === undefined ? undefined : snapshotOf(contact, iso);
    },
    stop: () => {
      for (const contact of archive.all()) endCall(exchange, contact, 'SYSTEM', 'OTHER');
    },
  };
};
