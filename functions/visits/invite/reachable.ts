import { parsePhoneNumber } from '#domain/kernel';
import { lineMac } from '#platform/crypto';
import { dataKeysOf } from '#platform/data-keys';
import { findAddressee } from '#platform/messages-recipient';
import { hidePhone } from '#platform/phone';
import { numberOf } from '#platform/reach';
import type { TenantData } from '#platform/tenant-data';

/** Whom a text can go to, with the number hidden; no `contact` where no number is on file. */
export interface Reachable {
  readonly contact?: { readonly line: string; readonly mobile: boolean };
  readonly contactPhone: string;
}

type Number = NonNullable<Awaited<ReturnType<typeof numberOf>>>;

/** The number that the softphone shows, if it really is the line's. */
const ownNumber = async (data: TenantData, wrappedKey: string, line: string, raw = ''): Promise<Number | undefined> => {
  const parsed = parsePhoneNumber(raw);
  if (!parsed.ok) return undefined;
  return lineMac(await dataKeysOf(data, wrappedKey), parsed.value.e164) === line ? parsed.value : undefined;
};

const numberOnFile = async (data: TenantData, wrappedKey: string, product: string, line: string, contactId: string) => {
  const { dynamo, tenant } = data;
  const subject = `CONTACT#${contactId}`;
  const about = { product, line };
  const { phone = '' } = await findAddressee(dynamo, { tenant, subject, data: about });
  return phone === '' ? undefined : numberOf(data, wrappedKey, phone);
};

/** Finds where the survey may be texted when the caller does not answer in the call. Source: X-41, ORDER-42. */
export const reachable = async (
  data: TenantData,
  wrappedKey: string,
  {
    product,
    line,
    contactId,
    number: raw,
  }: Readonly<Record<'product' | 'line' | 'contactId', string>> & {
    readonly number?: string | undefined;
  },
): Promise<Reachable> => {
  const number =
    (await ownNumber(data, wrappedKey, line, raw)) ?? (await numberOnFile(data, wrappedKey, product, line, contactId));
  if (!number) return { contactPhone: '' };
  const keys = await dataKeysOf(data, wrappedKey);
  return {
    contact: { line: lineMac(keys, number.e164), mobile: number.kind === 'MOBILE' },
    contactPhone: hidePhone(keys, data.tenant, number.e164),
  };
};
