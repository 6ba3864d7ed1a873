import type * as z from 'zod';

/** Something that the laptop doesn't run, or that nobody could. */
export interface Problem {
  /** Empty for what concerns the machine as a whole. */
  readonly state: string;
  readonly field: string;
  readonly message: string;
}

const jsonPathFields = new Set([
  'InputPath',
  'OutputPath',
  'ResultPath',
  'ResultSelector',
  'Parameters',
  'ItemsPath',
  'Iterator',
  'Result',
  'SecondsPath',
  'TimestampPath',
  'TimeoutSecondsPath',
  'HeartbeatSecondsPath',
  'MaxConcurrencyPath',
  'ErrorPath',
  'CausePath',
  'Variable',
]);

const unknownField = (field: string): string =>
  jsonPathFields.has(field) ? 'belongs to JSONPath; the laptop runs JSONata only' : 'is not supported here';

const nameOf = (path: readonly PropertyKey[], under: string): string =>
  [...(under === '' ? [] : [under]), ...path.map(String)].join('.');

/** What a schema says of a state's fields, one problem each. @param under the field in which all of it stands */
export const fieldProblems = (state: string, issues: readonly z.core.$ZodIssue[], under = ''): readonly Problem[] =>
  issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys')
      return [{ state, field: nameOf(issue.path, under), message: issue.message }];
    return issue.keys.map((key) => ({
      state,
      field: nameOf([...issue.path, key], under),
      message: unknownField(key),
    }));
  });
