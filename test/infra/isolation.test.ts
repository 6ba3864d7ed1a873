import { beforeAll, describe, expect, it } from 'vitest';
import { type Assembly, readSynthesized } from './assembly.ts';
import { allows, type Request, roles, type Statement } from './policies.ts';

const tenants = ['gx', 'hb'];
const place = 'ap-northeast-1:111122223333';
const table = (name: string): string => `arn:aws:dynamodb:${place}:table/${name}`;

const reach = (tag: string | undefined, owner: string): readonly Request[] => {
  const keys = tag === undefined ? {} : { 'aws:PrincipalTag/tenant': [tag] };
  const tables = [`hutong.${owner}.records`, `hutong.${owner}.journal`];
  const reads = ['GetItem', 'BatchGetItem', 'ConditionCheckItem', 'Query'].flatMap((action) =>
    tables.map((name) => ({ action: `dynamodb:${action}`, resource: table(name), keys })),
  );
  const indexes = [`hutong.${owner}.records/index/list`, `hutong.${owner}.journal/index/day`].map((name) => ({
    action: 'dynamodb:Query',
    resource: table(name),
    keys,
  }));
  const writes = tables.map((name) => ({ action: 'dynamodb:PutItem', resource: table(name), keys }));
  const key = ['Decrypt', 'GenerateDataKey'].map((action) => ({
    action: `kms:${action}`,
    resource: `arn:aws:kms:${place}:key/${owner}-key`,
    keys: { ...keys, 'kms:ResourceAliases': [`alias/hutong/${owner}`] },
  }));
  const secret = {
    action: 'secretsmanager:GetSecretValue',
    resource: `arn:aws:secretsmanager:${place}:secret:hutong/${owner}/message-gateway-AbCdEf`,
    keys,
  };
  return [...reads, ...indexes, ...writes, ...key, secret];
};

const matrix = (statements: readonly Statement[]): readonly string[] =>
  tenants.flatMap((tag) =>
    tenants.flatMap((owner) =>
      reach(tag, owner)
        .filter((request) => allows(statements, request) !== (tag === owner))
        .map(({ action, resource }) => `${tag}: ${action} on ${resource}`),
    ),
  );

const tenantTableActions = [
  'GetItem',
  'PutItem',
  'UpdateItem',
  'DeleteItem',
  'Query',
  'Scan',
  'BatchGetItem',
  'BatchWriteItem',
];

const directReach = (statements: readonly Statement[]): readonly string[] =>
  tenants.flatMap((tenant) =>
    [`hutong.${tenant}.records`, `hutong.${tenant}.journal`, `hutong.${tenant}.records/index/list`].flatMap((name) =>
      tenantTableActions.filter((action) =>
        allows(statements, { action: `dynamodb:${action}`, resource: table(name), keys: {} }),
      ),
    ),
  );

describe('tenants are kept apart by the synthesized policies', () => {
  let assembly: Assembly;
  let byRole: ReadonlyMap<string, readonly Statement[]>;
  const tenantData = (): readonly Statement[] => byRole.get('hutong-tenant-data') ?? [];

  beforeAll(async () => {
    assembly = await readSynthesized();
    byRole = roles(Object.values(assembly.templates));
  }, 120_000);

  it("a session of one tenant reaches its own tables, key and secrets, and nobody else's", () => {
    expect(tenantData()).not.toHaveLength(0);
    expect(matrix(tenantData())).toEqual([]);
  });

  it('a session without a tenant reaches nothing', () => {
    expect(
      tenants.flatMap((owner) => reach(undefined, owner)).filter((request) => allows(tenantData(), request)),
    ).toEqual([]);
  });

  it('nobody can change or delete what a journal says', () => {
    const keys = { 'aws:PrincipalTag/tenant': ['gx'] };
    const changes = ['UpdateItem', 'DeleteItem', 'BatchWriteItem', 'DeleteTable'];
    expect(
      changes.filter((action) =>
        allows(tenantData(), { action: `dynamodb:${action}`, resource: table('hutong.gx.journal'), keys }),
      ),
    ).toEqual([]);
  });

  it('no role but tenant-data reaches a tenant table, and that one only through the session tag', () => {
    expect([...byRole].filter(([, statements]) => directReach(statements).length > 0).map(([name]) => name)).toEqual(
      [],
    );
  });

  it('only the journal publisher reads streams, and only streams of journals', () => {
    const stream = (name: string): Request => ({
      action: 'dynamodb:GetRecords',
      resource: table(`${name}/stream/2025`),
      keys: {},
    });
    const readers = (name: string): readonly string[] =>
      [...byRole].filter(([, statements]) => allows(statements, stream(name))).map(([role]) => role);
    expect(readers('hutong.gx.journal')).toEqual(['hutong-publish-journal']);
    expect(readers('hutong.gx.records')).toEqual([]);
  });

  it('only tenancy/apply writes the directory', () => {
    const write = { action: 'dynamodb:PutItem', resource: table('hutong.directory'), keys: {} };
    const writers = [...byRole].filter(([, statements]) => allows(statements, write)).map(([name]) => name);
    expect(writers).toEqual(['hutong-apply-tenancy']);
  });

  it('a wildcard that slips into the tenant-data policy is found', () => {
    const widened = tenantData().map((statement) => ({
      ...statement,
      Resource: statement.Resource.map((resource) => resource.replace(/\$\{aws:PrincipalTag\/tenant\}/, '*')),
    }));
    expect(matrix(widened)).toContain(`gx: dynamodb:Query on ${table('hutong.hb.records/index/list')}`);
  });

  it('a table permission that slips into a function role is found', () => {
    const careless: Statement = {
      Effect: 'Allow',
      Action: ['dynamodb:Query'],
      Resource: [table('hutong.*')],
      Condition: {},
    };
    expect(directReach([...(byRole.get('hutong-identify-caller') ?? []), careless])).toContain('Query');
  });

  it('the tenant-data role trusts our functions only, and only with the tag', () => {
    const trust = JSON.stringify(assembly.templates.Cell?.Resources, (key, value: unknown) =>
      key === 'Policies' || key === 'Tags' ? undefined : value,
    );
    expect(trust).toContain('"StringLike":{"aws:RequestTag/tenant":"?*"}');
    expect(trust).toContain('"ForAllValues:StringEquals":{"aws:TagKeys":["tenant"]}');
  });
});
