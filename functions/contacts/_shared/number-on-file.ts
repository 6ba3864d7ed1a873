import { dataKeysOf } from '#platform/data-keys';
import { readPhone } from '#platform/phone';
import type { MemberRow } from '#platform/screen-pop';
import type { TenantData } from '#platform/tenant-data';

/** A member's number in E.164; undefined where none is on file. */
export const numberOnFile = async (
  data: TenantData,
  wrappedKey: string,
  member: MemberRow | undefined,
): Promise<string | undefined> =>
  member?.phone === undefined ? undefined : readPhone(await dataKeysOf(data, wrappedKey), data.tenant, member.phone);
