import { isObject, type Json, type JsonObject } from '../json.ts';
import type { Step, Visit } from '../run/visit.ts';

/** The fields that decide what a state leaves behind. */
export interface Leaving {
  readonly Next?: string | undefined;
  readonly Assign?: JsonObject | undefined;
  readonly Output?: Json | undefined;
}

/**
 * Works out output and variables; both see the variables as they were when the state was entered.
 *
 * @param otherwise the output when the state names none
 */
export const leave = async (
  visit: Visit,
  { Next, Assign, Output }: Leaving,
  otherwise: Json,
  states: JsonObject = {},
): Promise<Step> => {
  const output = Output === undefined ? otherwise : await visit.evaluate(Output, 'Output', { states });
  const assigned = Assign === undefined ? {} : await visit.evaluate(Assign, 'Assign', { states });
  return { next: Next, output, assigned: isObject(assigned) ? assigned : {} };
};
