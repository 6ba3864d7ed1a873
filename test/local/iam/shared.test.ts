import { describe, expect, it } from 'vitest';
import { createIam } from '../../../local/iam/iam.ts';
import { createSessions } from '../../../local/iam/sessions.ts';

const topic = 'arn:aws:sns:ap-northeast-1:111122223333:texts.fifo';
const queue = 'arn:aws:sqs:ap-northeast-1:111122223333:texts.fifo';
const roleArn = 'arn:aws:iam::111122223333:role/send';
const policy = (...Statement: readonly unknown[]) => ({ Version: '2012-10-17', Statement });
const publish = { action: 'sns:Publish', resource: topic };
const allowed = { Effect: 'Allow', Action: 'sns:Publish', Resource: topic };
const onlyEncrypted = {
  ...{ Effect: 'Deny', Principal: '*', Action: 'sns:*', Resource: topic },
  Condition: { Bool: { 'aws:SecureTransport': 'false' } },
};

const account = (own: readonly unknown[], onTopic: readonly unknown[]) => {
  const iam = createIam();
  iam.role({ name: 'send', arn: roleArn, trust: policy(), maxSeconds: 3600 });
  iam.policy({ roleName: 'send', name: 'own', document: policy(...own) });
  iam.resourcePolicy({ name: 'topic', resourceArn: topic, document: policy(...onTopic) });
  return { iam, session: createSessions().issue({ roleArn, sessionName: 'send' }) };
};

describe('a topic or a queue, shared within an account', () => {
  it.each([
    ['the role may, and the topic forbids only what is not encrypted', [allowed], [onlyEncrypted], 'ALLOWED'],
    ['nobody says anything about the role', [], [onlyEncrypted], 'IMPLICITLY_DENIED'],
    ['the topic names the role', [], [{ ...allowed, Principal: { AWS: roleArn } }], 'ALLOWED'],
    [
      'the topic names the account alone',
      [],
      [{ ...allowed, Principal: { AWS: '111122223333' } }],
      'IMPLICITLY_DENIED',
    ],
    ['the topic names another role', [], [{ ...allowed, Principal: { AWS: `${roleArn}-2` } }], 'IMPLICITLY_DENIED'],
    [
      'the topic denies what the role may',
      [allowed],
      [{ ...allowed, Effect: 'Deny', Principal: '*' }],
      'EXPLICITLY_DENIED',
    ],
    [
      'the role denies what the topic allows',
      [{ ...allowed, Effect: 'Deny' }],
      [{ ...allowed, Principal: '*' }],
      'EXPLICITLY_DENIED',
    ],
  ])('when %s: %j', (_, own, onTopic, verdict) => {
    const { iam, session } = account(own, onTopic);
    expect(iam.judgeShared(session, publish).verdict).toBe(verdict);
  });

  it('lets a service of AWS in only where the policy names it, for the source that it names', () => {
    const { iam } = account([], []);
    const fills = {
      ...{ Effect: 'Allow', Principal: { Service: 'sns.amazonaws.com' }, Action: 'sqs:SendMessage', Resource: queue },
      Condition: { ArnEquals: { 'aws:SourceArn': topic } },
    };
    const maySend = (source: string) => iam.serviceMay('sns.amazonaws.com', 'sqs:SendMessage', queue, source);
    expect(maySend(topic)).toBe(false);
    iam.resourcePolicy({ name: 'queue', resourceArn: queue, document: policy(fills) });
    expect([maySend(topic), maySend(`${topic}-2`)]).toEqual([true, false]);
    expect(iam.serviceMay('events.amazonaws.com', 'sqs:SendMessage', queue, topic)).toBe(false);
  });
});
