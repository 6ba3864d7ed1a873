import { createHash } from 'node:crypto';
import { type Json, parseJson } from '../json.ts';
import { seededRandom } from '../seeded-random.ts';
import { compile } from './compile.ts';

/** What expressions may know of the world: all of it is passed in. */
export interface ExpressionWorld {
  /** Epoch milliseconds. */
  now(): number;
  /** From 0 up to 1. */
  random(): number;
  newId(): string;
}

const partition = (list: readonly Json[], size: number): Json[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, part) => list.slice(part * size, (part + 1) * size));

const range = (first: number, last: number, step: number): number[] => {
  if (step === 0) throw new RangeError('$range: the step must not be 0');
  return Array.from({ length: Math.max(0, Math.floor((last - first) / step) + 1) }, (_, place) => first + place * step);
};

const algorithms: Readonly<Record<string, string>> = {
  MD5: 'md5',
  'SHA-1': 'sha1',
  'SHA-256': 'sha256',
  'SHA-384': 'sha384',
  'SHA-512': 'sha512',
};

const hash = (content: Json, algorithm: string): string => {
  const name = algorithms[algorithm];
  if (name === undefined) throw new RangeError(`$hash: no algorithm ${algorithm}`);
  return createHash(name)
    .update(typeof content === 'string' ? content : JSON.stringify(content))
    .digest('hex');
};

const parse = (text: string): Json => {
  const value = parseJson(text);
  if (value === undefined) throw new SyntaxError('$parse: this is no JSON');
  return value;
};

/** The functions that Step Functions adds to JSONata, and those of JSONata that would look at the machine's own clock. */
export const functionsOf = (world: ExpressionWorld) => ({
  partition,
  range,
  hash,
  parse,
  random: (seed?: number) => (seed === undefined ? world.random() : seededRandom(seed)()),
  uuid: () => world.newId(),
  millis: () => world.now(),
  now: (picture?: string, zone?: string): Promise<unknown> =>
    compile('$fromMillis($at, $picture, $zone)').evaluate(undefined, { at: world.now(), picture, zone }),
});

/** Those that Step Functions adds, for documents. */
export const functionNames = [
  'partition',
  'range',
  'hash',
  'random',
  'uuid',
  'parse',
] as const satisfies readonly (keyof ReturnType<typeof functionsOf>)[];
