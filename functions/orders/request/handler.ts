import { ok, refuse } from '#domain/kernel';
import type { RequestOrder } from '#domain/orders';
import { api } from '#platform/api';
import { readContactWithLog } from '#platform/consultations';
import type { TenantEntry } from '#platform/directory';
import { toldRefusal } from '#platform/order-deeds';
import { readNumber, type SealedContact, sealNumber } from '#platform/sealed-contact';
import { type TenantData, withTenant } from '#platform/tenant-data';
import { whoseStaff } from '#platform/whose-staff';
import { partyOf, viewFor } from '../_shared/card.ts';
import { recordOrder } from '../_shared/record-order.ts';
import { whichSettings } from '../_shared/which-settings.ts';
import { requestOrder } from './definition.ts';

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

export const handler = api(requestOrder, async (request, staff, edge) => {
  const entry = await whoseStaff(staff, edge);
  if (!entry.ok) return entry;
  const { timeZone, wrappedKey } = entry.value;
  const { contactNumber } = request;
  const e164 = contactNumber === undefined ? undefined : readNumber(contactNumber);
  if (contactNumber !== undefined && e164 === undefined) return refuse('UNREADABLE_NUMBER');
  return withTenant(edge.settings, staff.tenant, async (data) => {
    const sealed: SealedContact = e164 === undefined ? {} : await sealNumber(data, wrappedKey, e164);
    const { product, line = sealed.contactLine } = await originOf(data, entry.value, request);
    if (product === undefined) return refuse('BAD_INPUT');
    const command = { request, product, by: partyOf(staff), ...(line !== undefined && { line }) };
    const recorded = await recordOrder({ data, timeZone }, command, sealed, edge.now);
    if (!recorded.ok) return refuse(toldRefusal(recorded.refusal));
    return ok(viewFor(recorded.value.order, staff, edge.now, timeZone));
  });
});
