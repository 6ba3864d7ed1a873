import * as z from 'zod';
import { Trouble } from '../../trouble.ts';
import { parseJson } from '../json.ts';
import { stateTypes } from '../types/registry.ts';
import { queryLanguage } from './fields.ts';
import type { Machine, State } from './machine.ts';
import { fieldProblems, type Problem } from './problems.ts';
import { shapeProblems } from './shape.ts';
import type { Reader } from './state-type.ts';

const states = z.record(z.string().min(1).max(80), z.looseObject({ Type: z.string().optional() }));
const scope = { Comment: z.string().optional(), StartAt: z.string(), States: states };
const wholeSchema = z.strictObject({ ...scope, QueryLanguage: queryLanguage, Version: z.literal('1.0').optional() });
const innerSchema = z.strictObject({
  ...scope,
  QueryLanguage: queryLanguage.optional(),
  ProcessorConfig: z.strictObject({ Mode: z.literal('INLINE').optional() }).optional(),
});

type Read = z.infer<typeof innerSchema>;

const readState = (name: string, raw: Read['States'][string], problems: Problem[]): State | undefined => {
  const type = stateTypes.find((one) => one.type === raw.Type);
  const refuse = (field: string, message: string): void => void problems.push({ state: name, field, message });
  const reader: Reader = {
    refuse,
    refuseIssues: (issues) => void problems.push(...fieldProblems(name, issues)),
    machine: (inner, field) => {
      const read = innerSchema.safeParse(inner);
      if (read.success) return readScope(read.data, problems);
      problems.push(...fieldProblems(name, read.error.issues, field));
      return undefined;
    },
  };
  if (type !== undefined) return type.read(name, raw, reader);
  refuse('Type', `the laptop runs no "${raw.Type ?? ''}" states`);
  return undefined;
};

const readScope = (read: Read, problems: Problem[]): Machine => ({
  startAt: read.StartAt,
  states: new Map(
    Object.entries(read.States).flatMap(([name, raw]) => {
      const state = readState(name, raw, problems);
      return state === undefined ? [] : [[name, state] as const];
    }),
  ),
});

const refuse = (name: string, problems: readonly Problem[]): never => {
  const lines = problems.map(({ state, field, message }) =>
    [`Machine ${name}`, ...(state === '' ? [] : [`state ${state}`]), `field ${field}`]
      .join(', ')
      .concat(`: ${message}`),
  );
  throw new Trouble(lines.join('\n'));
};

/**
 * Reads a definition in Amazon States Language and refuses, by machine, state and field, whatever the laptop doesn't run.
 *
 * @throws Trouble with one line for each refusal
 * @example readMachine('ticket-clock', text).startAt // 'Assess'
 */
export const readMachine = (name: string, definition: string): Machine => {
  const raw = parseJson(definition);
  if (raw === undefined) throw new Trouble(`Machine ${name}: the definition is no JSON`);
  const read = wholeSchema.safeParse(raw);
  if (!read.success) return refuse(name, fieldProblems('', read.error.issues));
  const problems: Problem[] = [];
  const machine = readScope(read.data, problems);
  if (problems.length === 0) problems.push(...shapeProblems(machine));
  return problems.length === 0 ? machine : refuse(name, problems);
};
