import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { type CallCloud, startCallCloud } from '../support/call-cloud.ts';

const morning = Date.parse('2025-03-04T02:00:00Z');
const [gxNumber, hbNumber] = ['+815012340001', '+815012340002'];
const running: { cloud?: CallCloud } = {};
const cloud = (): CallCloud => {
  if (!running.cloud) throw new Error('the cloud is not started');
  return running.cloud;
};

const answerSchema = z.record(z.string(), z.string());
const call = async (handler: unknown, parameters: object, over: { to?: string; contactId?: string } = {}) => {
  if (typeof handler !== 'function') throw new Error('not a handler');
  const ContactData = {
    ContactId: over.contactId ?? 'c-1',
    InstanceARN: 'arn:aws:connect:ap-northeast-1:111122223333:instance/i-1',
    CustomerEndpoint: { Address: '+867715551234', Type: 'TELEPHONE_NUMBER' },
    SystemEndpoint: { Address: over.to ?? gxNumber, Type: 'TELEPHONE_NUMBER' },
  };
  const event = { Name: 'ContactFlowEvent', Details: { ContactData, Parameters: parameters } };
  const answer = answerSchema.parse(await Reflect.apply(handler, undefined, [event, {}, {}]));
  expect(Object.values(answer).every((value) => value !== '')).toBe(true);
  return answer;
};
const identify = async (to?: string) =>
  call((await import('#functions/call/identify-caller/handler')).handler, {}, to === undefined ? {} : { to });

const applyTenancy = async (tenant: string, address: string, RequestType = 'Create') => {
  const { handler } = await import('#functions/tenancy/apply/handler');
  const numbers = [{ shortCode: '11831148', entry: 'hotline' }];
  const claimed = { product: 'legal-hotline', ...numbers[0], address, phoneNumberId: `p-${tenant}`, flowId: 'f-1' };
  const ResourceProperties = {
    tenant,
    document: JSON.stringify({ id: tenant, name: `${tenant}电信`, services: { 'legal-hotline': { numbers } } }),
    instanceId: 'i-1',
    keyAlias: `alias/hutong/${tenant}`,
    numbers: [claimed],
    queues: { 'legal-hotline': { lawyer: 'arn:lawyer', service: 'arn:service' } },
  };
  const request = { RequestId: 'r-1', ResponseURL: cloud().responseUrl, StackId: 's-1', LogicalResourceId: 'Live' };
  const PhysicalResourceId = `tenancy-${tenant}-i-1`;
  const event = { ...request, RequestType, PhysicalResourceId, ResourceProperties };
  await Reflect.apply(handler, undefined, [event, {}, {}]);
  return z.looseObject({ Status: z.string() }).parse(JSON.parse(cloud().answers.at(-1) ?? ''));
};

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: morning });
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  running.cloud = await startCallCloud(['gx', 'hb']);
  for (const [name, value] of Object.entries(cloud().environment)) vi.stubEnv(name, value);
});
afterAll(async () => {
  vi.useRealTimers();
  await running.cloud?.stop();
});

describe('from deployment to the first word', () => {
  test('a tenant is live when its custom resource has answered', async () => {
    expect(await applyTenancy('gx', gxNumber)).toMatchObject({
      Status: 'SUCCESS',
      PhysicalResourceId: 'tenancy-gx-i-1',
    });
    expect(await applyTenancy('hb', hbNumber)).toMatchObject({ Status: 'SUCCESS' });
  });

  test("a number that another tenant has fails the deployment and says why, and stays the other's", async () => {
    expect(await applyTenancy('hb', gxNumber, 'Update')).toMatchObject({ Status: 'FAILED' });
    expect(await identify()).toMatchObject({ tenant: 'gx' });
  });

  test('the first call of an environment costs one Query, one AssumeRole and one Decrypt more than the next', async () => {
    vi.resetModules();
    cloud().asked();
    expect(await identify()).toMatchObject({ route: 'SALES', tenant: 'gx', open: 'OPEN', eligibility: 'YES' });
    expect(cloud().asked().toSorted()).toEqual([
      'dynamodb:BatchGetItem',
      'dynamodb:Query',
      'kms:Decrypt',
      'sts:AssumeRole',
    ]);
    await identify();
    expect(cloud().asked()).toEqual(['dynamodb:BatchGetItem']);
  });

  test('two tenants in one warm environment keep apart', async () => {
    const [gx, hb] = await Promise.all([identify(gxNumber), identify(hbNumber)]);
    expect([gx.tenant, hb.tenant]).toEqual(['gx', 'hb']);
    expect(gx.line).not.toBe(hb.line);
  });

  test('a number that nobody has is answered politely and touches no tenant', async () => {
    cloud().asked();
    expect(await identify('+815099999999')).toMatchObject({ route: 'UNKNOWN_NUMBER', tenant: 'none' });
    expect(cloud().asked()).toEqual([]);
  });

  test('over a whole call: one read, two writes', async () => {
    const carried = ({ line, memberId, memberVersion, memberState, registeredAt }: Record<string, string>) => ({
      ...{ line, memberId, memberVersion, memberState, registeredAt },
    });
    const paidUntil = 'none';
    cloud().asked();
    const greeting = await identify();
    const { eligibility = '', feeFen = '', promptVersion = '', arrivedAt = '', monthEnd = '' } = greeting;
    const { handler: subscribe } = await import('#functions/members/subscribe/handler');
    const member = await call(subscribe, {
      ...carried(greeting),
      eligibility,
      feeFen,
      promptVersion,
      paidUntil,
      arrivedAt,
    });
    expect(member).toMatchObject({ result: 'REGISTERED', memberState: 'ACTIVE', memberVersion: '1' });
    const { handler: cancel } = await import('#functions/members/cancel/handler');
    const left = await call(cancel, { ...carried({ ...member, line: greeting.line ?? '' }), monthEnd });
    expect(left).toMatchObject({ result: 'CANCELLED', usableUntil: '2025-03-31T16:00:00.000Z' });
    expect(cloud().asked()).toEqual([
      'dynamodb:BatchGetItem',
      'dynamodb:TransactWriteItems',
      'dynamodb:TransactWriteItems',
    ]);
  });

  test('a suspension acts within a minute, and a deployment does not lift it', async () => {
    await applyTenancy('hb', hbNumber, 'Delete');
    vi.setSystemTime(morning + 61_000);
    expect(await identify(hbNumber)).toMatchObject({ route: 'UNKNOWN_NUMBER' });
    expect(await applyTenancy('hb', hbNumber, 'Update')).toMatchObject({ Status: 'SUCCESS' });
    vi.setSystemTime(morning + 122_000);
    expect(await identify(hbNumber)).toMatchObject({ route: 'SUSPENDED', tenant: 'none' });
  });
});
