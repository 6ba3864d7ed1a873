import { callerRevealed, regionOf } from '#domain/contacts';
import { maskPhone, ok, parsePhoneNumber, refuse } from '#domain/kernel';
import { type UserRecord, userRecord } from '#domain/users';
import { api } from '#platform/api';
import { dataKeysOf } from '#platform/data-keys';
import { ordersOfLine } from '#platform/found-orders';
import { newId } from '#platform/identifiers';
import { writeEvent } from '#platform/journal';
import { readPhone } from '#platform/phone';
import { readLine, readMember } from '#platform/screen-pop';
import { type TenantData, withTenant } from '#platform/tenant-data';
import { readUser } from '#platform/users';
import { whoseStaff } from '#platform/whose-staff';
import { showUserRecord } from './definition.ts';
import { type KnownLine, whoseLine } from './whose-line.ts';

interface Membership {
  readonly shown: UserRecord['basic']['members'][number];
  readonly phone?: string | undefined;
}

/** What the line is a member of, with the hidden number that is on file. */
const membershipsOf = async (
  { dynamo, tenant }: TenantData,
  line: string,
  products: readonly string[],
): Promise<readonly Membership[]> => {
  const facts = await Promise.all(
    products.map(async (product) => ({ product, ...(await readLine(dynamo, tenant, product, line)) })),
  );
  return Promise.all(
    facts.flatMap(({ product, membership }) => {
      if (!membership) return [];
      const { state, memberId } = membership;
      const since = 'registeredAt' in membership ? { registeredAt: membership.registeredAt } : {};
      return [
        readMember(dynamo, tenant, memberId).then((member) => ({
          shown: { product, state, ...since },
          phone: member?.phone,
        })),
      ];
    }),
  );
};

/** The number as everybody may see it, and where it is. */
const shownNumber = async (data: TenantData, wrappedKey: string, hidden: string | undefined) => {
  if (hidden === undefined) return {};
  const e164 = readPhone(await dataKeysOf(data, wrappedKey), data.tenant, hidden);
  const parsed = parsePhoneNumber(e164);
  const region = parsed.ok ? regionOf(parsed.value.areaCode) : undefined;
  return { number: maskPhone(e164), ...(region !== undefined && { region }) };
};

interface Tenancy {
  readonly products: readonly string[];
  readonly wrappedKey: string;
}

const recordOf = async (
  data: TenantData,
  { line, contactPhone }: KnownLine,
  { products, wrappedKey }: Tenancy,
): Promise<UserRecord> => {
  const { dynamo, tenant } = data;
  const [facts, orders, memberships] = await Promise.all([
    readUser(dynamo, tenant, line),
    ordersOfLine(dynamo, tenant, line),
    membershipsOf(data, line, products),
  ]);
  const hidden = contactPhone ?? memberships.find(({ phone }) => phone !== undefined)?.phone;
  const number = await shownNumber(data, wrappedKey, hidden);
  return userRecord({ ...facts, ...number, orders, members: memberships.map(({ shown }) => shown) });
};

export const handler = api(showUserRecord, async (asked, staff, edge) => {
  const entry = await whoseStaff(staff, edge);
  if (!entry.ok) return entry;
  const { orderId, ticketId, contactId } = asked;
  return withTenant(edge.settings, staff.tenant, async (data) => {
    const known = await whoseLine(data, asked);
    if (!known) return refuse('NOT_FOUND');
    const record = await recordOf(data, known, entry.value);
    const seen = {
      ...(orderId !== undefined && { orderId }),
      ...(ticketId !== undefined && { ticketId }),
      ...(contactId !== undefined && { contactId }),
    };
    const view = { ...seen, record: true, by: staff.username };
    await writeEvent(data.dynamo, staff.tenant, callerRevealed(newId(), view, edge.now));
    return ok({ ...record, now: edge.now });
  });
});
