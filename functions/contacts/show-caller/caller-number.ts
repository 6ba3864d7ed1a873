import { maskPhone, parsePhoneNumber } from '#domain/kernel';
import type { Role } from '#functions/define';
import { regionOf } from './region-of.ts';

/** Customer service calls back and its supervisors settle disputes; a lawyer needs no number to advise. */
const NEEDING_THE_NUMBER: readonly Role[] = ['service', 'supervisor'];

/** The caller's number as the viewer may see it. */
export interface CallerNumber {
  readonly number?: string;
  readonly masked: boolean;
  readonly region?: string;
}

/**
 * Shows a number to a role: whole where the work needs it, masked elsewhere. Source: X-22.
 *
 * @param e164 undefined when the line's number is not on file
 * @example callerNumber('+867715551234', ['lawyer']) // { number: '0771-***1234', masked: true, region: '广西南宁' }
 */
export const callerNumber = (e164: string | undefined, roles: readonly Role[]): CallerNumber => {
  if (e164 === undefined) return { masked: false };
  const parsed = parsePhoneNumber(e164);
  const region = parsed.ok ? regionOf(parsed.value.areaCode) : undefined;
  const masked = !NEEDING_THE_NUMBER.some((role) => roles.includes(role));
  const shown = parsed.ok && !masked ? parsed.value.shown : maskPhone(e164);
  return { number: shown, masked, ...(region !== undefined && { region }) };
};
