import * as z from 'zod';
import {
  common,
  exactlyOne,
  expression,
  guards,
  onward,
  results,
  template,
  wholeNumber,
} from '../definition/fields.ts';
import { stateType } from '../definition/state-type.ts';
import { type Json, jsonSchema } from '../json.ts';
import type { Visit } from '../run/visit.ts';
import { StateError } from '../state-error.ts';
import { leave } from './leave.ts';
import { unexpected, wholeNumberOf } from './values.ts';

/** Inline maps run at most this many iterations at a time. */
const most = 40;
const unlimited = 1_000_000;

const schema = z
  .strictObject({
    ...common,
    ...onward,
    ...results,
    ...guards,
    Items: z.union([z.array(template), expression], { error: 'must be an array or JSONata' }).optional(),
    ItemSelector: template.optional(),
    ItemProcessor: z.unknown(),
    MaxConcurrency: wholeNumber(0, unlimited).optional(),
  })
  .check(exactlyOne('Next', 'End'));
type MapState = z.infer<typeof schema>;

const itemsOf = async ({ Items }: MapState, visit: Visit): Promise<Json[]> => {
  const items = Items === undefined ? visit.input : await visit.evaluate(Items, 'Items');
  if (Array.isArray(items)) return items;
  throw unexpected(Items ?? '$states.input', 'Items', 'array', items);
};

const inputOf = async ({ ItemSelector }: MapState, visit: Visit, value: Json, index: number): Promise<Json> => {
  if (ItemSelector === undefined) return value;
  return visit.evaluate(ItemSelector, 'ItemSelector', { context: { Map: { Item: { Index: index, Value: value } } } });
};

const iterate = async (state: MapState, visit: Visit, map: string): Promise<Json[]> => {
  const items = await visit.remember('items', z.array(jsonSchema), () => itemsOf(state, visit));
  const inputs = await visit.remember('inputs', z.array(jsonSchema), () =>
    Promise.all(items.map((value, index) => inputOf(state, visit, value, index))),
  );
  const asked = await wholeNumberOf(visit, state.MaxConcurrency ?? 0, 'MaxConcurrency', [0, unlimited]);
  visit.emit('MapStateStarted', { length: items.length });
  const branches = inputs.map((input, index) => ({
    inner: 0,
    input,
    item: { map, index, value: items[index] ?? null },
  }));
  return visit.fork(branches, asked === 0 ? most : Math.min(asked, most)).catch((error: unknown) => {
    if (error instanceof StateError) visit.emit('MapStateFailed');
    throw error;
  });
};

export const map = stateType({
  type: 'Map',
  summary: `does the same with every item of an array (mode INLINE, at most ${most} at a time)`,
  schema,
  make: (state, reader, name) => {
    const machine = reader.machine(state.ItemProcessor, 'ItemProcessor');
    return {
      inner: machine === undefined ? [] : [{ label: 'each item', machine }],
      run: async (visit) => {
        const result = await iterate(state, visit, name);
        visit.emit('MapStateSucceeded');
        return leave(visit, state, result, { result });
      },
    };
  },
});
