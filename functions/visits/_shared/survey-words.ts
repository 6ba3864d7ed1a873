/** What the survey flow says. */
const SPOKEN = ['survey', 'surveyThanks', 'badKey', 'noKey', 'goodbye'] as const;

/** What lets the survey flow ask: it ends at once in a call where nobody has said so. Source: X-41. */
const ASK = { surveyInvited: 'YES' } as const;

/**
 * The attributes that the survey flow goes by, which asks no function before it speaks: the visit that the score belongs to,
 * and the tenant's words.
 *
 * @example surveyAttributes('v-1', { survey: '请为本次服务打分' }) // { surveyInvited: 'YES', visitId: 'v-1', say_survey: '请为本次服务打分' }
 */
export const surveyAttributes = (
  visitId: string,
  prompts: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> => {
  const words = SPOKEN.flatMap((name) => {
    const text = prompts[name];
    return text === undefined ? [] : [[`say_${name}`, text] as const];
  });
  return { ...ASK, visitId, ...Object.fromEntries(words) };
};
