import { tCode } from './messages.ts';

/** What is wrong with a field, in words; empty when nothing is. */
export const troubleText = (troubles: Readonly<Record<string, string>>, field: string): string => {
  const code = troubles[field];
  return code === undefined ? '' : tCode('trouble', code);
};
