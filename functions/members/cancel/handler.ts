import { parseInstant } from '#domain/kernel';
import { type CancelCommand, cancel as decide } from '#domain/membership';
import { contactFlow } from '#platform/contact-flow';
import { settleMembership } from '#platform/memberships';
import { withTenant } from '#platform/tenant-data';
import { whoseCall } from '#platform/whose-call';
import { carriedStanding, carry, NONE } from '../_shared/carried.ts';
import { cancel } from './definition.ts';

const refused = (refusal: string) => ({ result: 'REFUSED' as const, refusal, ...carry(undefined) });

export const handler = contactFlow(cancel, async (call, { settings, now }) => {
  const found = await whoseCall(call, settings, now);
  if (!found.ok) return refused(found.refusal);
  const { tenant, product, policy } = found.value;
  const { contactId, parameters } = call;
  const { line } = parameters;
  const command: CancelCommand = {
    ...{ id: `${contactId}:cancel`, contactId, channel: 'IVR', product, line },
    monthEnd: parseInstant(parameters.monthEnd),
  };
  const settled = await withTenant(settings, tenant, ({ dynamo }) =>
    settleMembership(dynamo, { tenant, product, line }, carriedStanding(parameters), (standing) =>
      decide(standing, command, policy, now),
    ),
  );
  if (!settled.ok) return refused(settled.refusal);
  return { result: 'CANCELLED' as const, refusal: NONE, ...carry(settled.value.standing) };
});
