import { expect, test } from 'vitest';
import type { BlockSketch } from './exchange.ts';
import { keyOne, menu, menuErrors, withBlock } from './refusal.ts';

test.each<readonly [string, BlockSketch, string]>([
  [
    'an unknown action',
    { type: 'PlayPrompt', next: 'End' },
    'Type: "PlayPrompt" is not an action that the laptop supports',
  ],
  [
    'an unknown parameter',
    { type: 'MessageParticipant', parameters: { Text: 'a', Volume: '3' }, next: 'End' },
    'Parameters: Unrecognized key: "Volume"',
  ],
  [
    'a number where text belongs',
    {
      type: 'GetParticipantInput',
      parameters: { ...menu, InputTimeLimitSeconds: 5 },
      next: 'End',
      conditions: keyOne,
      errors: menuErrors,
    },
    'Parameters.InputTimeLimitSeconds: every scalar is text',
  ],
  [
    'a JSON boolean',
    {
      type: 'GetParticipantInput',
      parameters: { ...menu, StoreInput: false },
      next: 'End',
      conditions: keyOne,
      errors: menuErrors,
    },
    'Parameters.StoreInput: every scalar is text',
  ],
  [
    'empty text',
    { type: 'MessageParticipant', parameters: { Text: '' }, next: 'End' },
    'Parameters.Text: may not be empty',
  ],
  [
    'empty text deep inside',
    {
      type: 'UpdateContactAttributes',
      parameters: { Attributes: { a: '' }, TargetContact: 'Current' },
      next: 'End',
      errors: { NoMatchingError: 'End' },
    },
    'Parameters.Attributes.a: may not be empty',
  ],
  [
    'an empty operand',
    {
      type: 'Compare',
      parameters: { ComparisonValue: '$.Attributes.a' },
      next: 'End',
      conditions: [['Equals', '', 'End']],
      errors: { NoMatchingCondition: 'End' },
    },
    'Operands[0]: may not be empty',
  ],
])('Refused, naming flow, block and property: %s', (_, block, expected) => {
  const message = withBlock(block);
  expect(message).toContain('contact flow legal is refused');
  expect(message).toContain('block "Block"');
  expect(message).toContain(expected);
});
