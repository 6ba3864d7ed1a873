import { isObject, type Json, type JsonObject } from '../json.ts';

const plain = /^\$([A-Za-z_]\w*)((?:\.[A-Za-z_]\w*)*)$/;

const parts = new Map<string, readonly string[] | undefined>();

/** The names along a path such as `$states.result.Payload.version`; undefined for any other expression. */
const partsOf = (source: string): readonly string[] | undefined => {
  if (parts.has(source)) return parts.get(source);
  const [, first, rest = ''] = plain.exec(source) ?? [];
  const found = first === undefined ? undefined : [first, ...rest.split('.').slice(1)];
  parts.set(source, found);
  return found;
};

/**
 * Looks up an expression that only names a place, without asking jsonata: most expressions of a machine do. Where JSONata has
 * more to say (arrays are mapped over, nothing is found), it is left to it.
 *
 * @returns undefined when jsonata must evaluate it
 * @example plainPath('$states.input.done', { states: { input: { done: true } } }) // true
 */
export const plainPath = (source: string, names: JsonObject): Json | undefined => {
  const found = partsOf(source)?.reduce<Json | undefined>(within, names);
  // A sequence that comes out of JSONata may be another array than the one that went in.
  return Array.isArray(found) ? undefined : found;
};

const within = (value: Json | undefined, name: string): Json | undefined =>
  value !== undefined && isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
