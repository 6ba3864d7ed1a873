import { expect, test } from 'vitest';
import { type Action, compile, disconnect, type Flow, type FlowType, flow, lint, menu, say } from '#flows/kit';

const sound: Flow = flow({
  name: 'sound',
  type: 'CONTACT_FLOW',
  summary: 'Asks for a key',
  start: 'Menu',
  blocks: {
    Menu: menu({
      ssml: '请按1',
      seconds: 5,
      keys: { 1: 'Goodbye' },
      wrongKey: 'Goodbye',
      noKey: 'Goodbye',
      failed: 'Goodbye',
    }),
    Goodbye: say('再见', { next: 'Hang up' }),
    'Hang up': disconnect(),
  },
});

type Change = (action: Action) => object;

/** The findings after one action was changed by hand, as somebody might in the console. */
const findings = (name: string, change: Change, type: FlowType = 'CONTACT_FLOW'): readonly string[] => {
  const document = compile(sound);
  const changed: unknown = {
    ...document,
    Actions: document.Actions.map((action) => (action.Identifier === name ? { ...action, ...change(action) } : action)),
  };
  return Reflect.apply(lint, undefined, [changed, type]);
};

const parameters =
  (changed: object): Change =>
  ({ Parameters }) => ({ Parameters: { ...Parameters, ...changed } });
const transitions =
  (changed: object): Change =>
  ({ Transitions }) => ({ Transitions: { ...Transitions, ...changed } });
const condition = (Operator: string, Operands: readonly unknown[]) => ({
  Conditions: [{ NextAction: 'Goodbye', Condition: { Operator, Operands } }],
});

test('a sound flow has no findings', () => {
  expect(lint(compile(sound), 'CONTACT_FLOW')).toEqual([]);
});

test.each<[string, string, Change, string]>([
  ['a number is no string', 'Menu', parameters({ InputTimeLimitSeconds: 5 }), 'InputTimeLimitSeconds must be a string'],
  ['a boolean is no string', 'Menu', parameters({ StoreInput: false }), 'StoreInput must be a string'],
  ['an empty text is refused', 'Goodbye', parameters({ SSML: '' }), 'SSML must not be empty'],
  [
    'a limit has bounds',
    'Menu',
    parameters({ InputTimeLimitSeconds: '200' }),
    'InputTimeLimitSeconds is 1 to 180, static',
  ],
  ['a parameter must be known', 'Goodbye', parameters({ Volume: '9' }), 'Volume is no parameter of this action'],
  ['one source of speech', 'Goodbye', parameters({ Text: '再见' }), 'needs exactly one of SSML, Text, PromptId, Media'],
  ['errors must be declared', 'Menu', transitions({ Errors: [] }), 'must declare InputTimeLimitExceeded'],
  [
    'an error that the action never has',
    'Goodbye',
    transitions({ Errors: [{ ErrorType: 'QueueAtCapacity', NextAction: 'Hang up' }] }),
    'may not declare QueueAtCapacity',
  ],
  ['a next action is demanded', 'Goodbye', () => ({ Transitions: {} }), 'NextAction is missing'],
  [
    'a terminal action leads nowhere',
    'Hang up',
    transitions({ NextAction: 'Menu' }),
    'a terminal action has no transitions',
  ],
  [
    'a menu takes one key',
    'Menu',
    transitions(condition('Equals', ['12'])),
    'each condition equals one key of 0-9 * #',
  ],
  ['one operand', 'Menu', transitions(condition('Equals', ['1', '2'])), 'a condition has exactly one operand'],
  ['no empty operand', 'Menu', transitions(condition('Equals', [''])), 'a condition’s operand is never empty'],
  ['an unknown type', 'Goodbye', () => ({ Type: 'PlayPrompt' }), 'PlayPrompt is not in the kit’s catalogue'],
])('%s', (_, name, change, finding) => {
  expect(findings(name, change)).toContain(`"${name}": ${finding}`);
});

test('an action must be legal in the type of its flow', () => {
  expect(findings('Goodbye', () => ({}), 'AGENT_WHISPER')).toContain(
    '"Hang up": DisconnectParticipant is not allowed in a AGENT_WHISPER',
  );
});

test.each([
  ['Good=bye', 'a name has none of % : ( \\ / ) = $ , ; [ ] { }'],
  ['x'.repeat(51), 'a name has 1 to 50 characters'],
  ['constructor', 'this name is forbidden'],
])('a block may not be called %s', (Identifier, finding) => {
  expect(findings('Goodbye', () => ({ Identifier }))).toContain(`"${Identifier}": ${finding}`);
});

test('a block that no path leads to, and a path that leads to no block, are named', () => {
  const found = findings('Goodbye', transitions({ NextAction: 'Nowhere' }));
  expect(found).toContain('"Goodbye": leads to "Nowhere", which is no action');
  expect(findings('Goodbye', () => ({ Transitions: { NextAction: 'Menu' } }))).toContain(
    '"Hang up": no path leads here',
  );
});
