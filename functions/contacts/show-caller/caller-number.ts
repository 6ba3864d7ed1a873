import { regionOf } from '#domain/contacts';
import { maskPhone, parsePhoneNumber } from '#domain/kernel';
import type { Role } from '#functions/define';

/** Customer service and specialists call back, supervisors settle disputes; a lawyer needs no number to advise (docs/adr/0005). */
const NEEDING_THE_NUMBER: readonly Role[] = ['service', 'specialist', 'supervisor'];

/** A line that calls. */
export interface CallingLine {
  /** False for a withheld number. */
  readonly isKnown: boolean;
  /** Its number, where it is on file. */
  readonly e164?: string;
}

/** The caller's number as the viewer may see it. */
export interface CallerNumber {
  readonly number?: string;
  /** False: the viewer sees the whole number, here or in the softphone's data, and the view is journalled. */
  readonly masked: boolean;
  readonly region?: string;
}

/**
 * Shows a number to a role: whole where the work needs it, masked elsewhere. Source: X-22.
 *
 * @example callerNumber({ isKnown: true, e164: '+867715551234' }, ['lawyer']) // { number: '0771-***1234', masked: true, region: '广西南宁' }
 */
export const callerNumber = ({ isKnown, e164 }: CallingLine, roles: readonly Role[]): CallerNumber => {
  const masked = !isKnown || !NEEDING_THE_NUMBER.some((role) => roles.includes(role));
  if (e164 === undefined) return { masked };
  const parsed = parsePhoneNumber(e164);
  const region = parsed.ok ? regionOf(parsed.value.areaCode) : undefined;
  const shown = parsed.ok && !masked ? parsed.value.shown : maskPhone(e164);
  return { number: shown, masked, ...(region !== undefined && { region }) };
};
