import { type Json, type JsonObject, parseJson } from '../json.ts';
import { queryError } from '../state-error.ts';
import { compile, expressionIn, messageOf } from './compile.ts';
import { type ExpressionWorld, functionsOf } from './functions.ts';
import { plainPath } from './plain-path.ts';

/** What an expression can name: `$states` and the variables. */
export interface Scope {
  readonly states: JsonObject;
  readonly variables: JsonObject;
}

const run = async (source: string, field: string, scope: Scope, world: ExpressionWorld): Promise<unknown> => {
  try {
    const names = { ...scope.variables, ...functionsOf(world), states: scope.states };
    const result: unknown = await compile(source).evaluate(undefined, names);
    return result;
  } catch (error) {
    throw queryError(
      `The JSONata expression '${source}' specified for the field '${field}' threw an error during evaluation. ${messageOf(error)}`,
      field,
    );
  }
};

const compute = async (source: string, field: string, scope: Scope, world: ExpressionWorld): Promise<Json> => {
  const known = plainPath(source, { ...scope.variables, states: scope.states });
  if (known !== undefined) return known;
  const result = await run(source, field, scope, world);
  const value = parseJson(JSON.stringify(result) ?? '');
  if (value !== undefined) return value;
  throw queryError(
    `The JSONata expression '${source}' specified for the field '${field}' returned nothing (undefined).`,
    field,
  );
};

/**
 * Puts values in the place of the `{% … %}` of a template.
 *
 * @param field the field's name, for messages: `Output`, with names inside as `Output/due`
 * @throws StateError States.QueryEvaluationError with the words of Step Functions
 * @example await evaluate({ due: '{% $states.input.due %}' }, 'Output', scope, world) // { due: '2025-03-05T09:00:00Z' }
 */
export const evaluate = async (template: Json, field: string, scope: Scope, world: ExpressionWorld): Promise<Json> => {
  if (typeof template === 'string') {
    const source = expressionIn(template);
    return source === undefined ? template : compute(source, field, scope, world);
  }
  if (Array.isArray(template))
    return Promise.all(template.map((inner, place) => evaluate(inner, `${field}[${place}]`, scope, world)));
  if (typeof template !== 'object' || template === null) return template;
  const entries = Object.entries(template).map(
    async ([name, inner]) => [name, await evaluate(inner, `${field}/${name}`, scope, world)] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
};
