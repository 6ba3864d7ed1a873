import { callerRevealed, callerView } from '#domain/contacts';
import { ok, refuse } from '#domain/kernel';
import { api } from '#platform/api';
import { readProfile } from '#platform/call-facts';
import { readContactWithLog } from '#platform/consultations';
import { newId } from '#platform/identifiers';
import { writeEvent } from '#platform/journal';
import { type LineFacts, type MemberRow, readLine, readMember } from '#platform/screen-pop';
import { type TenantData, withTenant } from '#platform/tenant-data';
import { whoseStaff } from '#platform/whose-staff';
import { numberOnFile } from '../_shared/number-on-file.ts';
import { type CallingLine, callerNumber } from './caller-number.ts';
import { showCaller } from './definition.ts';
import { productPart } from './product-part.ts';

interface KnownCaller extends LineFacts {
  readonly member?: MemberRow;
  readonly calling: CallingLine;
}

const readCaller = async (
  data: TenantData,
  wrappedKey: string,
  product: string,
  line: string | undefined,
): Promise<KnownCaller> => {
  if (line === undefined || line === 'none') return { past: [], open: [], calling: { isKnown: false } };
  const facts = await readLine(data.dynamo, data.tenant, product, line);
  const member = facts.membership && (await readMember(data.dynamo, data.tenant, facts.membership.memberId));
  const e164 = await numberOnFile(data, wrappedKey, member);
  return { ...facts, ...(member && { member }), calling: { isKnown: true, ...(e164 !== undefined && { e164 }) } };
};

export const handler = api(showCaller, async ({ contactId, call: first, ...attributes }, staff, edge) => {
  const entry = await whoseStaff(staff, edge);
  if (!entry.ok) return entry;
  return withTenant(edge.settings, staff.tenant, async (data) => {
    const { contact, consultation } = await readContactWithLog(data.dynamo, staff.tenant, contactId);
    const { product, line } = { ...attributes, ...contact?.tags };
    const profile = product === undefined ? undefined : await readProfile(data.dynamo, staff.tenant, product);
    if (!profile) return refuse('NOT_FOUND');
    const { open, calling, ...known } = await readCaller(data, entry.value.wrappedKey, profile.product, line);
    const call = contact?.initialContactId ?? first;
    const caller = callerNumber(calling, staff.roles);
    const view = { contactId, by: staff.username };
    if (!caller.masked) await writeEvent(data.dynamo, staff.tenant, callerRevealed(newId(), view, edge.now));
    return ok({
      ...callerView(contactId, { ...known, ...(call !== undefined && { call }) }, edge.now),
      ...productPart(profile, staff, edge.now),
      ...caller,
      open: [...open],
      ...(known.member && { registration: known.member }),
      ...(consultation && { consultation }),
    });
  });
});
