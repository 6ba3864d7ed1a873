import { expect, test } from 'vitest';
import { type BlockSketch, caller, hangUp, heard, hotline, say, withInbound } from './exchange.ts';

const compare = (attributes: Record<string, string>, conditions: BlockSketch['conditions']): string | undefined => {
  const exchange = withInbound({
    Set: {
      type: 'UpdateContactAttributes',
      parameters: { Attributes: attributes, TargetContact: 'Current' },
      next: 'Compare',
      errors: { NoMatchingError: 'Fault' },
    },
    Compare: {
      type: 'Compare',
      parameters: { ComparisonValue: '$.Attributes.value' },
      next: 'Next',
      ...(conditions ? { conditions } : {}),
      errors: { NoMatchingCondition: 'None' },
    },
    First: say('first', 'End'),
    Second: say('second', 'End'),
    None: say('none', 'End'),
    Next: say('next', 'End'),
    Fault: say('fault', 'End'),
    End: hangUp,
  });
  return heard(exchange.engine.dial({ from: caller, to: hotline }))[0];
};

test.each([
  [
    'the first true condition wins',
    'a',
    [
      ['TextStartsWith', 'a', 'First'],
      ['Equals', 'a', 'Second'],
    ],
    'first',
  ],
  [
    'a later condition is tried',
    'a',
    [
      ['Equals', 'b', 'First'],
      ['Equals', 'a', 'Second'],
    ],
    'second',
  ],
  ['no true condition never takes NextAction', 'c', [['Equals', 'b', 'First']], 'none'],
  ['comparison is case-sensitive', 'A', [['Equals', 'a', 'First']], 'none'],
  ['text ends', 'abc', [['TextEndsWith', 'bc', 'First']], 'first'],
  ['text contains', 'abc', [['TextContains', 'b', 'First']], 'first'],
  ['numbers compare as numbers', '10', [['NumberGreaterThan', '9', 'First']], 'first'],
  ['at least', '9', [['NumberGreaterOrEqualTo', '9', 'First']], 'first'],
  [
    'less',
    '9',
    [
      ['NumberLessThan', '9', 'First'],
      ['NumberLessOrEqualTo', '9', 'Second'],
    ],
    'second',
  ],
  ['a number test on text is false', 'x', [['NumberLessThan', '9', 'First']], 'none'],
  ['an operand may be a reference', 'gx', [['Equals', '$.Attributes.other', 'First']], 'first'],
] as const)('Branches: %s', (_, value, conditions, expected) => {
  expect(compare({ value, other: 'gx' }, conditions)).toBe(expected);
});

test('A missing reference is empty and matches no condition', () => {
  expect(
    compare({ other: 'x' }, [
      ['Equals', 'x', 'First'],
      ['NumberLessThan', '1', 'Second'],
    ]),
  ).toBe('none');
});

test('An error takes its own entry, else NoMatchingError', () => {
  const full = (errors: Record<string, string>): string | undefined => {
    const exchange = withInbound({
      Aim: {
        type: 'UpdateContactTargetQueue',
        parameters: { QueueId: '$.InstanceARN' },
        next: 'Go',
        errors: { NoMatchingError: 'Go' },
      },
      Go: {
        type: 'TransferContactToQueue',
        parameters: {},
        next: 'End',
        errors: { QueueAtCapacity: 'Full', ...errors },
      },
      Full: say('full', 'End'),
      Fault: say('fault', 'End'),
      End: hangUp,
    });
    return heard(exchange.engine.dial({ from: caller, to: hotline }))[0];
  };
  expect(full({ NoMatchingError: 'Fault' })).toBe('fault');
});

test('Nothing applies: the inbound flow ends, and that disconnects', () => {
  const exchange = withInbound({
    Say: { type: 'MessageParticipant', parameters: { SSML: '<speak>' }, next: 'End' },
    End: hangUp,
  });
  const call = exchange.engine.dial({ from: caller, to: hotline });
  expect(call.events.at(-1)).toMatchObject({ type: 'ended', by: 'SYSTEM', reason: 'CONTACT_FLOW_DISCONNECT' });
});

test('Blocks may be named in Chinese and with blanks', () => {
  const exchange = withInbound({ '欢迎 词': say('欢迎', 'Good bye'), 'Good bye': hangUp });
  expect(heard(exchange.engine.dial({ from: caller, to: hotline }))).toEqual(['欢迎']);
});

test('Percentages are thresholds of one plus the per cent so far, and the same seed deals the same cards', () => {
  const shares = (seed: number): Record<string, number> => {
    const exchange = withInbound(
      {
        Deal: {
          type: 'DistributeByPercentage',
          next: 'Rest',
          conditions: [
            ['NumberLessThan', '11', 'Ten'],
            ['NumberLessThan', '51', 'Forty'],
          ],
          errors: { NoMatchingCondition: 'Rest' },
        },
        Ten: say('10', 'End'),
        Forty: say('40', 'End'),
        Rest: say('50', 'End'),
        End: hangUp,
      },
      { settings: { seed } },
    );
    const dealt = Array.from(
      { length: 2000 },
      () => heard(exchange.engine.dial({ from: caller, to: hotline }))[0] ?? '',
    );
    return Object.fromEntries(['10', '40', '50'].map((share) => [share, dealt.filter((one) => one === share).length]));
  };
  const [first, again, other] = [shares(1), shares(1), shares(2)];
  expect(first).toEqual(again);
  expect(first).not.toEqual(other);
  expect(Math.abs((first['10'] ?? 0) - 200)).toBeLessThan(60);
  expect(Math.abs((first['40'] ?? 0) - 800)).toBeLessThan(100);
});
