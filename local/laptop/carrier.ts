import { parsePhoneNumber } from '#domain/kernel';
import type { ConnectEngine, PhoneCall } from '../connect/interface.ts';
import type { ForwardedNumber } from './telephony.ts';

/** What a caller dials on the laptop's phone. */
export interface DialShortCode {
  /** As people write it, `0771-5551234`; undefined or null when withheld. */
  readonly from: string | null | undefined;
  /** The short code, `11831148`. */
  readonly dialled: string;
  /** Which tenant's network the phone is in; the first that forwards the short code when absent. */
  readonly tenant?: string | undefined;
}

/** The carrier hands the calling number on in E.164; what it cannot read it hands on as it is. */
const callerId = (from: string | null | undefined): string | undefined => {
  if (from === undefined || from === null) return undefined;
  const read = parsePhoneNumber(from);
  if (read.ok) return read.value.e164;
  return read.refusal === 'NO_NUMBER' ? undefined : from;
};

/**
 * The carrier's switch: forwards a short code to the Connect number that carries its tag. Undefined when nobody forwards it.
 *
 * @example
 * dialShortCode(engine, numbers, { from: '0771-5551234', dialled: '11831148' })?.events;
 */
export const dialShortCode = (
  engine: Pick<ConnectEngine, 'dial'>,
  numbers: readonly ForwardedNumber[],
  { from, dialled, tenant }: DialShortCode,
): PhoneCall | undefined => {
  const number = numbers.find((one) => one.shortCode === dialled && (tenant === undefined || one.tenant === tenant));
  return number && engine.dial({ from: callerId(from), to: number.address });
};
