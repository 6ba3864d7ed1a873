import { ok, refuse } from '#domain/kernel';
import { orderView, type RequestOrder } from '#domain/orders';
import { api } from '#platform/api';
import { readContactWithLog } from '#platform/consultations';
import type { TenantEntry } from '#platform/directory';
import { phoneOfLine } from '#platform/messages-recipient';
import { toldRefusal } from '#platform/order-deeds';
import { readNumber, type SealedContact, sealNumber } from '#platform/sealed-contact';
import { partyOf } from '#platform/staff';
import { type TenantData, withTenant } from '#platform/tenant-data';
import { whoseStaff } from '#platform/whose-staff';
import { recordOrder } from '../_shared/record-order.ts';
import { whichSettings } from '../_shared/which-settings.ts';
import { requestOrder } from './definition.ts';

interface Call {
  readonly product: string;
  readonly line: string | undefined;
}

const known = (line: string | undefined): string | undefined => (line === 'none' ? undefined : line);

/** Line and product of the call; without one, the named product or the tenant's first that takes orders. */
const originOf = async (data: TenantData, entry: TenantEntry, request: RequestOrder) => {
  const { contactId } = request;
  const { contact } = contactId === undefined ? {} : await readContactWithLog(data.dynamo, data.tenant, contactId);
  const settings =
    (await whichSettings(data, entry, contact?.tags.product ?? request.product)) ??
    (await whichSettings(data, entry, request.product));
  return { product: settings?.product, line: known(contact?.tags.line) };
};

/** Where the line of the call is reached, as far as anybody knows: so an order that names no number has the caller's. Source: ORDER-14, ORDER-15. */
const numberOnFile = async ({ dynamo, tenant }: TenantData, about: Call): Promise<SealedContact> => {
  const { line } = about;
  const contactPhone = await phoneOfLine(dynamo, tenant, about);
  return contactPhone === undefined || line === undefined ? {} : { contactPhone, contactLine: line };
};

export const handler = api(requestOrder, async (request, staff, edge) => {
  const entry = await whoseStaff(staff, edge);
  if (!entry.ok) return entry;
  const { timeZone, wrappedKey } = entry.value;
  const { contactNumber } = request;
  const e164 = contactNumber === undefined ? undefined : readNumber(contactNumber);
  if (contactNumber !== undefined && e164 === undefined) return refuse('UNREADABLE_NUMBER');
  return withTenant(edge.settings, staff.tenant, async (data) => {
    const { product, line: calling } = await originOf(data, entry.value, request);
    if (product === undefined) return refuse('BAD_INPUT');
    const sealed =
      e164 === undefined
        ? await numberOnFile(data, { product, line: calling })
        : await sealNumber(data, wrappedKey, e164);
    const line = calling ?? sealed.contactLine;
    const command = { request, product, by: partyOf(staff), ...(line !== undefined && { line }) };
    const recorded = await recordOrder({ data, timeZone }, command, sealed, edge.now);
    if (!recorded.ok) return refuse(toldRefusal(recorded.refusal));
    return ok(orderView(recorded.value.order, staff.roles, edge.now, timeZone));
  });
});
