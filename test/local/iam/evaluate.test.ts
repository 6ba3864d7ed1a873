import { describe, expect, it } from 'vitest';
import { createIam, type Deed, deniedMessage } from '../../../local/iam/iam.ts';
import { createSessions } from '../../../local/iam/sessions.ts';

const account = '111122223333';
const roleArn = `arn:aws:iam::${account}:role/hutong-tenant-data`;
const table = (name: string) => `arn:aws:dynamodb:ap-northeast-1:${account}:table/${name}`;
const trust = { Version: '2012-10-17', Statement: [] };

const sessionWith = (statements: readonly unknown[], tags: Record<string, string> = {}) => {
  const iam = createIam();
  iam.role({ name: 'hutong-tenant-data', arn: roleArn, trust, maxSeconds: 3600 });
  iam.policy({
    roleName: 'hutong-tenant-data',
    name: 'Default',
    document: { Version: '2012-10-17', Statement: statements },
  });
  const session = createSessions().issue({ roleArn, sessionName: 'gx', tags });
  return { iam, session, verdict: (deed: Deed) => iam.judge(session, deed).verdict };
};

const ownTables = {
  Effect: 'Allow',
  Action: ['dynamodb:GetItem', 'dynamodb:Transact*'],
  Resource: `arn:aws:dynamodb:ap-northeast-1:${account}:table/hutong.\${aws:PrincipalTag/tenant}.*`,
};

describe('a tenant-data session', () => {
  it.each([
    ['reaches its own table', 'gx', 'hutong.gx.records', 'ALLOWED'],
    ["does not reach another tenant's table", 'gx', 'hutong.hb.records', 'IMPLICITLY_DENIED'],
    ['does not reach a tenant whose id begins with its own', 'gx', 'hutong.gxnn.records', 'IMPLICITLY_DENIED'],
    ['does not reach the directory', 'gx', 'hutong.directory', 'IMPLICITLY_DENIED'],
    ['gains nothing by a tag that looks like a wildcard', '*', 'hutong.gx.records', 'IMPLICITLY_DENIED'],
    ['gains nothing by a tag that looks like a variable', '${*}', 'hutong.gx.records', 'IMPLICITLY_DENIED'],
  ])('%s', (_title, tenant, name, expected) => {
    const { verdict } = sessionWith([ownTables], { tenant });
    expect(verdict({ action: 'dynamodb:GetItem', resource: table(name) })).toBe(expected);
  });

  it('reaches nothing without the tenant tag', () => {
    const { verdict } = sessionWith([ownTables]);
    expect(verdict({ action: 'dynamodb:GetItem', resource: table('hutong..records') })).toBe('IMPLICITLY_DENIED');
  });

  it('would reach a neighbour if ids might hold the separator, which is why they may not', () => {
    const leaky = { ...ownTables, Resource: table('hutong-${aws:PrincipalTag/tenant}-*') };
    const { verdict } = sessionWith([leaky], { tenant: 'gd' });
    expect(verdict({ action: 'dynamodb:GetItem', resource: table('hutong-gd-x-records') })).toBe('ALLOWED');
  });
});

describe('a verdict', () => {
  const deed = { action: 'dynamodb:GetItem', resource: table('hutong.gx.records') };

  it('lets a Deny win over every Allow', () => {
    const { verdict } = sessionWith([
      { Effect: 'Allow', Action: '*', Resource: '*' },
      { Effect: 'Deny', Action: 'dynamodb:*', Resource: table('hutong.gx.*') },
    ]);
    expect(verdict(deed)).toBe('EXPLICITLY_DENIED');
  });

  it('does not let a wildcard in one part of an ARN swallow the next', () => {
    const { verdict } = sessionWith([
      { Effect: 'Allow', Action: 'dynamodb:*', Resource: 'arn:aws:dynamodb:*:999999999999:table/*' },
    ]);
    expect(verdict(deed)).toBe('IMPLICITLY_DENIED');
  });

  it('names the statement that came near, and what it lacked', () => {
    const { iam, session } = sessionWith([ownTables], { tenant: 'hb' });
    const message = deniedMessage(session, deed, iam.judge(session, deed));
    expect(message).toContain(`User: arn:aws:sts::${account}:assumed-role/hutong-tenant-data/gx is not authorized`);
    expect(message).toContain('hutong-tenant-data / Default / statement 1: it names');
  });

  it.each([
    ['StringEquals', { 'aws:PrincipalTag/tenant': 'gx' }, 'ALLOWED'],
    ['StringEquals', { 'aws:PrincipalTag/tenant': ['hb', 'sd'] }, 'IMPLICITLY_DENIED'],
    ['StringNotEquals', { 'aws:PrincipalTag/tenant': 'hb' }, 'ALLOWED'],
    ['StringNotEquals', { 'aws:PrincipalTag/absent': 'x' }, 'ALLOWED'],
    ['StringLike', { 'aws:PrincipalTag/tenant': 'g*' }, 'ALLOWED'],
    ['StringLike', { 'aws:PrincipalTag/absent': '*' }, 'IMPLICITLY_DENIED'],
    ['ForAllValues:StringEquals', { 'aws:TagKeys': ['tenant', 'service'] }, 'ALLOWED'],
    ['ForAllValues:StringEquals', { 'aws:TagKeys': ['service'] }, 'IMPLICITLY_DENIED'],
    ['ForAnyValue:StringLike', { 'kms:ResourceAliases': 'alias/hutong/${aws:PrincipalTag/tenant}' }, 'ALLOWED'],
    ['ForAnyValue:StringLike', { 'kms:ResourceAliases': 'alias/hutong/hb' }, 'IMPLICITLY_DENIED'],
    ['ArnLike', { 'aws:PrincipalArn': `arn:aws:iam::${account}:role/hutong-*` }, 'ALLOWED'],
    ['Null', { 'aws:PrincipalTag/tenant': 'false' }, 'ALLOWED'],
    ['Null', { 'aws:PrincipalTag/absent': 'false' }, 'IMPLICITLY_DENIED'],
    ['Bool', { 'aws:SecureTransport': true }, 'ALLOWED'],
  ])('follows the condition %s %j', (operator, test, expected) => {
    const { verdict } = sessionWith(
      [{ Effect: 'Allow', Action: '*', Resource: '*', Condition: { [operator]: test } }],
      { tenant: 'gx' },
    );
    const facts = { 'aws:TagKeys': ['tenant'], 'kms:ResourceAliases': ['alias/other', 'alias/hutong/gx'] };
    expect(verdict({ ...deed, facts })).toBe(expected);
  });
});

describe('the start is refused, by name, for', () => {
  it.each([
    ['a condition operator', { Condition: { DateLessThan: { 'aws:CurrentTime': '2025' } } }, 'DateLessThan'],
    ['a condition key', { Condition: { StringEquals: { 'aws:SourceIp': '1.2.3.4' } } }, 'aws:SourceIp'],
    ['a policy variable', { Resource: table('${aws:userid}') }, 'aws:userid'],
    ['an element', { NotPrincipal: '*' }, 'NotPrincipal'],
    ['a resource that is no ARN', { Resource: 'arn:aws:dynamodb:*' }, 'arn:aws:dynamodb:*'],
  ])('%s', (_what, part, name) => {
    expect(() => sessionWith([{ Effect: 'Allow', Action: '*', Resource: '*', ...part }])).toThrow(name);
  });
});
