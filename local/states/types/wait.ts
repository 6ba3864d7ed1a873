import * as z from 'zod';
import { common, exactlyOne, onward, results, text, wholeNumber } from '../definition/fields.ts';
import { stateType } from '../definition/state-type.ts';
import type { Visit } from '../run/visit.ts';
import { queryError } from '../state-error.ts';
import { leave } from './leave.ts';
import { textOf, wholeNumberOf } from './values.ts';

const longest = 99_999_999;
const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

const instantOf = async (visit: Visit, timestamp: string): Promise<number> => {
  const value = await textOf(visit, timestamp, 'Timestamp');
  const instant = rfc3339.test(value) ? Date.parse(value) : Number.NaN;
  if (!Number.isNaN(instant)) return instant;
  throw queryError(`The value '${value}' of the field 'Timestamp' is not an RFC 3339 timestamp.`, 'Timestamp');
};

const schema = z
  .strictObject({
    ...common,
    ...onward,
    ...results,
    Seconds: wholeNumber(0, longest).optional(),
    Timestamp: text.optional(),
  })
  .check(exactlyOne('Next', 'End'))
  .check(exactlyOne('Seconds', 'Timestamp'));

const dueOf = async ({ Seconds, Timestamp }: z.infer<typeof schema>, visit: Visit): Promise<number> => {
  if (Timestamp !== undefined) return instantOf(visit, Timestamp);
  return visit.now() + 1000 * (await wholeNumberOf(visit, Seconds ?? 0, 'Seconds', [0, longest]));
};

export const wait = stateType({
  type: 'Wait',
  summary: 'waits for some seconds or until an instant; past instants do not wait',
  schema,
  make: (state) => ({
    run: async (visit) => {
      const due = await visit.remember('due', z.number(), () => dueOf(state, visit));
      if (due > visit.now()) await visit.park<void>((wake) => visit.at(due, wake));
      return leave(visit, state, visit.input);
    },
  }),
});
