import type { Machine, State } from './machine.ts';
import type { Problem } from './problems.ts';

const scopesOf = (machine: Machine): readonly Machine[] => [
  machine,
  ...[...machine.states.values()].flatMap(({ inner }) => inner.flatMap((one) => scopesOf(one.machine))),
];

const lostEdges = ({ states }: Machine): readonly Problem[] =>
  [...states.values()].flatMap(({ name, edges }) =>
    edges
      .filter(({ to }) => !states.has(to))
      .map(({ to }) => ({ state: name, field: 'Next', message: `there is no state "${to}" in this scope` })),
  );

const reached = ({ startAt, states }: Machine): ReadonlySet<string> => {
  const seen = new Set<string>();
  const visit = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    for (const { to } of states.get(name)?.edges ?? []) visit(to);
  };
  visit(startAt);
  return seen;
};

const startProblems = ({ startAt, states }: Machine): readonly Problem[] =>
  states.has(startAt) ? [] : [{ state: '', field: 'StartAt', message: `there is no state "${startAt}"` }];

const unreached = (machine: Machine): readonly Problem[] => {
  const seen = reached(machine);
  return [...machine.states.keys()]
    .filter((name) => !seen.has(name))
    .map((name) => ({ state: name, field: 'Next', message: 'no state leads here' }));
};

const twice = (machine: Machine): readonly Problem[] => {
  const names = scopesOf(machine).flatMap(({ states }) => [...states.keys()]);
  return names
    .filter((name, place) => names.indexOf(name) !== place)
    .map((name) => ({ state: name, field: 'States', message: 'the name stands twice in this machine' }));
};

/** Step Functions lets an inner scope read outer variables, and forbids it to assign their names. */
const shadows = ({ states }: Machine, outer: readonly string[] = []): readonly Problem[] => {
  const own = [...states.values()].flatMap(({ assigns }) => assigns);
  const known = [...outer, ...own];
  const wrong = (state: State): readonly Problem[] =>
    state.assigns
      .filter((name) => outer.includes(name))
      .map((name) => ({ state: state.name, field: `Assign.${name}`, message: 'is a variable of an outer scope' }));
  return [...states.values()].flatMap((state) => [
    ...wrong(state),
    ...state.inner.flatMap(({ machine }) => shadows(machine, known)),
  ]);
};

/** What is wrong with how the states of a machine hang together. */
export const shapeProblems = (machine: Machine): readonly Problem[] => {
  const scopes = scopesOf(machine);
  return [
    ...scopes.flatMap((one) => [...startProblems(one), ...lostEdges(one), ...unreached(one)]),
    ...twice(machine),
    ...shadows(machine),
  ];
};
