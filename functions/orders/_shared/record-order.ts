import { type Instant, type Outcome, refuse } from '#domain/kernel';
import {
  lineOpening,
  type OrderSettings,
  orderCounter,
  orderNumber,
  type RequestCommand,
  type RequestRefusal,
  requestOrder,
} from '#domain/orders';
import { drawNumber } from '#platform/numbers';
import { readOrderSettings } from '#platform/order-settings';
import { requestOnce, type StoredOrder } from '#platform/orders';
import type { SealedContact } from '#platform/sealed-contact';
import type { TenantData } from '#platform/tenant-data';

/** Whose tables an order goes into, and by which clock its day is counted. */
export interface OrderTable {
  readonly data: TenantData;
  readonly timeZone: string;
}

const rulesOf = ({ categories, timeZone }: OrderSettings, id: string, at: Instant) => {
  const category = categories.find((one) => one.id === id);
  return { categories, opening: category ? lineOpening(category, timeZone, at) : { open: false } };
};

/**
 * Records a request by the tenant's rules of now, unless its command has done so before; a number is drawn only for a request that is good.
 * Source: ORDER-12, ORDER-16, X-37.
 *
 * @param contact the number that the customer left, hidden
 */
export const recordOrder = (
  { data: { dynamo, tenant }, timeZone }: OrderTable,
  command: Omit<RequestCommand, 'number'>,
  contact: SealedContact,
  at: Instant,
): Promise<Outcome<StoredOrder, RequestRefusal>> => {
  const { commandId, category } = command.request;
  return requestOnce<RequestRefusal>(dynamo, tenant, commandId, contact, async () => {
    const settings = await readOrderSettings(dynamo, tenant, command.product);
    if (!settings) return refuse({ code: 'UNKNOWN_CATEGORY', offered: [] });
    const rules = rulesOf(settings, category, at);
    const tried = requestOrder({ ...command, number: '' }, rules, at);
    if (!tried.ok) return tried;
    const number = await drawNumber(dynamo, tenant, { counter: orderCounter, number: orderNumber }, at, timeZone);
    return requestOrder({ ...command, number }, rules, at);
  });
};
