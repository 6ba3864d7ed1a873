import { beforeAll, describe, expect, it } from 'vitest';
import { type Assembly, ofType, readSynthesized, tagsOf } from './assembly.ts';

const tenants = ['gx', 'hb'];

describe('the synthesized stacks', () => {
  let assembly: Assembly;
  const tenantTemplates = () => tenants.flatMap((tenant) => assembly.templates[`Tenant-${tenant}`] ?? []);
  const telephony = () => [assembly.templates['Telephony-main']].flatMap((template) => template ?? []);

  beforeAll(async () => {
    assembly = await readSynthesized();
  }, 120_000);

  it('come in the order in which they need each other', () => {
    expect(assembly.order).toEqual([
      'ControlPlane',
      'Cell',
      'Api',
      'Telephony-main',
      'Watch',
      'Tenant-gx',
      'Tenant-hb',
    ]);
  });

  it('keep away from the 500 resources that CloudFormation takes in a stack', async ({ annotate }) => {
    const counts = Object.entries(assembly.templates).map(([name, { Resources }]) => ({
      name,
      resources: Object.keys(Resources).length,
    }));
    for (const { name, resources } of counts) await annotate(`${name}: ${resources} resources`);
    expect(counts.filter(({ resources }) => resources > 450)).toEqual([]);
  });

  it.each(tenants)('stay small for a tenant: %s', (tenant) => {
    const name = `Tenant-${tenant}`;
    expect(Object.keys(assembly.templates[name]?.Resources ?? {}).length).toBeLessThanOrEqual(80);
    expect(assembly.sizes[name]).toBeLessThanOrEqual(100_000);
  });

  it('meet by name: none exports, none imports', () => {
    expect(JSON.stringify(assembly.templates)).not.toMatch(/Fn::ImportValue|"Export"/);
  });

  it('read only parameters that another stack writes', () => {
    const written = ofType(Object.values(assembly.templates), 'AWS::SSM::Parameter').map(
      ({ Properties }) => Properties.Name,
    );
    const read = Object.values(assembly.templates).flatMap(({ Parameters }) =>
      Object.values(Parameters).map((parameter) => parameter.Default),
    );
    expect(read.filter((name) => !written.includes(name) && !name.startsWith('/cdk-bootstrap/'))).toEqual([]);
  });

  it('guard every table against loss', () => {
    const tables = ofType(Object.values(assembly.templates), 'AWS::DynamoDB::Table');
    expect(tables).toHaveLength(1 + 2 * tenants.length);
    for (const { Properties, DeletionPolicy } of tables) {
      expect(Properties).toMatchObject({
        BillingMode: 'PAY_PER_REQUEST',
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      });
      expect(DeletionPolicy).toBe('Retain');
    }
  });

  it.each(tenants)('seal the tables of %s with its own key, and tag them', (tenant) => {
    const tables = ofType(
      [assembly.templates[`Tenant-${tenant}`]].flatMap((template) => template ?? []),
      'AWS::DynamoDB::Table',
    );
    expect(tables.map(({ Properties }) => Properties.TableName)).toEqual([
      `hutong.${tenant}.records`,
      `hutong.${tenant}.journal`,
    ]);
    for (const table of tables) {
      expect(table.Properties.SSESpecification).toMatchObject({
        SSEEnabled: true,
        SSEType: 'KMS',
        KMSMasterKeyId: { 'Fn::GetAtt': [expect.stringContaining('Sealing'), 'Arn'] },
      });
      expect(tagsOf(table)).toMatchObject({ tenant, service: 'platform', env: 'demo', cell: 'one' });
    }
  });

  it('tag each number with what the carrier must forward to it', () => {
    const numbers = ofType(tenantTemplates(), 'AWS::Connect::PhoneNumber').map(tagsOf);
    expect(numbers).toContainEqual(
      expect.objectContaining({
        'hutong:tenant': 'gx',
        'hutong:shortCode': '11831148',
        'hutong:entry': 'hotline',
        'hutong:label': '法律热线',
        service: 'legal-hotline',
      }),
    );
    expect(numbers).toContainEqual(
      expect.objectContaining({ 'hutong:tenant': 'hb', 'hutong:shortCode': '11631148', 'hutong:entry': 'hotline' }),
    );
    expect(numbers).toContainEqual(
      expect.objectContaining({
        'hutong:shortCode': '118114',
        'hutong:label': '便民服务',
        service: 'convenience-orders',
      }),
    );
    expect(numbers).toContainEqual(
      expect.objectContaining({ 'hutong:shortCode': '4008218114', 'hutong:label': '客服' }),
    );
    expect(numbers).toContainEqual(
      expect.objectContaining({ 'hutong:shortCode': '4008206114', 'hutong:label': '法律热线 律师坐席' }),
    );
    for (const tags of numbers)
      expect(Object.keys(tags)).toEqual(expect.arrayContaining(['hutong:tenant', 'hutong:shortCode', 'hutong:entry']));
  });

  it('name the queues of an instance after the tenant, so that no two are alike', () => {
    const queues = ofType(tenantTemplates(), 'AWS::Connect::Queue').map(({ Properties }) => Properties.Name);
    expect(queues).toEqual([
      ...['广西电信 法律热线 律师', '广西电信 法律热线 客服', '广西电信 便民服务 服务商专席', '广西电信 便民服务 客服'],
      ...['河北联通 律师', '河北联通 客服'],
    ]);
  });

  it('let agents of a service queue hand calls over to the desk of their own carrier, and to nothing else (ORDER-07)', () => {
    const templates = tenantTemplates();
    expect(ofType(templates, 'AWS::Connect::QuickConnect').map(({ Properties }) => Properties.Name)).toEqual([
      '广西电信 便民服务 服务商专席',
    ]);
    const offering = ofType(templates, 'AWS::Connect::Queue').filter(({ Properties }) => Properties.QuickConnectArns);
    expect(offering.map(({ Properties }) => Properties.Name)).toEqual(['广西电信 便民服务 客服']);
  });

  it('leave no reference in a contact flow open', () => {
    const flows = ofType(telephony(), 'AWS::Connect::ContactFlow');
    expect(flows.length).toBeGreaterThan(0);
    for (const { Properties } of flows)
      expect(JSON.stringify(Properties.Content)).not.toMatch(/\$\{(lambda|flow|queue|prompt):/);
  });

  it('let the instance call each function that a flow may call, and no other', () => {
    const integrated = ofType(telephony(), 'AWS::Connect::IntegrationAssociation').map(
      ({ Properties }) => Properties.IntegrationArn,
    );
    const permitted = ofType(telephony(), 'AWS::Lambda::Permission').map(({ Properties }) => Properties.FunctionName);
    expect(integrated.toSorted()).toEqual(permitted.toSorted());
    expect(integrated).toContain('arn:aws:lambda:ap-northeast-1:111122223333:function:hutong-identify-caller');
  });

  it('make staff and the people of providers users of the API, and give staff a seat, but for administrators', () => {
    const names = (type: string): readonly unknown[] =>
      ofType(
        [assembly.templates['Tenant-gx']].flatMap((template) => template ?? []),
        type,
      ).map(({ Properties }) => Properties.Username);
    const seated = ['gx-016', 'gx-017', 'gx-101', 'gx-102', 'gx-201', 'gx-401', 'gx-501', 'gx-601'];
    expect(names('AWS::Connect::User')).toEqual(seated);
    const providers = ['gx-p901', 'gx-p902', 'gx-p903', 'gx-p904', 'gx-p905'];
    expect(names('AWS::Cognito::UserPoolUser').toSorted()).toEqual([...seated, 'gx-301', ...providers].toSorted());
  });

  it("carry the code's fingerprint to each tenant, so that new prompts and calendars arrive without a change of its file", () => {
    const applied = ofType(tenantTemplates(), 'Custom::TenancyApply').map(({ Properties }) => Properties.version);
    expect(applied).toHaveLength(tenants.length);
    for (const version of applied) expect(version).toMatch(/^[0-9a-f]{16}$/);
  });

  it('feed the journals to their publisher until it has taken every record, and park none (X-37)', () => {
    const feeds = ofType(tenantTemplates(), 'AWS::Lambda::EventSourceMapping');
    expect(feeds).toHaveLength(tenants.length);
    for (const { Properties } of feeds) {
      expect(Properties).toMatchObject({
        MaximumRetryAttempts: -1,
        MaximumRecordAgeInSeconds: -1,
        BisectBatchOnFunctionError: true,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
      });
      expect(Properties).not.toHaveProperty('DestinationConfig');
    }
  });

  it('let texts pass through a FIFO topic and queue, and keep what could not be handled for two weeks', () => {
    const cell = [assembly.templates.Cell].flatMap((template) => template ?? []);
    const queues = ofType(cell, 'AWS::SQS::Queue').filter(({ Properties }) => Properties.FifoQueue);
    expect(queues.map(({ Properties }) => Properties.QueueName)).toEqual([
      'hutong-messages-aside.fifo',
      'hutong-messages.fifo',
    ]);
    for (const { Properties } of queues)
      expect(Properties).toMatchObject({ MessageRetentionPeriod: 1_209_600, SqsManagedSseEnabled: true });
    const topics = ofType(cell, 'AWS::SNS::Topic').map(({ Properties }) => Properties);
    expect(topics).toContainEqual(expect.objectContaining({ TopicName: 'hutong-messages.fifo', FifoTopic: true }));
    const [mapping] = ofType(cell, 'AWS::Lambda::EventSourceMapping');
    expect(mapping?.Properties.FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
  });

  it("make a key for each account that a tenant has outside, under the tenant's own key, and write it into no template; no address beside it changes it", () => {
    const secrets = ofType(tenantTemplates(), 'AWS::SecretsManager::Secret').map(({ Properties }) => Properties);
    const keyOf = (Name: string) =>
      expect.objectContaining({
        Name,
        KmsKeyId: { 'Fn::GetAtt': [expect.stringContaining('Sealing'), 'Arn'] },
        GenerateSecretString: expect.objectContaining({ GenerateStringKey: 'key', SecretStringTemplate: '{}' }),
      });
    const accounts = ['message-gateway', 'maps', 'payment-gateway'];
    expect(secrets).toEqual(accounts.map((account) => keyOf(`hutong/gx/${account}`)));
  });

  it('let one function make users of the pool and two close them, in this pool alone and whatever the password', () => {
    const roles = ofType(Object.values(assembly.templates), 'AWS::IAM::Role').map(({ Properties }) => Properties);
    const statements = roles.flatMap(({ RoleName, Policies }) =>
      (JSON.stringify(Policies ?? []).match(/"cognito-idp:[A-Za-z*]+"/g) ?? []).map((action) => [RoleName, action]),
    );
    const may = (action: string) =>
      statements.filter(([, one]) => one === `"cognito-idp:${action}"`).map(([role]) => role);
    expect(may('AdminCreateUser')).toEqual(['hutong-change-provider-account']);
    expect(new Set(may('AdminDisableUser'))).toEqual(
      new Set(['hutong-change-provider-account', 'hutong-close-provider-accounts']),
    );
    expect(may('AdminSetUserPassword')).toEqual([]);
    expect(may('*')).toEqual([]);
  });

  it('keep the directory of the staff out of reach of the staff', () => {
    const [pool] = ofType(Object.values(assembly.templates), 'AWS::Cognito::UserPool');
    const [client] = ofType(Object.values(assembly.templates), 'AWS::Cognito::UserPoolClient');
    expect(pool?.Properties.Schema).toEqual([
      expect.objectContaining({ Name: 'tenant', Mutable: false }),
      expect.objectContaining({ Name: 'provider', Mutable: false }),
    ]);
    expect(client?.Properties.WriteAttributes).toEqual(['name']);
  });
});
