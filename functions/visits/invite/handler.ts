import { type Instant, type Outcome, ok, refuse } from '#domain/kernel';
import { type InvitationRefusal, inviteToVisit, restedSince } from '#domain/visits';
import { api } from '#platform/api';
import { readProfile } from '#platform/call-facts';
import { setContactAttributes } from '#platform/contact-attributes';
import { readContact } from '#platform/contacts';
import type { TenantEntry } from '#platform/directory';
import { idFrom } from '#platform/identifiers';
import { readReach } from '#platform/reach';
import { type TenantData, withTenant } from '#platform/tenant-data';
import { readVisitSettings } from '#platform/visit-settings';
import { readVisit, writePlanned } from '#platform/visits';
import { whoseStaff } from '#platform/whose-staff';
import { surveyAttributes } from '../_shared/survey-words.ts';
import { inviteVisit } from './definition.ts';
import { reachable } from './reachable.ts';

interface Invited {
  readonly visitId: string;
  readonly contactId: string;
  readonly product: string;
  readonly line: string | undefined;
  readonly agent: string;
  readonly number?: string | undefined;
}

/** Plans the visit, once however often the agent clicks. */
const plan = async (
  data: TenantData,
  { wrappedKey, timeZone }: TenantEntry,
  invited: Invited,
  now: Instant,
): Promise<Outcome<string, InvitationRefusal['code']>> => {
  const { dynamo, tenant } = data;
  const { visitId, product, line } = invited;
  if (await readVisit(dynamo, tenant, visitId)) return ok(visitId);
  const settings = await readVisitSettings(dynamo, tenant, product);
  if (!settings) return refuse('NOT_SURVEYED');
  if (line === undefined) return refuse('NO_LINE');
  const { contact, contactPhone } = await reachable(data, wrappedKey, { ...invited, line });
  const known = await readReach(dynamo, tenant, contact?.line ?? line, product);
  const { policy } = settings;
  const decided = inviteToVisit(invited, { product, line, contact, timeZone, ...known }, policy, now);
  if (!decided.ok) return refuse(decided.refusal.code);
  const written = await writePlanned(dynamo, tenant, decided.value, contactPhone, restedSince(policy, now));
  return written ? ok(visitId) : refuse('ASKED_LATELY');
};

const known = (line: string | undefined): string | undefined => (line === 'none' ? undefined : line);

export const handler = api(inviteVisit, async ({ contactId, number }, staff, edge) => {
  const entry = await whoseStaff(staff, edge);
  if (!entry.ok) return entry;
  const { tenant, instanceId } = entry.value;
  return withTenant(edge.settings, tenant, async (data) => {
    // Only the tenant's own contacts are on its record: nobody invites another tenant's caller.
    const { product, line } = (await readContact(data.dynamo, tenant, contactId))?.tags ?? {};
    const profile = product === undefined ? undefined : await readProfile(data.dynamo, tenant, product);
    if (!profile || product === undefined) return refuse('NOT_FOUND');
    const visitId = idFrom(`${tenant} CONTACT#${contactId} INVITATION`);
    const invited = { visitId, contactId, product, line: known(line), agent: staff.serviceNumber, number };
    const planned = await plan(data, entry.value, invited, edge.now);
    if (!planned.ok) return planned;
    const attributes = surveyAttributes(visitId, profile.prompts);
    const set = await setContactAttributes({ instanceId, contactId, attributes });
    return set.ok ? ok({ visitId }) : set;
  });
});
