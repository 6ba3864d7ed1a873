import { type Instant, parseInstant, toIso } from '#domain/kernel';
import type { MemberState, Standing } from '#domain/membership';

/** Connect carries no empty value; this stands for one. */
export const NONE = 'none';

/** The slice of a membership that a call carries along since it arrived. */
interface Carried {
  readonly memberState: 'none' | MemberState;
  readonly memberId: string;
  readonly memberVersion: string;
  readonly registeredAt?: string;
  readonly paidUntil?: string;
}

const at = (iso: string): Instant | undefined => (iso === NONE ? undefined : parseInstant(iso));

/**
 * Reads the standing that a call carries, so that no row need be read again.
 *
 * @example carriedStanding({ memberState: 'none', memberId: 'none', memberVersion: '0' }) // undefined
 */
export const carriedStanding = (carried: Carried): Standing | undefined => {
  const { memberState: state, memberId, memberVersion } = carried;
  if (state === NONE) return undefined;
  const registeredAt = at(carried.registeredAt ?? NONE);
  const paidUntil = at(carried.paidUntil ?? NONE);
  return {
    ...{ state, memberId, version: Number(memberVersion) },
    ...(registeredAt !== undefined && { registeredAt }),
    ...(paidUntil !== undefined && { paidUntil }),
  };
};

const iso = (at: Instant | undefined): string => (at === undefined ? NONE : toIso(at));

/** Writes a standing back for the call to carry on. */
export const carry = (standing: Standing | undefined) => ({
  memberId: standing?.memberId ?? NONE,
  memberVersion: String(standing?.version ?? 0),
  memberState: standing?.state ?? NONE,
  registeredAt: iso(standing?.registeredAt),
  usableUntil: iso(standing?.usableUntil),
});
