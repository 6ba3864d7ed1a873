import { describe, expect, test } from 'vitest';
import { openCallCenter } from './call-center.ts';
import { type BlockSketch, caller, hangUp, hotline, say, story } from './exchange.ts';

const asks: Readonly<Record<string, BlockSketch>> = {
  Start: {
    type: 'Compare',
    parameters: { ComparisonValue: '$.Attributes.surveyInvited' },
    next: 'End',
    conditions: [['Equals', 'YES', 'Ask']],
    errors: { NoMatchingCondition: 'End' },
  },
  Ask: say('请打分', 'End'),
  End: hangUp,
};

/** A lawyer talks with a caller whom a flow may ask afterwards. */
const talking = () => {
  const center = openCallCenter({ hooks: { CustomerRemaining: ['CONTACT_FLOW', asks] } });
  const seat = center.agent('016', '王敏', center.profileArn);
  seat.signIn();
  seat.setStatus('Available');
  const call = center.engine.dial({ from: caller, to: hotline });
  seat.accept(call.id);
  return { ...center, seat, call };
};

describe('When the agent hangs up', () => {
  test('the customer who remains is asked, in a contact of his own, and the agent does after-call work meanwhile', () => {
    const { seat, call, engine, events } = talking();
    expect(engine.updateAttributes(call.id, { surveyInvited: 'YES' })).toBeUndefined();
    expect(seat.snapshot().contacts[0]?.attributes).toMatchObject({ surveyInvited: 'YES' });
    seat.hangUp(call.id);
    expect(story(call)).toContain('请打分');
    expect(call.events.at(-1)).toMatchObject({ by: 'SYSTEM', reason: 'CONTACT_FLOW_DISCONNECT' });
    expect(seat.snapshot().contacts[0]).toMatchObject({ contactId: call.id, state: 'ENDED' });
    expect(engine.contact(call.id)).toMatchObject({ phase: 'ENDED', disconnectReason: 'AGENT_DISCONNECT' });
    const after = events.findLast(({ eventType }) => eventType === 'INITIATED');
    expect(after).toMatchObject({
      ...{ initiationMethod: 'DISCONNECT', initialContactId: call.id, previousContactId: call.id },
    });
    expect(engine.contact(after?.contactId ?? '')).toMatchObject({ attributes: { surveyInvited: 'YES' } });
  });

  test('without an invitation the call ends there', () => {
    const { seat, call } = talking();
    seat.hangUp(call.id);
    expect(story(call)).not.toContain('请打分');
    expect(call.events.at(-1)).toMatchObject({ type: 'ended', by: 'SYSTEM' });
  });

  test('by signing out, the customer is asked all the same', () => {
    const { seat, call, engine } = talking();
    engine.updateAttributes(call.id, { surveyInvited: 'YES' });
    seat.signOut();
    expect(story(call)).toContain('请打分');
  });
});

test('Whoever hangs up first is asked nothing', () => {
  const { call, engine, events } = talking();
  engine.updateAttributes(call.id, { surveyInvited: 'YES' });
  call.hangUp();
  expect(story(call)).not.toContain('请打分');
  expect(events.map(({ initiationMethod }) => initiationMethod)).not.toContain('DISCONNECT');
});

describe('Attributes from outside', () => {
  test('are not set on a contact that is not there, under a name with a dot, or beyond 32 KB', () => {
    const { call, engine } = talking();
    expect(engine.updateAttributes('nobody', { a: '1' })).toMatchObject({ refused: 'ResourceNotFoundException' });
    expect(engine.updateAttributes(call.id, { 'a.b': '1' })).toMatchObject({ refused: 'InvalidParameterException' });
    const all = { a: '1', long: '长'.repeat(11_000) };
    expect(engine.updateAttributes(call.id, all)).toMatchObject({ refused: 'InvalidRequestException' });
    expect(engine.contact(call.id)?.attributes).not.toHaveProperty('a');
  });
});
