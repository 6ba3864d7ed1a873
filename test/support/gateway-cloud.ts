import type { Gateway } from '../../local/gateway/gateway.ts';

export const region = 'ap-northeast-1';
export const accountId = '111122223333';
export const arn = (service: string, resource: string) => `arn:aws:${service}:${region}:${accountId}:${resource}`;
export const role = (name: string) => `arn:aws:iam::${accountId}:role/${name}`;

const ownTenant = '${aws:PrincipalTag/tenant}';

const allow = (action: string | string[], resource: string | string[], condition?: unknown) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: action, Resource: resource, ...(condition ? { Condition: condition } : {}) }],
});

const lambdaTrust = { Version: '2012-10-17', Statement: [] };

const functionPolicies = {
  directory: allow('dynamodb:Query', arn('dynamodb', 'table/hutong.directory')),
  events: allow('events:PutEvents', arn('events', 'event-bus/hutong')),
  connect: allow('connect:Associate*', [arn('connect', 'phone-number/*'), arn('connect', 'instance/*')]),
};

const tenantTrust = {
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { AWS: role('hutong-subscribe') },
      Action: ['sts:AssumeRole', 'sts:TagSession'],
      Condition: { StringLike: { 'aws:RequestTag/tenant': '?*' } },
    },
  ],
};

const tenantPolicies = {
  tables: allow('dynamodb:*', [
    arn('dynamodb', `table/hutong.${ownTenant}.*`),
    arn('dynamodb', `table/hutong.${ownTenant}.*/index/*`),
  ]),
  key: allow(['kms:Decrypt', 'kms:GenerateDataKey'], arn('kms', 'key/*'), {
    'ForAnyValue:StringEquals': { 'kms:ResourceAliases': `alias/hutong/${ownTenant}` },
  }),
};

const keyByIam = {
  Version: '2012-10-17',
  Statement: [
    { Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${accountId}:root` }, Action: 'kms:*', Resource: '*' },
  ],
};

const addRole = ({ iam }: Gateway, name: string, trust: unknown, policies: Readonly<Record<string, unknown>>) => {
  iam.role({ name, arn: role(name), trust, maxSeconds: 3600 });
  for (const [policy, document] of Object.entries(policies)) iam.policy({ roleName: name, name: policy, document });
};

const tableSpec = (name: string, stream: boolean, keyArn?: string) => ({
  name,
  arn: arn('dynamodb', `table/${name}`),
  keySchema: [
    { name: 'pk', type: 'HASH' as const },
    { name: 'sk', type: 'RANGE' as const },
  ],
  attributes: [
    { name: 'pk', type: 'S' as const },
    { name: 'sk', type: 'S' as const },
  ],
  indexes: [],
  ...(stream ? { streamView: 'NEW_IMAGE' as const } : {}),
  ...(keyArn ? { keyArn } : {}),
});

const addTenant = async ({ keyring, tables }: Gateway, tenant: string, alias: 'with alias' | 'without alias') => {
  const keyId = `key-of-${tenant}`;
  const keyArn = arn('kms', `key/${keyId}`);
  keyring.key({ id: keyId, arn: keyArn, policy: keyByIam, enabled: true });
  if (alias === 'with alias')
    keyring.alias({ name: `alias/hutong/${tenant}`, arn: arn('kms', `alias/hutong/${tenant}`), keyId });
  await tables.create(tableSpec(`hutong.${tenant}.records`, false, keyArn));
  await tables.create(tableSpec(`hutong.${tenant}.journal`, true, keyArn));
};

/** A function's role, the tenants' role and three tenants; the key of `nokey` has no alias, so that its tenant may not use it. */
export const populate = async (gateway: Gateway): Promise<void> => {
  addRole(gateway, 'hutong-subscribe', lambdaTrust, functionPolicies);
  addRole(gateway, 'hutong-tenant-data', tenantTrust, tenantPolicies);
  await addTenant(gateway, 'gx', 'with alias');
  await addTenant(gateway, 'hb', 'with alias');
  await addTenant(gateway, 'nokey', 'without alias');
  await gateway.tables.create(tableSpec('hutong.directory', false));
};
