import { describe, expect, test } from 'vitest';
import type { OutboundCall } from '../../../local/connect/interface.ts';
import { type ConnectDesk, connectService } from '../../../local/gateway/connect.ts';
import { createIam } from '../../../local/iam/iam.ts';
import { createSessions } from '../../../local/iam/sessions.ts';

const region = 'ap-northeast-1';
const accountId = '111122223333';
const calls = (instance: string) => `arn:aws:connect:${region}:${accountId}:instance/${instance}/contact/*`;

const request = {
  ...{ InstanceId: 'i-1', ContactFlowId: 'f-1', SourcePhoneNumber: '+815012345678' },
  ...{ DestinationPhoneNumber: '+8613800000001', Attributes: { visitId: 'v-1' }, ClientToken: 'gx-v-1' },
};

type Place = NonNullable<ConnectDesk['callOut']>;

/** Asks for a call as a function whose role may place calls from some instances. */
const ask = async (mayFrom: string, body: object, place: Place = () => ({ contactId: 'c-1' })) => {
  const iam = createIam();
  const arn = `arn:aws:iam::${accountId}:role/fn`;
  iam.role({ name: 'fn', arn, trust: { Version: '2012-10-17', Statement: [] }, maxSeconds: 3600 });
  const Statement = [{ Effect: 'Allow', Action: 'connect:StartOutboundVoiceContact', Resource: calls(mayFrom) }];
  iam.policy({ roleName: 'fn', name: 'call', document: { Version: '2012-10-17', Statement } });
  const placed: OutboundCall[] = [];
  const desk: ConnectDesk = {
    associateNumber: () => undefined,
    disassociateNumber: () => undefined,
    callOut: (call) => {
      placed.push(call);
      return place(call);
    },
  };
  const answer = await connectService(
    iam,
    region,
    desk,
  )({
    ...{ service: 'connect', operation: 'PUT /contact/outbound-voice' },
    session: createSessions().issue({ roleArn: arn, sessionName: 'fn' }),
    body: Buffer.from(JSON.stringify(body)),
    url: new URL('http://127.0.0.1/contact/outbound-voice'),
  });
  return { answer, placed };
};

describe('StartOutboundVoiceContact', () => {
  test('reaches the engine, with how long it rings when that is said', async () => {
    const { answer, placed } = await ask('*', { ...request, RingTimeoutInSeconds: 20 });
    expect(answer).toEqual({ kind: 'value', value: { ContactId: 'c-1' } });
    expect(placed).toEqual([
      {
        ...{ from: '+815012345678', to: '+8613800000001', flowId: 'f-1' },
        ...{ attributes: { visitId: 'v-1' }, token: 'gx-v-1', seconds: 20 },
      },
    ]);
  });

  test('of a role that may not call from this instance is denied, and nothing rings', async () => {
    const { answer, placed } = await ask('i-2', request);
    expect(answer).toMatchObject({ kind: 'error', code: 'AccessDeniedException', status: 403 });
    expect(placed).toEqual([]);
  });

  test('that the engine refuses has the error by its name', async () => {
    const refused = { refused: 'ResourceNotFoundException', message: 'There is no contact flow f-1' } as const;
    const { answer } = await ask('*', request, () => refused);
    expect(answer).toMatchObject({ kind: 'error', code: 'ResourceNotFoundException' });
  });

  test('with what the laptop does not know is not placed', async () => {
    await expect(ask('*', { ...request, TrafficType: 'CAMPAIGN' })).rejects.toThrow('TrafficType');
  });
});

/** Sets attributes as a function whose role may do so in some instances. */
const setAttributes = async (
  mayIn: string,
  body: object,
  set: NonNullable<ConnectDesk['updateAttributes']> = () => undefined,
) => {
  const iam = createIam();
  const arn = `arn:aws:iam::${accountId}:role/fn`;
  iam.role({ name: 'fn', arn, trust: { Version: '2012-10-17', Statement: [] }, maxSeconds: 3600 });
  const Statement = [{ Effect: 'Allow', Action: 'connect:UpdateContactAttributes', Resource: calls(mayIn) }];
  iam.policy({ roleName: 'fn', name: 'set', document: { Version: '2012-10-17', Statement } });
  const given: (readonly [string, object])[] = [];
  const desk: ConnectDesk = {
    associateNumber: () => undefined,
    disassociateNumber: () => undefined,
    updateAttributes: (contactId, attributes) => {
      given.push([contactId, attributes]);
      return set(contactId, attributes);
    },
  };
  const answer = await connectService(
    iam,
    region,
    desk,
  )({
    ...{ service: 'connect', operation: 'POST /contact/attributes' },
    session: createSessions().issue({ roleArn: arn, sessionName: 'fn' }),
    body: Buffer.from(JSON.stringify(body)),
    url: new URL('http://127.0.0.1/contact/attributes'),
  });
  return { answer, given };
};

describe('UpdateContactAttributes', () => {
  const wanted = { InstanceId: 'i-1', InitialContactId: 'c-1', Attributes: { surveyInvited: 'YES' } };

  test('reaches the engine', async () => {
    const { answer, given } = await setAttributes('i-1', wanted);
    expect(answer).toEqual({ kind: 'value', value: {} });
    expect(given).toEqual([['c-1', { surveyInvited: 'YES' }]]);
  });

  test('of a role that may not touch this instance`s contacts is denied, and nothing is set', async () => {
    const { answer, given } = await setAttributes('i-2', wanted);
    expect(answer).toMatchObject({ kind: 'error', code: 'AccessDeniedException', status: 403 });
    expect(given).toEqual([]);
  });

  test('of a contact that is not there has the error by its name', async () => {
    const refused = { refused: 'ResourceNotFoundException', message: 'There is no such contact' } as const;
    const { answer } = await setAttributes('*', wanted, () => refused);
    expect(answer).toMatchObject({ kind: 'error', code: 'ResourceNotFoundException' });
  });

  test('with what the laptop does not know is refused', async () => {
    await expect(setAttributes('*', { ...wanted, Tags: {} })).rejects.toThrow('Tags');
  });
});
