import { $ZodObject, type output } from 'zod/v4/core';
import type { FunctionDefinition } from '../../functions/define.ts';
import { type Block, failing } from './block.ts';
import { reference } from './references.ts';

/** Connect's own limit for one synchronous call. */
const LONGEST = 8;

const secondsOf = ({ name, timeout }: FunctionDefinition): string => {
  const seconds = Number(/^PT(\d+)S$/.exec(timeout)?.[1]);
  if (seconds >= 1 && seconds <= LONGEST) return String(seconds);
  throw new RangeError(`${name}: a contact flow waits 1 to ${LONGEST} s, not ${timeout}`);
};

/** Each key of the function's input is the contact attribute of the same name. */
const parametersOf = ({ name, input }: FunctionDefinition): Readonly<Record<string, string>> => {
  if (!(input instanceof $ZodObject)) throw new TypeError(`${name}: a contact flow passes an object`);
  return Object.fromEntries(Object.keys(input._zod.def.shape).map((key) => [key, `$.Attributes.${key}`]));
};

interface Ways<T extends string> {
  readonly next: T;
  /** Timeout, error, unreadable answer. */
  readonly failed: T;
}

/**
 * Asks a function of ours and waits for its answer, which `answerOf` reads until the next function is asked. What the
 * definition takes is taken from the contact attributes of the same names.
 *
 * @throws {RangeError} when the definition's timeout is longer than Connect waits
 */
export const ask = <const T extends string>(definition: FunctionDefinition, { next, failed }: Ways<T>): Block<T> => {
  const parameters = parametersOf(definition);
  return {
    type: 'InvokeLambdaFunction',
    parameters: {
      LambdaFunctionARN: reference('lambda', definition.name),
      InvocationTimeLimitSeconds: secondsOf(definition),
      ...(Object.keys(parameters).length > 0 ? { LambdaInvocationAttributes: parameters } : {}),
      ResponseValidation: { ResponseType: 'STRING_MAP' },
    },
    conditions: [],
    errors: failing(failed),
    next,
  };
};

/**
 * The reference to one key of the last function's answer.
 *
 * @example answerOf(subscribe, 'result') // '$.External.result'
 */
export const answerOf = <
  Definition extends FunctionDefinition,
  Key extends keyof output<Definition['output']> & string,
>(
  _definition: Definition,
  key: Key,
): `$.External.${Key}` => `$.External.${key}`;
