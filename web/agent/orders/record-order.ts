import { maskPhone, parsePhoneNumber } from '#domain/kernel';
import type { OrderCard, OrderCategory, OrderView } from '#domain/orders';
import { codeOf } from '../../shared/api-client.ts';
import type { Api } from '../api.ts';
import type { Demand } from './demand.ts';
import { type Changes, changesIn, demandIn } from './demand-parts.ts';
import { type Aim, confirmBody, createBody, type OrderDraft, type OrderOccasion, requestBody } from './order-draft.ts';

type Asked = Pick<Api, 'requestOrder' | 'changeOrder' | 'order'>;
type Registered = Pick<OrderView, 'orderId' | 'version' | 'number'>;

/** A draft on its way into the records. */
export interface Recording {
  readonly draft: OrderDraft;
  readonly category: OrderCategory;
  readonly aim: Aim;
  readonly occasion: OrderOccasion;
  readonly timeZone: string;
  readonly newId: () => string;
}

const isSameNumber = (phone: string, masked: string | undefined): boolean => {
  const read = parsePhoneNumber(phone);
  return read.ok && maskPhone(read.value.e164) === masked;
};

/** What the form says otherwise than the order that an earlier try left. 立即 was said then, and is not said anew. */
const saidSince = (category: OrderCategory, card: OrderCard, demand: Demand, timeZone: string): Changes => {
  const before = demandIn(category, card, timeZone);
  const phone = isSameNumber(demand.phone, card.order.agreed?.phone.masked) ? before.phone : demand.phone;
  const serviceAt = demand.serviceAt === 'NOW' ? before.serviceAt : demand.serviceAt;
  return changesIn(category, before, { ...demand, phone, serviceAt }, timeZone);
};

/** Dispatch may have moved a request that was registered a moment ago: then it is read once more. */
const generate = async (ask: Asked, { draft, category, timeZone }: Recording, order: Registered) => {
  try {
    return await ask.changeOrder(createBody(draft, category, order, timeZone));
  } catch (error) {
    if (codeOf(error) !== 'CHANGED_MEANWHILE') throw error;
    const { order: moved } = await ask.order(order.orderId);
    return ask.changeOrder(createBody(draft, category, moved, timeZone));
  }
};

/** An earlier try with older words may be what answers: then the newer ones follow it. */
const corrected = async (ask: Asked, recording: Recording, card: OrderCard): Promise<OrderCard> => {
  const { draft, category, timeZone, newId } = recording;
  const changes = draft.unanswered === 'EDITED' ? saidSince(category, card, draft.demand, timeZone) : {};
  if (Object.keys(changes).length === 0) return card;
  const { orderId, version } = card.order;
  return ask.changeOrder({ deed: 'modify', orderId, version, commandId: newId(), ...changes });
};

/** What was registered; an earlier try's words are followed by the newer ones. */
const noted = async (ask: Asked, recording: Recording, order: Registered): Promise<OrderCard> => {
  const { draft, category, timeZone, newId } = recording;
  const card = await ask.order(order.orderId);
  const changes = draft.unanswered === 'EDITED' ? saidSince(category, card, draft.demand, timeZone) : {};
  if (Object.keys(changes).length === 0) return card;
  return ask.changeOrder(confirmBody(draft, category, card.order, newId(), timeZone));
};

/**
 * Registers what is not registered yet, and generates the order where that is the aim. A second try after a lost answer is the same
 * commands, so it finds what the first one did, and brings only what was corrected since. Source: ORDER-12, ORDER-15, X-37.
 *
 * @param onRegistered is told the order as soon as there is one
 * @throws {@link ApiProblem} of the step that was refused or not answered
 */
export const recordOrder = async (
  ask: Asked,
  recording: Recording,
  onRegistered: (order: Registered) => void,
): Promise<OrderCard> => {
  const { draft, category, aim, occasion, timeZone } = recording;
  const body = requestBody(draft, category, occasion, timeZone);
  const registered = draft.requested ?? (await ask.requestOrder(body));
  onRegistered(registered);
  if (aim === 'REQUEST') return noted(ask, recording, registered);
  return corrected(ask, recording, await generate(ask, recording, registered));
};
