import { directoryKeys, type ResolvedCall, type ResolveRefusal, resolveCall } from '#domain/directory';
import { type Instant, type Outcome, ok, refuse } from '#domain/kernel';
import type { MembershipPolicy } from '#domain/membership';
import type { Call } from './contact-flow.ts';
import { type InstanceRow, instanceRows } from './directory.ts';
import { count, logger } from './log.ts';
import { ownDynamo } from './tenant-data.ts';

const dynamo = ownDynamo();

/** Whose call it is, and the product's rules for leaving. */
export interface KnownCall extends ResolvedCall {
  readonly policy: MembershipPolicy;
}

const resolve = (
  rows: readonly InstanceRow[],
  instanceId: string,
  dialled: string,
  now: Instant,
): Outcome<KnownCall, ResolveRefusal> => {
  const call = resolveCall(rows, instanceId, dialled, now);
  const number = rows.find((row) => row.sk === directoryKeys.number(dialled));
  if (!call.ok) return call;
  return number && 'policy' in number ? ok({ ...call.value, policy: number.policy }) : refuse('UNKNOWN_NUMBER');
};

/**
 * Finds whose call it is, from the instance and the dialled number alone. Source: X-27.
 *
 * @returns UNKNOWN_NUMBER or SUSPENDED, both counted; of an unknown number an alarm tells, a suspension is somebody's will
 */
export const whoseCall = async (
  { instanceId, dialled }: Pick<Call<unknown>, 'instanceId' | 'dialled'>,
  settings: { readonly DIRECTORY_TABLE: string },
  now: Instant,
): Promise<Outcome<KnownCall, ResolveRefusal>> => {
  const rows = await instanceRows(dynamo, settings.DIRECTORY_TABLE, instanceId, now);
  const found = resolve(rows, instanceId, dialled ?? 'none', now);
  if (found.ok) logger.appendKeys({ tenant: found.value.tenant });
  else count(found.refusal === 'SUSPENDED' ? 'SuspendedCall' : 'UnknownNumber', 'none');
  return found;
};
