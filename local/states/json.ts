import * as z from 'zod';

/** What flows between states. */
export const jsonSchema = z.json();

export type Json = z.infer<typeof jsonSchema>;
export type JsonObject = { [name: string]: Json };

export const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads JSON text; `undefined` when it is none. */
export const parseJson = (text: string): Json | undefined => {
  try {
    return jsonSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
};

/** What Step Functions passes on at most: 256 KiB of JSON. */
export const isTooLarge = (value: Json): boolean => Buffer.byteLength(JSON.stringify(value)) > 262_144;
