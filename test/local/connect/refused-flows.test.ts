import { expect, test } from 'vitest';
import { type BlockSketch, type FlowKind, flowContent, hangUp, say } from './exchange.ts';
import { keyOne, menu, menuErrors, refusal, withBlock } from './refusal.ts';

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
