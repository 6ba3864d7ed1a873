import type { Outcome, PhoneNumber, PhoneRefusal } from '../kernel/index.ts';
import type { Eligibility, Profile } from './schema.ts';

type LineRules = Profile['lineRules'];

const isOwnSegment = ({ shown, areaCode }: PhoneNumber, segments: readonly string[]): boolean => {
  const ofArea = segments.filter((segment) => segment.startsWith(`${areaCode}-`));
  return ofArea.length === 0 || ofArea.some((segment) => shown.startsWith(segment));
};

/**
 * Says whether a line may be bound to a membership: a fixed line of the tenant's areas and number segments.
 * Source: LEGAL-02, ambiguities 1 and 8, story 43.
 *
 * @example lineEligibility(parsePhoneNumber('0771-5551234'), gxRules) // 'YES'
 * @example lineEligibility(parsePhoneNumber('0771-6551234'), gxRules) // 'NOT_LOCAL': a rival's line
 */
export const lineEligibility = (number: Outcome<PhoneNumber, PhoneRefusal>, rules: LineRules): Eligibility => {
  if (!number.ok) return 'NO_NUMBER';
  const { kind, areaCode } = number.value;
  if (kind !== 'FIXED' || areaCode === undefined) return 'NOT_LOCAL';
  if (rules.areaCodes.length > 0 && !rules.areaCodes.includes(areaCode)) return 'NOT_LOCAL';
  return isOwnSegment(number.value, rules.segments) ? 'YES' : 'NOT_LOCAL';
};
