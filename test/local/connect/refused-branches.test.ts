import { expect, test } from 'vitest';
import type { BlockSketch } from './exchange.ts';
import { keyOne, menu, menuErrors, withBlock } from './refusal.ts';

test.each<readonly [string, BlockSketch, string]>([
  [
    'a missing error branch',
    {
      type: 'GetParticipantInput',
      parameters: menu,
      next: 'End',
      conditions: keyOne,
      errors: { NoMatchingCondition: 'End', NoMatchingError: 'End' },
    },
    'Transitions.Errors: the branch InputTimeLimitExceeded is missing',
  ],
  [
    'an error branch that the block does not have',
    {
      type: 'UpdateFlowLoggingBehavior',
      parameters: { FlowLoggingBehavior: 'Enabled' },
      next: 'End',
      errors: { NoMatchingError: 'End' },
    },
    'Transitions.Errors: has no branch NoMatchingError',
  ],
  [
    'an unknown operator',
    {
      type: 'Compare',
      parameters: { ComparisonValue: '$.Attributes.a' },
      next: 'End',
      conditions: [['Contains', 'x', 'End']],
      errors: { NoMatchingCondition: 'End' },
    },
    'Transitions.Conditions[0].Condition.Operator: Contains is not allowed here',
  ],
  [
    'a condition without a value',
    {
      type: 'Compare',
      parameters: { ComparisonValue: '$.Attributes.a' },
      next: 'End',
      errors: { NoMatchingCondition: 'End' },
    },
    'Transitions.Conditions: needs at least 1',
  ],
  [
    'a literal to compare',
    {
      type: 'Compare',
      parameters: { ComparisonValue: 'a' },
      next: 'End',
      conditions: [['Equals', 'a', 'End']],
      errors: { NoMatchingCondition: 'End' },
    },
    'Parameters.ComparisonValue: must be a JSONPath',
  ],
  [
    'a bare root',
    {
      type: 'Compare',
      parameters: { ComparisonValue: '$.External' },
      next: 'End',
      conditions: [['Equals', 'a', 'End']],
      errors: { NoMatchingCondition: 'End' },
    },
    "Parameters.ComparisonValue: the laptop can't fill $.External",
  ],
  [
    'a reference that no call can fill',
    { type: 'MessageParticipant', parameters: { Text: '$.Lex.IntentName' }, next: 'End' },
    "Parameters.Text: the laptop can't fill $.Lex.IntentName",
  ],
  [
    'two keys in one condition',
    {
      type: 'GetParticipantInput',
      parameters: menu,
      next: 'End',
      conditions: [['Equals', '12', 'End']],
      errors: menuErrors,
    },
    'Transitions.Conditions[0].Condition.Operands[0]: must be one key',
  ],
  [
    'agents compared with more than zero',
    {
      type: 'CheckMetricData',
      parameters: { MetricType: 'NumberOfAgentsAvailable' },
      next: 'End',
      conditions: [['NumberGreaterThan', '1', 'End']],
      errors: { NoMatchingCondition: 'End', NoMatchingError: 'End' },
    },
    'agents can only be tested with NumberGreaterThan 0',
  ],
  [
    'a missing True or False',
    {
      type: 'CheckHoursOfOperation',
      parameters: {},
      next: 'End',
      conditions: [['Equals', 'True', 'End']],
      errors: { NoMatchingError: 'End' },
    },
    'Transitions.Conditions: the branch False is missing',
  ],
  ['no NextAction', { type: 'MessageParticipant', parameters: { Text: 'a' } }, 'Transitions.NextAction: is missing'],
  [
    'a block that leads nowhere',
    { type: 'MessageParticipant', parameters: { Text: 'a' }, next: 'Nowhere' },
    'Transitions.NextAction: no block "Nowhere"',
  ],
  [
    'a Lambda limit of nine seconds',
    {
      type: 'InvokeLambdaFunction',
      parameters: { LambdaFunctionARN: 'a', InvocationTimeLimitSeconds: '9' },
      next: 'End',
      errors: { NoMatchingError: 'End' },
    },
    'Parameters.InvocationTimeLimitSeconds: must be a static whole number from 1 to 8',
  ],
  [
    'two hooks in one block',
    {
      type: 'UpdateContactEventHooks',
      parameters: { EventHooks: { AgentWhisper: 'a', CustomerWhisper: 'b' } },
      next: 'End',
      errors: { NoMatchingError: 'End' },
    },
    'Parameters.EventHooks: exactly one entry',
  ],
  [
    'a hook that is not run',
    {
      type: 'UpdateContactEventHooks',
      parameters: { EventHooks: { PauseContact: 'a' } },
      next: 'End',
      errors: { NoMatchingError: 'End' },
    },
    'Parameters.EventHooks: Unrecognized key: "PauseContact"',
  ],
  [
    'a queue given to the transfer itself',
    {
      type: 'TransferContactToQueue',
      parameters: { QueueId: 'a' },
      next: 'End',
      errors: { QueueAtCapacity: 'End', NoMatchingError: 'End' },
    },
    'Parameters: Unrecognized key: "QueueId"',
  ],
  [
    'store mode',
    {
      type: 'GetParticipantInput',
      parameters: { ...menu, StoreInput: 'True' },
      next: 'End',
      conditions: keyOne,
      errors: menuErrors,
    },
    'Parameters.StoreInput: "True" (store customer input) is not supported',
  ],
  [
    'falling percentages',
    {
      type: 'DistributeByPercentage',
      next: 'End',
      conditions: [
        ['NumberLessThan', '50', 'End'],
        ['NumberLessThan', '20', 'End'],
      ],
      errors: { NoMatchingCondition: 'End' },
    },
    'thresholds must rise',
  ],
  [
    'tags with the reserved prefix',
    { type: 'TagContact', parameters: { Tags: { 'aws:x': 'y' } }, next: 'End', errors: { NoMatchingError: 'End' } },
    'Parameters.Tags: aws: is reserved',
  ],
  [
    'a terminal block with a way out',
    { type: 'DisconnectParticipant', parameters: {}, next: 'End' },
    'Transitions: a terminal block has none',
  ],
  [
    'the documented spelling of the wait',
    {
      type: 'Wait',
      parameters: { TimeoutSeconds: '5' },
      next: 'End',
      conditions: [['Equals', 'WaitCompleted', 'End']],
      errors: { NoMatchingError: 'End' },
    },
    'Unrecognized key: "TimeoutSeconds"',
  ],
  [
    'the documented spelling of untagging',
    { type: 'UnTagContact', parameters: { TagKeys: ['a'] }, next: 'End', errors: { NoMatchingError: 'End' } },
    '"UnTagContact" is not an action',
  ],
])('Refused, naming flow, block and property: %s', (_, block, expected) => {
  const message = withBlock(block);
  expect(message).toContain('contact flow legal is refused');
  expect(message).toContain('block "Block"');
  expect(message).toContain(expected);
});
