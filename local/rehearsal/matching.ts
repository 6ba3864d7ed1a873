const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const differences = (actual: unknown, wanted: unknown, path: string): readonly string[] => {
  if (isRecord(wanted)) {
    if (!isRecord(actual)) return [`${path} is ${JSON.stringify(actual)}, not an object`];
    return Object.entries(wanted).flatMap(([key, value]) =>
      differences(actual[key], value, path === '' ? key : `${path}.${key}`),
    );
  }
  if (Array.isArray(wanted)) {
    if (!Array.isArray(actual)) return [`${path} is ${JSON.stringify(actual)}, not a list`];
    return wanted.flatMap((value, index) => differences(actual[index], value, `${path}[${index}]`));
  }
  return Object.is(actual, wanted) ? [] : [`${path} is ${JSON.stringify(actual)}, not ${JSON.stringify(wanted)}`];
};

/**
 * Says how a value fails to contain what is wanted; fields that are not named may be anything.
 *
 * @returns one line per difference, empty when it matches
 * @example mismatches({ a: 1, b: 2 }, { a: 1 }) // []
 */
export const mismatches = (actual: unknown, wanted: unknown): readonly string[] => differences(actual, wanted, '');
