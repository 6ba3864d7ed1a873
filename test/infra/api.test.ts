import { beforeAll, describe, expect, it } from 'vitest';
import { type Assembly, ofType, readSynthesized } from './assembly.ts';

describe('the synthesized API', () => {
  let assembly: Assembly;

  beforeAll(async () => {
    assembly = await readSynthesized();
  }, 120_000);

  it('may invoke the functions of its routes, by their names, and no other', () => {
    const api = [assembly.templates.Api].flatMap((template) => template ?? []);
    const invoked = ofType(api, 'AWS::ApiGateway::Method').map(({ Properties }) => {
      const [, arn] =
        JSON.stringify(Properties.Integration).match(/functions\/(arn:aws:lambda:[^/]+)\/invocations/) ?? [];
      return arn;
    });
    const permitted = ofType(api, 'AWS::Lambda::Permission').map(({ Properties }) => Properties.FunctionName);
    expect(invoked).toContain('arn:aws:lambda:ap-northeast-1:111122223333:function:hutong-wrap-up');
    expect(permitted.toSorted()).toEqual(invoked.toSorted());
  });

  it('asks every route for a token, but for the three where gateways of texts and payments sign', () => {
    const methods = ofType(Object.values(assembly.templates), 'AWS::ApiGateway::Method');
    const open = methods.filter(({ Properties }) => Properties.AuthorizationType !== 'COGNITO_USER_POOLS');
    expect(methods.length).toBeGreaterThan(open.length);
    expect(open.map(({ Properties }) => JSON.stringify(Properties.ResourceId))).toEqual([
      expect.stringContaining('gatewaysgatewayreceipts'),
      expect.stringContaining('gatewaysgatewayinbound'),
      expect.stringContaining('webhookspaymentsgateway'),
    ]);
    for (const { Properties } of open) expect(Properties.AuthorizationType).toBe('NONE');
  });

  it('leaves strangers who flood a webhook a fifth of what it takes', () => {
    const [stage] = ofType(Object.values(assembly.templates), 'AWS::ApiGateway::Stage');
    const limits = stage?.Properties.MethodSettings;
    expect(limits).toContainEqual(expect.objectContaining({ ResourcePath: '/*', ThrottlingRateLimit: 1000 }));
    for (const path of [
      'webhooks~1payments~1{gateway}',
      'gateways~1{gateway}~1receipts',
      'gateways~1{gateway}~1inbound',
    ])
      expect(limits).toContainEqual(
        expect.objectContaining({ ResourcePath: `/~1${path}`, HttpMethod: 'POST', ThrottlingRateLimit: 100 }),
      );
  });
});
