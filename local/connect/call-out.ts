import { type Changes, setAttributes, slotOf } from './attributes.ts';
import { createContact } from './contact.ts';
import { newCall, phoneOf } from './dial.ts';
import type { Exchange } from './exchange.ts';
import type { OutboundCall, OutboundRefusal, Ring } from './interface.ts';
import type { Flow } from './model.ts';
import { tell } from './phone.ts';
import type { Resources } from './resources.ts';
import { endCall } from './routing/release.ts';
import { startFlow } from './routing/talk.ts';
import { disconnectAtEnd } from './stage.ts';

/** How long a telephone rings unless the request says otherwise. */
const ringSeconds = 60;

interface CallOut {
  /** Places a call; what its telephone does at once has happened when this returns. */
  callOut(call: OutboundCall): { readonly contactId: string } | OutboundRefusal;
  /** Is given every telephone that rings. */
  subscribeRings(listener: (ring: Ring) => void): () => void;
}

type Line = Pick<Resources, 'flows' | 'numbersByAddress'>;

const refusal = (code: OutboundRefusal['refused'], message: string): OutboundRefusal => ({ refused: code, message });

/** The flow that the call shall begin, or why there will be no call. */
const flowFor = ({ from, to, flowId }: OutboundCall, line: Line): Flow | OutboundRefusal => {
  if (!/^\+[1-9]\d{5,14}$/.test(to)) return refusal('InvalidParameterException', `${to} is no number in E.164`);
  const flow = line.flows.get(flowId);
  if (flow?.type !== 'CONTACT_FLOW') return refusal('ResourceNotFoundException', `There is no contact flow ${flowId}`);
  if (!line.numbersByAddress.has(from))
    return refusal('InvalidParameterException', `The instance has not claimed ${from}`);
  return flow;
};

const changesOf = (attributes: Readonly<Record<string, string>>): Changes => ({
  slots: Object.keys(attributes).map(slotOf),
  values: Object.values(attributes),
});

const dialling = (exchange: Exchange, flow: Flow, { from, to, attributes }: OutboundCall) => {
  const call = newCall(exchange.newId(), to, from, undefined);
  const now = exchange.clock.now();
  const contact = createContact({ id: call.id, call, instanceArn: flow.instanceArn, now, method: 'API' });
  call.contact = contact;
  setAttributes(contact.attributes, changesOf(attributes), 'clear');
  exchange.keep(contact);
  exchange.announce('INITIATED', contact);
  return { call, contact };
};

/** Amazon Connect does not document with which reason a call ends that nobody answered. */
const unanswered = 'OTHER';

/** Rings a telephone and gives it to whoever plays it. */
const ring = (exchange: Exchange, flow: Flow, outbound: OutboundCall, offer: (ring: Ring) => void): string => {
  const { call, contact } = dialling(exchange, flow, outbound);
  const { seconds = ringSeconds, to: number, from } = outbound;
  const state = { rings: true };
  const over = (): boolean => {
    const wasOver = !state.rings || contact.phase === 'ENDED';
    state.rings = false;
    timer.cancel();
    return wasOver;
  };
  const timer = exchange.clock.at(contact.initiatedAt + seconds * 1000, () => {
    if (!over()) endCall(exchange, contact, 'SYSTEM', unanswered);
  });
  const answer = (): void => {
    if (over()) return;
    call.reachedAt = exchange.clock.now();
    exchange.announce('CONNECTED_TO_SYSTEM', contact);
    tell(call, { type: 'connected', at: exchange.iso() });
    startFlow(exchange, contact, flow, 'CALLER', disconnectAtEnd(exchange));
  };
  const reject = (): void => {
    if (!over()) endCall(exchange, contact, 'CALLER', unanswered);
  };
  offer({ number, from, call: phoneOf(exchange, call), answer, reject });
  return contact.id;
};

/**
 * Calls that Connect places (StartOutboundVoiceContact): the telephone rings, and when it is answered the flow begins. Whoever listens for
 * rings is the telephone; without anybody it rings until the time is over. A token that comes again is told the contact that it made.
 */
export const createCallOut = (exchange: Exchange, line: Line): CallOut => {
  const listeners = new Set<(ring: Ring) => void>();
  const begun = new Map<string, string>();
  const offer = (one: Ring): void => {
    for (const listener of listeners) listener(one);
  };
  return {
    callOut: (outbound) => {
      const { token } = outbound;
      const known = token === undefined ? undefined : begun.get(token);
      if (known !== undefined) return { contactId: known };
      const flow = flowFor(outbound, line);
      if ('refused' in flow) return flow;
      const contactId = ring(exchange, flow, outbound, offer);
      if (token !== undefined) begun.set(token, contactId);
      return { contactId };
    },
    subscribeRings: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
