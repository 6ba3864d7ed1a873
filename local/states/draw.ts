import type { Machine, State } from './definition/machine.ts';

/** Mermaid reads quotes, brackets and line ends as its own. */
const plain = (text: string): string =>
  text
    .replace(/^\{%\s*|\s*%\}$/g, '')
    .replaceAll('"', "'")
    .replace(/\s+/g, ' ');

const shapes: Readonly<Record<string, readonly [string, string]>> = {
  Choice: ['{"', '"}'],
  Wait: ['(["', '"])'],
  Pass: ['("', '")'],
  Succeed: ['(("', '"))'],
  Fail: ['(("', '"))'],
};

type Name = (state: string) => string;

const node = ({ name, type }: State, id: Name): string => {
  const [open, close] = shapes[type] ?? ['["', '"]'];
  return `${id(name)}${open}${plain(name)}${close}`;
};

const scopesIn = (state: State, id: Name): readonly string[] =>
  state.inner.flatMap(({ label, machine }, place) => [
    `subgraph ${id(state.name)}_${place}["${plain(state.name)}: ${label}"]`,
    ...lines(machine, id).map((line) => `  ${line}`),
    'end',
    `${id(state.name)} --- ${id(state.name)}_${place}`,
  ]);

const arrows = (state: State, id: Name): readonly string[] =>
  state.edges.map(({ to, label }) => `${id(state.name)} -->${label === '' ? '' : `|"${plain(label)}"|`} ${id(to)}`);

const lines = ({ states }: Machine, id: Name): readonly string[] => {
  const all = [...states.values()];
  return [
    ...all.map((state) => node(state, id)),
    ...all.flatMap((state) => scopesIn(state, id)),
    ...all.flatMap((state) => arrows(state, id)),
  ];
};

/**
 * A machine as a Mermaid flowchart: conditions and caught errors stand on the arrows, branches in frames of their own.
 *
 * @example drawMachine(readMachine('ticket-clock', text)) // 'flowchart TD\n  start((" ")) --> s1\n  s1["Assess"] …'
 */
export const drawMachine = (machine: Machine): string => {
  const ids = new Map<string, string>();
  const id: Name = (state) => {
    const known = ids.get(state) ?? `s${ids.size + 1}`;
    ids.set(state, known);
    return known;
  };
  const first = `start((" ")) --> ${id(machine.startAt)}`;
  return ['flowchart TD', ...[first, ...lines(machine, id)].map((line) => `  ${line}`)].join('\n');
};
