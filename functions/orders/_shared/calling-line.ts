import { type Instant, parsePhoneNumber } from '#domain/kernel';
import type { Call } from '#platform/contact-flow';
import { lineMac } from '#platform/crypto';
import { dataKeysOf } from '#platform/data-keys';
import { type TenantData, withTenant } from '#platform/tenant-data';
import { type KnownCall, whoseCall } from '#platform/whose-call';

type Settings = Readonly<Record<'DIRECTORY_TABLE' | 'TENANT_DATA_ROLE_ARN', string>>;

/** Whose call it is, and the number that calls. */
export interface CallingLine extends KnownCall {
  readonly data: TenantData;
  /** The line's address; absent, as its number, for a caller who withholds it. */
  readonly line?: string;
  readonly e164?: string;
}

/**
 * Finds tenant, product and line of a call that is in a flow, and works with the tenant's data.
 *
 * @throws when the dialled number is off the air meanwhile: the block's error branch leads to people
 */
export const withCallingLine = async <T>(
  call: Call<unknown>,
  settings: Settings,
  now: Instant,
  work: (calling: CallingLine) => Promise<T>,
): Promise<T> => {
  const found = await whoseCall(call, settings, now);
  if (!found.ok) throw new Error(`A caller is in a flow, and his number is ${found.refusal}`);
  const number = parsePhoneNumber(call.calling);
  return withTenant(settings, found.value.tenant, async (data) => {
    if (!number.ok) return work({ ...found.value, data });
    const { e164 } = number.value;
    return work({ ...found.value, data, e164, line: lineMac(await dataKeysOf(data, found.value.wrappedKey), e164) });
  });
};
