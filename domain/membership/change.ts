import type { Command } from './commands.ts';
import type { MemberEvent } from './events.ts';
import type { Member, MemberChange, Membership } from './schema.ts';

/** What one command writes, all or nothing. */
export interface MembershipChange {
  /** Version that the membership row must still have; 0 = there must be no row. */
  readonly expectedVersion: number;
  /** The row without its `commands`, which stand and get `command` as one more. */
  readonly membership: Membership;
  readonly command: Command;
  /** A whole new member, or the fields of a known one that change. */
  readonly member:
    | { readonly kind: 'NEW'; readonly value: Member }
    | { readonly kind: 'CHANGED'; readonly value: MemberChange };
  readonly event: MemberEvent;
}

/**
 * What the flow carried along about a line since its call arrived: a slice of {@link Membership}, so that no read is needed.
 * The stored row fits as well, and is what a conflict is decided with.
 */
export interface Standing {
  readonly state: Membership['state'];
  readonly memberId: string;
  readonly version: number;
  readonly registeredAt?: Member['registeredAt'];
  readonly usableUntil?: Member['registeredAt'];
  readonly paidUntil?: Member['registeredAt'] | undefined;
  readonly commands?: readonly Command[] | undefined;
}
