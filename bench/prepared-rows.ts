import { join } from 'node:path';
import { directoryKeys } from '#domain/directory';
import { instant, plusSeconds } from '#domain/kernel';
import { type Membership, membershipSchema } from '#domain/membership';
import { profileSchema } from '#domain/routing';
import { encodeItem, type Item, toItem } from '#platform/codec';
import { profileKey } from '#platform/keys';
import { productOf } from '../functions/tenancy/apply/product-of.ts';
import { readTenants } from '../infra/tenant-files.ts';

const instanceId = '11111111-2222-3333-4444-555555555555';
const dialled = '+815000000001';
const month = 30 * 86_400;

/** The rows that a member's call meets, as the deployment of `tenants/gx.yaml` writes them today. */
export interface PreparedRows {
  readonly directory: readonly Item[];
  readonly profile: Item;
  /** The line's membership wherever the line lies. */
  readonly membership: (pk: string, sk: string) => Item;
}

const directoryOf = (tenant: string, name: string, product: string): readonly Item[] => {
  const pk = directoryKeys.instance(instanceId);
  const status = 'ACTIVE';
  const policy = { cancellation: 'monthEnd', coolingOffHours: 0 };
  const number = { tenant, product, entry: 'hotline', shortCode: '11831148', validFrom: '2025-01-01T00:00:00.000Z' };
  return [
    toItem({ pk, sk: directoryKeys.number(dialled), ...number, status, policy }),
    toItem({ pk, sk: directoryKeys.tenant(tenant), tenant, name, status, wrappedKey: 'c2VhbGVk', keyVersion: 1 }),
  ];
};

/** Makes the rows with the code that writes them in service. */
export const prepareRows = (now: number): PreparedRows => {
  const tenant = readTenants(join(import.meta.dirname, '../tenants')).find(({ tenant: { id } }) => id === 'gx')?.tenant;
  const [product] = Object.keys(tenant?.services ?? {});
  if (!tenant || !product) throw new Error('tenants/gx.yaml is gone, or buys nothing');
  const queues = Object.fromEntries(
    ['lawyer', 'service'].map((name) => [
      name,
      `arn:aws:connect:ap-northeast-1:111122223333:instance/${instanceId}/queue/${name}`,
    ]),
  );
  const { profile } = productOf(tenant, product, queues, instant(now));
  const membership = {
    state: 'ACTIVE',
    memberId: 'm-1',
    version: 1,
    registeredAt: plusSeconds(instant(now), -month),
    commands: [{ id: 'c-1:subscribe', result: 'REGISTERED' }],
  } satisfies Membership;
  return {
    directory: directoryOf(tenant.id, tenant.name, product),
    profile: encodeItem(profileSchema, { ...profileKey(product) }, profile),
    membership: (pk, sk) => encodeItem(membershipSchema, { pk, sk }, membership),
  };
};

/** The contact flow's event of that member's call. */
export const callEvent = {
  Name: 'ContactFlowEvent',
  Details: {
    ContactData: {
      ContactId: '22222222-3333-4444-5555-666666666666',
      InstanceARN: `arn:aws:connect:ap-northeast-1:111122223333:instance/${instanceId}`,
      CustomerEndpoint: { Address: '+867715551234', Type: 'TELEPHONE_NUMBER' },
      SystemEndpoint: { Address: dialled, Type: 'TELEPHONE_NUMBER' },
    },
    Parameters: {},
  },
};
