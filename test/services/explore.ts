import { type Block, type Branch, branchesOf, type Flow } from '#flows/kit';

/** What is known of the contact's attributes on a path; a name that is missing may hold anything. */
type Known = Readonly<Record<string, string>>;

/** Which branches a path may take. */
export type Allowed = (from: string, label: string, to: string) => boolean;

interface State {
  readonly name: string;
  readonly known: Known;
}

const keyOf = ({ name, known }: State): string => JSON.stringify([name, Object.entries(known).sort()]);

const attributeOf = ({ parameters }: Block): string | undefined => {
  const path = parameters.ComparisonValue;
  return typeof path === 'string' && path.startsWith('$.Attributes.') ? path.slice('$.Attributes.'.length) : undefined;
};

/** Attributes that no block has written yet are empty; those of a Lambda's answer may hold anything. */
const written = (block: Block, known: Known, matter: ReadonlySet<string>): Known => {
  if (block.type !== 'UpdateContactAttributes') return known;
  const changes = Object.entries(block.parameters.Attributes ?? {}).filter(([name]) => matter.has(name));
  const unknown = changes.filter(([, value]) => String(value).startsWith('$.')).map(([name]) => name);
  const kept = Object.entries({ ...known, ...Object.fromEntries(changes) }).filter(([name]) => !unknown.includes(name));
  return Object.fromEntries(kept.map(([name, value]) => [name, String(value)]));
};

const isError = ({ label }: Branch): boolean => label === 'NoMatchingCondition';

/** The ways on from a comparison: the one that fits what is known, or each with what it teaches. */
const compared = (block: Block, attribute: string, known: Known): readonly (Branch & { readonly known: Known })[] => {
  const ways = branchesOf(block);
  const value = known[attribute];
  if (value === undefined)
    return ways.map((way) => ({ ...way, known: isError(way) ? known : { ...known, [attribute]: way.label } }));
  const way = ways.find(({ label }) => label === value) ?? ways.find(isError);
  return way ? [{ ...way, known }] : [];
};

const onwards = (
  block: Block,
  known: Known,
  matter: ReadonlySet<string>,
): readonly (Branch & { readonly known: Known })[] => {
  const attribute = attributeOf(block);
  if (attribute !== undefined) return compared(block, attribute, known);
  const after = written(block, known, matter);
  return branchesOf(block).map((way) => ({ ...way, known: way.label === 'NoMatchingError' ? known : after }));
};

/** Attributes that flows of ours set themselves, empty when a call begins. */
const OURS = ['menu', 'mistake', 'mistakes', 'recorded', 'cancelOffer'];

/**
 * Every block that some path of the flow reaches, following what the path itself has written and learnt.
 *
 * @example explore(inbound, (from, label) => !(from === 'Workday' && label === 'OPEN')).has('Queue for a lawyer') // false
 */
export const explore = (flow: Flow, allowed: Allowed = () => true): ReadonlySet<string> => {
  const matter = new Set(Object.values(flow.blocks).flatMap((block) => attributeOf(block) ?? []));
  const unset = Object.fromEntries(OURS.map((name) => [name, '']));
  const start: State = { name: flow.start, known: unset };
  const seen = new Set([keyOf(start)]);
  const states = [start];
  for (const { name, known } of states) {
    const block = flow.blocks[name];
    for (const way of block ? onwards(block, known, matter) : []) {
      const next = { name: way.to, known: way.known };
      if (!allowed(name, way.label, way.to) || seen.has(keyOf(next))) continue;
      seen.add(keyOf(next));
      states.push(next);
    }
  }
  return new Set(states.map(({ name }) => name));
};
