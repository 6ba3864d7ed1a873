import { callerView } from '#domain/contacts';
import { ok, refuse } from '#domain/kernel';
import { api } from '#platform/api';
import { readProfile } from '#platform/call-facts';
import { readContactWithLog } from '#platform/consultations';
import { dataKeysOf } from '#platform/data-keys';
import { logger } from '#platform/log';
import { readPhone } from '#platform/phone';
import { type LineFacts, type MemberRow, readLine, readMember } from '#platform/screen-pop';
import { type TenantData, withTenant } from '#platform/tenant-data';
import { whoseStaff } from '#platform/whose-staff';
import { callerNumber } from './caller-number.ts';
import { showCaller } from './definition.ts';
import { productPart } from './product-part.ts';

interface KnownCaller extends LineFacts {
  readonly member?: MemberRow;
  /** The line's number, where it is on file. */
  readonly e164?: string;
}

const readCaller = async (
  data: TenantData,
  wrappedKey: string,
  product: string,
  line: string | undefined,
): Promise<KnownCaller> => {
  if (line === undefined || line === 'none') return { past: [], open: [] };
  const facts = await readLine(data.dynamo, data.tenant, product, line);
  const member = facts.membership && (await readMember(data.dynamo, data.tenant, facts.membership.memberId));
  const e164 = member?.phone && readPhone(await dataKeysOf(data, wrappedKey), data.tenant, member.phone);
  return { ...facts, ...(member && { member }), ...(e164 && { e164 }) };
};

export const handler = api(showCaller, async ({ contactId, ...attributes }, staff, edge) => {
  const entry = await whoseStaff(staff, edge);
  if (!entry.ok) return entry;
  return withTenant(edge.settings, staff.tenant, async (data) => {
    const { contact, consultation } = await readContactWithLog(data.dynamo, staff.tenant, contactId);
    const { product, line } = { ...attributes, ...contact?.tags };
    const profile = product === undefined ? undefined : await readProfile(data.dynamo, staff.tenant, product);
    if (!profile) return refuse('NOT_FOUND');
    const { open, e164, ...known } = await readCaller(data, entry.value.wrappedKey, profile.product, line);
    const caller = callerNumber(e164, staff.roles);
    if (e164 && !caller.masked) logger.info('The whole number of a caller was shown', { contactId });
    return ok({
      ...callerView(contactId, known, edge.now),
      ...productPart(profile, staff.serviceNumber, edge.now),
      ...caller,
      open: [...open],
      ...(known.member && { registration: known.member }),
      ...(consultation && { consultation }),
    });
  });
});
