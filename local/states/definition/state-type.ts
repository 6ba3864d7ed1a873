import type * as z from 'zod';
import type { Step, Visit } from '../run/visit.ts';
import type { Catcher, Retrier } from './fields.ts';
import type { Edge, Inner, Machine, State } from './machine.ts';

/** What a state type is given beside the state: a place for complaints, and the reader of machines inside it. */
export interface Reader {
  refuse(field: string, message: string): void;
  refuseIssues(issues: readonly z.core.$ZodIssue[]): void;
  /** Reads the machine inside a state; `undefined` when it was refused. */
  machine(raw: unknown, field: string): Machine | undefined;
}

/** What a state type makes of one state. */
export interface Made {
  readonly edges?: readonly Edge[];
  readonly inner?: readonly Inner[];
  readonly run: (visit: Visit) => Promise<Step>;
}

/** One kind of state: a file in `types/`, a line in `types/registry.ts`. */
export interface StateType {
  readonly type: string;
  /** One line for `docs/asl-support.md`. */
  readonly summary: string;
  readonly schema: z.ZodType;
  read(name: string, raw: unknown, reader: Reader): State | undefined;
}

/** Fields that more than one type has and that say the same wherever they stand. */
interface Ordinary {
  readonly Type: string;
  readonly Next?: string | undefined;
  readonly Assign?: Readonly<Record<string, unknown>> | undefined;
  readonly Retry?: readonly Retrier[] | undefined;
  readonly Catch?: readonly Catcher[] | undefined;
}

const namesOf = ({ Assign }: Pick<Ordinary, 'Assign'>): readonly string[] => Object.keys(Assign ?? {});

const edgesOf = ({ Next, Catch = [] }: Pick<Ordinary, 'Next' | 'Catch'>): readonly Edge[] => [
  ...(Next === undefined ? [] : [{ to: Next, label: '' }]),
  ...Catch.map((catcher) => ({ to: catcher.Next, label: catcher.ErrorEquals.join(', ') })),
];

const stateOf = (name: string, type: string, fields: Ordinary, made: Made): State => ({
  name,
  type,
  edges: [...edgesOf(fields), ...(made.edges ?? [])],
  assigns: [...namesOf(fields), ...(fields.Catch ?? []).flatMap(namesOf)],
  inner: made.inner ?? [],
  retry: fields.Retry ?? [],
  catch: fields.Catch ?? [],
  run: made.run,
});

/** Declares a kind of state: which fields it has, and what it does on a visit. */
export const stateType = <Schema extends z.ZodType<Ordinary>>(kind: {
  readonly type: string;
  readonly summary: string;
  readonly schema: Schema;
  readonly make: (state: z.output<Schema>, reader: Reader, name: string) => Made;
}): StateType => ({
  ...kind,
  read: (name, raw, reader) => {
    const read = kind.schema.safeParse(raw);
    if (read.success) return stateOf(name, kind.type, read.data, kind.make(read.data, reader, name));
    reader.refuseIssues(read.error.issues);
    return undefined;
  },
});
