import type { Action, FlowDocument, FlowType } from './document.ts';
import { actionFindings } from './lint-action.ts';
import { valueFindings } from './lint-values.ts';

const MOST_ACTIONS = 250;
const LONGEST_CONTENT = 256_000;
const LONGEST_IDENTIFIER = 50;
const ILLEGAL_CHARACTERS = /[%:(\\/)=$,;[\]{}]/;
const FORBIDDEN_IDENTIFIERS = new Set([
  '__proto__',
  'constructor',
  '__defineGetter__',
  '__defineSetter__',
  'toString',
  'hasOwnProperty',
  'isPrototypeOf',
  'propertyIsEnumerable',
  'toLocaleString',
  'valueOf',
]);

const identifierFindings = (name: string): readonly string[] => [
  ...(name.length >= 1 && name.length <= LONGEST_IDENTIFIER
    ? []
    : [`a name has 1 to ${LONGEST_IDENTIFIER} characters`]),
  ...(ILLEGAL_CHARACTERS.test(name) ? ['a name has none of % : ( \\ / ) = $ , ; [ ] { }'] : []),
  ...(FORBIDDEN_IDENTIFIERS.has(name) ? ['this name is forbidden'] : []),
];

/** Every action an action can lead to, nominal ones included. */
const targets = ({ Transitions }: Action): readonly string[] => [
  ...(Transitions.NextAction === undefined ? [] : [Transitions.NextAction]),
  ...(Transitions.Errors ?? []).map(({ NextAction }) => NextAction),
  ...(Transitions.Conditions ?? []).map(({ NextAction }) => NextAction),
];

const reachable = ({ StartAction, Actions }: FlowDocument): ReadonlySet<string> => {
  const byName = new Map(Actions.map((action) => [action.Identifier, action]));
  const found = new Set([StartAction]);
  for (const name of found) {
    const action = byName.get(name);
    for (const target of action ? targets(action) : []) found.add(target);
  }
  return found;
};

const graphFindings = (document: FlowDocument): readonly string[] => {
  const names = document.Actions.map(({ Identifier }) => Identifier);
  const known = new Set(names);
  const reached = reachable(document);
  return [
    ...(known.has(document.StartAction) ? [] : [`StartAction "${document.StartAction}" is no action`]),
    ...names.filter((name, i) => names.indexOf(name) !== i).map((name) => `"${name}": the name is used twice`),
    ...names.filter((name) => !reached.has(name)).map((name) => `"${name}": no path leads here`),
    ...document.Actions.flatMap((action) =>
      targets(action)
        .filter((target) => !known.has(target))
        .map((target) => `"${action.Identifier}": leads to "${target}", which is no action`),
    ),
  ];
};

const sizeFindings = (document: FlowDocument): readonly string[] => {
  const characters = JSON.stringify(document).length;
  return [
    ...(document.Actions.length > MOST_ACTIONS ? [`${document.Actions.length} actions, at most ${MOST_ACTIONS}`] : []),
    ...(characters > LONGEST_CONTENT ? [`${characters} characters, at most ${LONGEST_CONTENT}`] : []),
  ];
};

/**
 * Says what the Connect API would refuse of a compiled flow, or what would strand a caller.
 *
 * @returns one sentence per finding, beginning with the block's name; none when the flow is sound
 * @example lint(compile(flow), 'CONTACT_FLOW') // []
 */
export const lint = (document: FlowDocument, type: FlowType): readonly string[] => [
  ...sizeFindings(document),
  ...graphFindings(document),
  ...document.Actions.flatMap((action) =>
    [...identifierFindings(action.Identifier), ...actionFindings(action, type), ...valueFindings(action)].map(
      (finding) => `"${action.Identifier}": ${finding}`,
    ),
  ),
];
