import type { MemberState } from './schema.ts';

/** Which state may follow which. Source: LEGAL-12. A refused or suspended line comes back only through the carrier. */
export const transitions = {
  PENDING_CARRIER_AUDIT: ['ACTIVE', 'REJECTED'],
  ACTIVE: ['CANCEL_PENDING', 'CANCELLED', 'SUSPENDED'],
  CANCEL_PENDING: ['ACTIVE', 'CANCELLED'],
  CANCELLED: ['ACTIVE'],
  REJECTED: [],
  SUSPENDED: ['ACTIVE', 'CANCELLED'],
} as const satisfies Record<MemberState, readonly MemberState[]>;

/**
 * @example mayBecome('REJECTED', 'ACTIVE') // false
 */
export const mayBecome = (from: MemberState, to: MemberState): boolean => {
  const following: readonly MemberState[] = transitions[from];
  return following.includes(to);
};
