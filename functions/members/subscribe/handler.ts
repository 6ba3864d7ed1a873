import { fen, parsePhoneNumber } from '#domain/kernel';
import { subscribe as decide, type SubscribeCommand } from '#domain/membership';
import { contactFlow } from '#platform/contact-flow';
import { dataKeysOf } from '#platform/data-keys';
import { newId } from '#platform/identifiers';
import { settleMembership } from '#platform/memberships';
import { hidePhone } from '#platform/phone';
import { withTenant } from '#platform/tenant-data';
import { whoseCall } from '#platform/whose-call';
import { carriedStanding, carry, NONE } from '../_shared/carried.ts';
import { subscribe } from './definition.ts';

const refused = (refusal: string) => ({ result: 'REFUSED' as const, refusal, ...carry(undefined) });

export const handler = contactFlow(subscribe, async (call, { settings, now }) => {
  const found = await whoseCall(call, settings, now);
  if (!found.ok) return refused(found.refusal);
  const { tenant, product, wrappedKey } = found.value;
  const { contactId, parameters } = call;
  const number = parsePhoneNumber(call.calling);
  if (!number.ok) return refused('NO_NUMBER');
  const { e164, areaCode } = number.value;
  const { line, eligibility, promptVersion } = parameters;
  const command: SubscribeCommand = {
    ...{ id: `${contactId}:subscribe`, contactId, channel: 'IVR_AUTO', product, line, newMemberId: newId() },
    ...{ eligibility, promptVersion, feeFen: fen(Number(parameters.feeFen)) },
    ...(areaCode !== undefined && { areaCode }),
  };
  const settled = await withTenant(settings, tenant, async (data) => {
    const phone = hidePhone(await dataKeysOf(data, wrappedKey), tenant, e164);
    const standing = carriedStanding(parameters);
    return settleMembership(data.dynamo, { tenant, product, line }, standing, (s) => decide(s, command, now), phone);
  });
  if (!settled.ok) return refused(settled.refusal);
  const { decision, standing } = settled.value;
  const result = decision.result === 'ALREADY_MEMBER' ? ('ALREADY_MEMBER' as const) : ('REGISTERED' as const);
  return { result, refusal: NONE, ...carry(standing) };
});
