import { describe, expect, test } from 'vitest';
import type { PhoneCall, Ring } from '../../../local/connect/engine.ts';
import { type BlockSketch, caller, heard, hotline, story, withInbound } from './exchange.ts';

const survey: Readonly<Record<string, BlockSketch>> = {
  Score: {
    type: 'GetParticipantInput',
    parameters: { Text: '请为$.Attributes.product打分', InputTimeLimitSeconds: '5', StoreInput: 'False' },
    next: 'Bye',
    conditions: [['Equals', '5', 'Thanks']],
    errors: { InputTimeLimitExceeded: 'Bye', NoMatchingCondition: 'Bye', NoMatchingError: 'Bye' },
  },
  Thanks: {
    type: 'MessageParticipant',
    parameters: { Text: '感谢您的评价' },
    next: 'Bye',
    errors: { NoMatchingError: 'Bye' },
  },
  Bye: { type: 'DisconnectParticipant' },
};

/** An exchange whose one flow is the survey, and what the telephone does that it rings. */
const withPhone = (does: (ring: Ring) => void) => {
  const exchange = withInbound(survey);
  const calls: PhoneCall[] = [];
  exchange.engine.subscribeRings((ring) => {
    calls.push(ring.call);
    does(ring);
  });
  const order = { from: hotline, to: caller, flowId: 'inbound', attributes: { product: '法律' }, token: 'visit-1' };
  return { ...exchange, calls, order };
};

const eventsOf = ({ events }: ReturnType<typeof withPhone>) =>
  events.map(({ eventType, initiationMethod }) => `${eventType} ${initiationMethod}`);

describe('a call that Connect places', () => {
  test('rings, and begins its flow with the attributes of the request when it is answered', async () => {
    const phone = withPhone((ring) => ring.answer());
    expect(phone.engine.callOut(phone.order)).toEqual({ contactId: 'contact-1' });
    const [call] = phone.calls;
    if (call === undefined) throw new Error('nothing rang');
    expect(heard(call)).toEqual(['请为法律打分']);
    call.press('5');
    expect(story(call)).toEqual(['connected', '请为法律打分', 'listening', 'pressed', '感谢您的评价', 'ended']);
    expect(phone.engine.contact('contact-1')).toMatchObject({ customerNumber: caller, systemNumber: hotline });
    expect(eventsOf(phone)).toEqual(['INITIATED API', 'CONNECTED_TO_SYSTEM API', 'DISCONNECTED API', 'COMPLETED API']);
  });

  test('has reached nobody while it rings', async () => {
    const phone = withPhone(() => undefined);
    phone.engine.callOut(phone.order);
    await phone.pass(59);
    expect(eventsOf(phone)).toEqual(['INITIATED API']);
    expect(phone.events[0]).not.toHaveProperty('connectedToSystemTimestamp');
    await phone.pass(1);
    expect(phone.calls[0]?.events).toMatchObject([{ type: 'ended', by: 'SYSTEM' }]);
    expect(eventsOf(phone).slice(1)).toEqual(['DISCONNECTED API', 'COMPLETED API']);
  });

  test('that is rejected is over, and answering it then does nothing', () => {
    const phone = withPhone((ring) => {
      ring.reject();
      ring.answer();
    });
    phone.engine.callOut(phone.order);
    expect(phone.calls[0]?.events).toMatchObject([{ type: 'ended', by: 'CALLER' }]);
  });

  test('tells when it was answered, not when it began to ring', async () => {
    const rings: Ring[] = [];
    const phone = withPhone((ring) => rings.push(ring));
    phone.engine.callOut(phone.order);
    await phone.pass(7);
    rings[0]?.answer();
    const [initiated, connected] = phone.events;
    expect(initiated?.initiationTimestamp).toBe('2025-03-04T02:00:00.000Z');
    expect(connected?.connectedToSystemTimestamp).toBe('2025-03-04T02:00:07.000Z');
  });

  test('is placed once for one token', () => {
    const phone = withPhone((ring) => ring.reject());
    expect(phone.engine.callOut(phone.order)).toEqual(phone.engine.callOut(phone.order));
    expect(phone.calls).toHaveLength(1);
    phone.engine.callOut({ ...phone.order, token: 'visit-2' });
    expect(phone.calls).toHaveLength(2);
  });

  test.each([
    ['to no number', 'InvalidParameterException', { to: '11831148' }],
    ['from a number that is not claimed', 'InvalidParameterException', { from: '+815099999999' }],
    ['into a flow that is not there', 'ResourceNotFoundException', { flowId: 'nowhere' }],
  ])('%s is refused', (_, refused, change) => {
    const phone = withPhone((ring) => ring.answer());
    expect(phone.engine.callOut({ ...phone.order, ...change })).toMatchObject({ refused });
    expect(phone.calls).toEqual([]);
    expect(phone.events).toEqual([]);
  });
});
