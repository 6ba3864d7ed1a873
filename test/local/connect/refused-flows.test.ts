import { expect, test } from 'vitest';
import { type BlockSketch, type FlowKind, flowContent, hangUp, openExchange, say } from './exchange.ts';

const refusal = (content: string, type: FlowKind = 'CONTACT_FLOW'): string => {
  try {
    openExchange().flow('legal', type, content);
    return 'accepted';
  } catch (error) {
    return error instanceof Error ? error.message : 'thrown';
  }
};

const withBlock = (block: BlockSketch, type: FlowKind = 'CONTACT_FLOW'): string =>
  refusal(flowContent({ Block: block, End: type === 'CONTACT_FLOW' ? hangUp : { type: 'EndFlowExecution' } }), type);

const menu = { Text: '请按1', InputTimeLimitSeconds: '5', StoreInput: 'False' };
const menuErrors = { InputTimeLimitExceeded: 'End', NoMatchingCondition: 'End', NoMatchingError: 'End' };
const keyOne = [['Equals', '1', 'End']] as const;

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
      parameters: { EventHooks: { CustomerRemaining: 'a' } },
      next: 'End',
      errors: { NoMatchingError: 'End' },
    },
    'Parameters.EventHooks: Unrecognized key: "CustomerRemaining"',
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

test.each<readonly [string, FlowKind, BlockSketch]>([
  ['a whisper that hangs up', 'AGENT_WHISPER', { type: 'DisconnectParticipant' }],
  ['a hold flow that hangs up', 'CUSTOMER_HOLD', { type: 'DisconnectParticipant' }],
  [
    'a queue flow that transfers to a flow',
    'CUSTOMER_QUEUE',
    { type: 'TransferToFlow', parameters: { ContactFlowId: 'a' }, next: 'End', errors: { NoMatchingError: 'End' } },
  ],
  [
    'an inbound flow with a prompt loop',
    'CONTACT_FLOW',
    { type: 'MessageParticipantIteratively', parameters: { Messages: [{ Text: 'a' }] } },
  ],
  [
    'an inbound flow that dequeues',
    'CONTACT_FLOW',
    {
      type: 'DequeueContactAndTransferToQueue',
      parameters: { QueueId: 'a' },
      next: 'End',
      errors: { QueueAtCapacity: 'End', NoMatchingError: 'End' },
    },
  ],
  [
    'a whisper with a menu',
    'CUSTOMER_WHISPER',
    { type: 'GetParticipantInput', parameters: menu, next: 'End', conditions: keyOne, errors: menuErrors },
  ],
])('Refused in its flow type: %s', (_, type, block) => {
  expect(withBlock(block, type)).toMatch(/block "Block": Type: \w+ may not stand in a flow of type/);
});

test.each([
  ['no JSON', 'hello', 'Content is not JSON'],
  [
    'another version',
    JSON.stringify({ ...JSON.parse(flowContent({ End: hangUp })), Version: '2020-01-01' }),
    'Version',
  ],
  [
    'settings, which only modules have',
    JSON.stringify({ ...JSON.parse(flowContent({ End: hangUp })), Settings: {} }),
    'Unrecognized key: "Settings"',
  ],
  [
    'a start that is not there',
    JSON.stringify({ ...JSON.parse(flowContent({ End: hangUp })), StartAction: 'Start' }),
    'StartAction: no block "Start"',
  ],
  [
    'the same name twice',
    flowContent({ End: hangUp }).replace(
      '"Actions":[',
      '"Actions":[{"Identifier":"End","Type":"DisconnectParticipant","Transitions":{}},',
    ),
    'Identifier: used twice',
  ],
  [
    'a forbidden character in a name',
    flowContent({ 'A/B': say('a', 'A/B') }),
    'has a character or name that Connect refuses',
  ],
])('Refused as a document: %s', (_, content, expected) => {
  expect(refusal(content)).toContain(expected);
});

test('All problems of a flow are told at once', () => {
  const message = refusal(flowContent({ A: { type: 'Trigger' }, B: { type: 'MessageParticipant', parameters: {} } }));
  expect(message.split('\n')).toHaveLength(4);
});
