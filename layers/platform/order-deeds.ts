import { type Instant, type Outcome, ok } from '#domain/kernel';
import {
  changeOrder,
  type Order,
  type OrderDeed,
  type OrderParty,
  type OrderRefusal,
  type RequestRefusal,
} from '#domain/orders';
import type { DetailedRefusal } from './api.ts';
import { categoryOf } from './order-settings.ts';
import { type OrderContact, type SettleRefusal, type StoredOrder, settleOrder } from './orders.ts';
import { readNumber, type SealedContact, sealNumber } from './sealed-contact.ts';
import type { TenantData } from './tenant-data.ts';

/** Whose order it is, with the key under which numbers are hidden. */
export interface OrderPlace {
  readonly data: TenantData;
  readonly wrappedKey: string;
}

/** Who does what; decided anew of the order as it is stored, for those who do not know its version. */
export type Intent = (order: Order) => { readonly deed: OrderDeed; readonly by: OrderParty };

const isChangeAsked = ({ request }: Order): boolean => request?.what === 'CHANGE';

/** Whose ratings and texts they are must not be a provider's choice once the customer can be reached without it. */
const isForCallsOnly = ({ order, contact }: StoredOrder, { role }: OrderParty): boolean =>
  role === 'provider' && (contact.contactPhone ?? order.line) !== undefined;

const contactWith = (before: StoredOrder, by: OrderParty, sealed: SealedContact): OrderContact => {
  const { callPhone: _, ...contact } = before.contact;
  const { contactPhone: callPhone } = sealed;
  if (!isForCallsOnly(before, by)) return { ...contact, ...sealed };
  return { ...contact, ...(callPhone !== undefined && { callPhone }) };
};

/** A number that only the provider's word can make the order's is kept aside until then. */
const contactAfter = (
  before: StoredOrder,
  { deed, by }: ReturnType<Intent>,
  sealed: SealedContact | undefined,
  order: Order,
): OrderContact => {
  if (sealed && isChangeAsked(order)) return { ...before.contact, asked: sealed };
  const { asked, ...contact } = before.contact;
  const kept = { ...contact, ...(isChangeAsked(order) && asked && { asked }) };
  if (sealed) return contactWith({ ...before, contact: kept }, by, sealed);
  const isGranted = deed.deed === 'answer-change' && deed.accepted && isChangeAsked(before.order);
  // It was the customer or the desk that asked for the change.
  return isGranted && asked ? contactWith({ ...before, contact: kept }, { role: 'system' }, asked) : kept;
};

const saidNumber = (deed: OrderDeed): string | undefined =>
  (deed.deed === 'create' || deed.deed === 'modify') && deed.phone !== undefined ? readNumber(deed.phone) : undefined;

/**
 * Does something to an order: reads it, decides, and writes what was decided with the customer's number hidden beside it. The one way in
 * for staff, providers, callers and events. Source: F.2, X-22, X-37.
 *
 * @param intent from what is stored; a person's deed carries the version that the person saw
 * @returns the order as it is afterwards; a repetition of a command finds it as it is
 * @example await doDeed({ data, wrappedKey }, orderId, ({ version }) => ({ deed: { deed: 'urge', version, … }, by: { role: 'caller' } }), now)
 */
export const doDeed = (
  { data, wrappedKey }: OrderPlace,
  orderId: string,
  intent: Intent,
  now: Instant,
): Promise<Outcome<StoredOrder, OrderRefusal | SettleRefusal>> =>
  settleOrder(data.dynamo, data.tenant, orderId, async (stored) => {
    const intended = intent(stored.order);
    const { deed, by } = intended;
    const category = await categoryOf(data.dynamo, data.tenant, stored.order);
    const changed = changeOrder(stored.order, deed, by, category, now);
    if (!changed.ok || !changed.value.change) return changed;
    const e164 = saidNumber(deed);
    const sealed = e164 === undefined ? undefined : await sealNumber(data, wrappedKey, e164);
    return ok({ ...changed.value, contact: contactAfter(stored, intended, sealed, changed.value.order) });
  });

type Refused = OrderRefusal | RequestRefusal | SettleRefusal;

/** What is refused about an order or a request, as the API tells it: with the fields that are wrong, or the version that is stored. */
export const toldRefusal = (refusal: Refused): DetailedRefusal => {
  const { code } = refusal;
  // Whoever does not have an order is told no more than that there is none.
  if (code === 'NOT_YOURS') return { code: 'NOT_FOUND' };
  return {
    code,
    ...('errors' in refusal && { fields: refusal.errors }),
    ...('version' in refusal && { version: refusal.version }),
  };
};
