import type { TenantIssue } from './errors.ts';
import type { Tenant } from './schema.ts';

/** An issue that only shows when files are read together. */
export interface TenantsIssue extends TenantIssue {
  readonly tenant: string;
}

interface Claim {
  readonly tenant: string;
  readonly instance: string;
  readonly product: string;
  readonly shortCode: string;
  readonly entry: string;
  readonly path: readonly (string | number)[];
}

const claimsOf = (tenant: Tenant): Claim[] =>
  Object.entries(tenant.services).flatMap(([product, service]) =>
    service.numbers.map(({ shortCode, entry }, i) => ({
      tenant: tenant.id,
      instance: tenant.telephony.instance,
      product,
      shortCode,
      entry,
      path: ['services', product, 'numbers', i, 'shortCode'],
    })),
  );

const repeated = <T>(items: readonly T[], key: (item: T) => string): { readonly item: T; readonly first: T }[] =>
  items.flatMap((item, i) => {
    const first = items.slice(0, i).find((earlier) => key(earlier) === key(item));
    return first === undefined ? [] : [{ item, first }];
  });

const numbersClaimedTwice = (claims: readonly Claim[]): TenantsIssue[] =>
  repeated(claims, (claim) => claim.shortCode).map(({ item, first }) => ({
    tenant: item.tenant,
    path: item.path,
    expected: `a number that nobody else has (${first.tenant} claims ${item.shortCode} for ${first.product})`,
  }));

const differInOneDigit = (a: string, b: string): boolean =>
  a.length === b.length && [...a].filter((digit, i) => digit !== b[i]).length === 1;

// Ambiguity 56: 4008206114 and 4008208114 are lawyers and customer service, not one number mistyped. So two numbers of
// one tenant that differ in a single digit must lead to different people.
const mistypedPairs = (claims: readonly Claim[]): TenantsIssue[] =>
  claims.flatMap((claim, i) => {
    const twin = claims
      .slice(0, i)
      .find(
        (earlier) =>
          earlier.tenant === claim.tenant &&
          earlier.entry === claim.entry &&
          differInOneDigit(earlier.shortCode, claim.shortCode),
      );
    if (!twin) return [];
    const expected = `another entry than ${twin.shortCode}, from which it differs in one digit only (both are "${claim.entry}")`;
    return [{ tenant: claim.tenant, path: claim.path, expected }];
  });

const idsUsedTwice = (tenants: readonly Tenant[]): TenantsIssue[] =>
  repeated(tenants, (tenant) => tenant.id).map(({ item }) => ({
    tenant: item.id,
    path: ['id'],
    expected: 'an id that no other file has',
  }));

// An instance knows its queues and routing profiles by names that begin with the tenant's.
const namesUsedTwice = (tenants: readonly Tenant[]): TenantsIssue[] =>
  repeated(tenants, ({ telephony, name }) => `${telephony.instance} ${name}`).map(({ item, first }) => ({
    tenant: item.id,
    path: ['name'],
    expected: `a name of its own on the instance ${item.telephony.instance} (${first.id} is called ${first.name} too)`,
  }));

const severalFallbacks = (tenants: readonly Tenant[]): TenantsIssue[] =>
  repeated(
    tenants.filter((tenant) => tenant.telephony.answersFallback),
    (tenant) => tenant.telephony.instance,
  ).map(({ item, first }) => ({
    tenant: item.id,
    path: ['telephony', 'answersFallback'],
    expected: `one tenant per instance (${first.id} already answers for ${first.telephony.instance})`,
  }));

const dedicatedButShared = (tenants: readonly Tenant[]): TenantsIssue[] =>
  repeated(tenants, (tenant) => tenant.telephony.instance)
    .filter(({ item, first }) => item.telephony.mode === 'dedicated' || first.telephony.mode === 'dedicated')
    .map(({ item, first }) => ({
      tenant: item.id,
      path: ['telephony', 'instance'],
      expected: `an instance of its own (${first.id} uses ${first.telephony.instance} too, and one of them is dedicated)`,
    }));

const staffNumbersUsedTwice = (tenants: readonly Tenant[]): TenantsIssue[] =>
  tenants.flatMap((tenant) =>
    repeated(
      tenant.staff.map((person, index) => ({ person, index })),
      ({ person }) => person.serviceNumber,
    ).map(({ item, first }) => ({
      tenant: tenant.id,
      path: ['staff', item.index, 'serviceNumber'],
      expected: `a service number of one person only (${first.person.name} has ${item.person.serviceNumber})`,
    })),
  );

const providersUsedTwice = (tenants: readonly Tenant[]): TenantsIssue[] =>
  tenants.flatMap(({ id: tenant, providers }) =>
    repeated(
      (providers?.list ?? []).map(({ providerId }, index) => ({ providerId, index })),
      ({ providerId }) => providerId,
    ).map(({ item }) => ({
      ...{ tenant, path: ['providers', 'list', item.index, 'providerId'] },
      expected: 'an id that no other provider has',
    })),
  );

const loginsOf = ({ providers }: Tenant) =>
  (providers?.list ?? []).flatMap(({ name, accounts }, i) =>
    accounts.map(({ login }, j) => ({ name, login, path: ['providers', 'list', i, 'accounts', j, 'login'] })),
  );

const loginsUsedTwice = (tenants: readonly Tenant[]): TenantsIssue[] =>
  tenants.flatMap((tenant) =>
    repeated(loginsOf(tenant), ({ login }) => login).map(({ item, first }) => ({
      ...{ tenant: tenant.id, path: item.path },
      expected: `a login of one person only (${first.name} has ${item.login})`,
    })),
  );

// A reply is told whose it is by gateway and port alone.
const portsClaimedTwice = (tenants: readonly Tenant[]): TenantsIssue[] =>
  repeated(
    tenants.flatMap(({ id, messages }) => (messages ? [{ id, gateway: messages.gateway, port: messages.port }] : [])),
    ({ gateway, port }) => `${gateway} ${port}`,
  ).map(({ item, first }) => ({
    tenant: item.id,
    path: ['messages', 'port'],
    expected: `a port that no other tenant has on ${item.gateway} (${first.id} has ${item.port})`,
  }));

// tickets go to a tenant that exists, and a tenant helps itself anyway.
const unknownOperators = (tenants: readonly Tenant[]): TenantsIssue[] =>
  tenants
    .filter(
      ({ id, operator }) =>
        operator !== undefined && !tenants.some((other) => other.id === operator && id !== operator),
    )
    .map(({ id }) => ({ tenant: id, path: ['operator'], expected: 'the id of another tenant that has a file' }));

/**
 * What no single file can show: two tenants with one number, a mistyped pair, an instance shared against its owner's wish.
 * Source, ambiguity 56.
 *
 * @returns no issues when the tenants can stand side by side
 * @example checkTenants([gx, { ...hb, id: 'gx' }]).map((issue) => issue.path) // [['id']]
 */
export const checkTenants = (tenants: readonly Tenant[]): readonly TenantsIssue[] => {
  const claims = tenants.flatMap(claimsOf);
  return [
    ...idsUsedTwice(tenants),
    ...namesUsedTwice(tenants),
    ...numbersClaimedTwice(claims),
    ...mistypedPairs(claims),
    ...severalFallbacks(tenants),
    ...dedicatedButShared(tenants),
    ...staffNumbersUsedTwice(tenants),
    ...providersUsedTwice(tenants),
    ...loginsUsedTwice(tenants),
    ...unknownOperators(tenants),
    ...portsClaimedTwice(tenants),
  ];
};
