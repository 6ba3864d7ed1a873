import { describe, expect, it } from 'vitest';
import { createIam } from '../../../local/iam/iam.ts';
import { createSessions } from '../../../local/iam/sessions.ts';

const account = '111122223333';
const role = (name: string) => `arn:aws:iam::${account}:role/${name}`;
const subject = { action: 'sts:AssumeRole', resource: role('hutong-tenant-data') };

const cast = (trusted: string, identity: readonly unknown[] = []) => {
  const iam = createIam();
  const lambda = { Version: '2012-10-17', Statement: [] };
  iam.role({ name: 'hutong-subscribe', arn: role('hutong-subscribe'), trust: lambda, maxSeconds: 3600 });
  iam.policy({
    roleName: 'hutong-subscribe',
    name: 'Default',
    document: { Version: '2012-10-17', Statement: identity },
  });
  const statement = {
    Effect: 'Allow',
    Principal: { AWS: trusted },
    Action: ['sts:AssumeRole', 'sts:TagSession'],
    Condition: { StringLike: { 'aws:RequestTag/tenant': '?*' } },
  };
  const trust = { Version: '2012-10-17', Statement: [statement] };
  iam.role({ name: 'hutong-tenant-data', arn: role('hutong-tenant-data'), trust, maxSeconds: 3600 });
  const session = createSessions().issue({ roleArn: role('hutong-subscribe'), sessionName: 'hutong-subscribe' });
  const target = iam.findRole(role('hutong-tenant-data'));
  if (!target) throw new Error('the role was just defined');
  return (facts: Record<string, string>) => iam.judgeWith(session, target.trust, { ...subject, facts }).verdict;
};

const withTag = { 'aws:RequestTag/tenant': 'gx' };
const own = [{ Effect: 'Allow', Action: 'sts:AssumeRole', Resource: role('hutong-tenant-data') }];

describe('a role is assumed', () => {
  it('by a role that its trust policy names', () => {
    expect(cast(role('hutong-subscribe'))(withTag)).toBe('ALLOWED');
  });
  it('by a role of a trusted account whose own policy allows it', () => {
    expect(cast(`arn:aws:iam::${account}:root`, own)(withTag)).toBe('ALLOWED');
  });
});

describe('a role is not assumed', () => {
  it('by a role of a trusted account whose own policy is silent', () => {
    expect(cast(`arn:aws:iam::${account}:root`)(withTag)).toBe('IMPLICITLY_DENIED');
  });
  it('by a role that the trust policy does not name, even when its own policy allows it', () => {
    expect(cast(role('someone-else'), own)(withTag)).toBe('IMPLICITLY_DENIED');
  });
  it('without the session tag that the trust policy asks for', () => {
    expect(cast(role('hutong-subscribe'))({})).toBe('IMPLICITLY_DENIED');
  });
  it('against an explicit Deny of the caller', () => {
    const deny = [{ Effect: 'Deny', Action: 'sts:*', Resource: '*' }];
    expect(cast(role('hutong-subscribe'), deny)(withTag)).toBe('EXPLICITLY_DENIED');
  });
});
