import type { DeedName } from './commands.ts';
import type { TicketKind } from './policy.ts';
import type { ActorRole, TicketState } from './schema.ts';

/**
 * NO_POLICY: the product takes no such tickets. UNKNOWN_CATEGORY: the tenant's tree has no such code.
 */
export type OpenRefusal =
  | { readonly code: 'NO_POLICY'; readonly kind: TicketKind }
  | { readonly code: 'UNKNOWN_CATEGORY'; readonly offered: readonly string[] }
  /** The calendar never gets that far, so nothing can be promised. */
  | { readonly code: 'NO_DEADLINE'; readonly kind: TicketKind };

/**
 * Why a deed is not done.
 *
 * CHANGED_MEANWHILE: somebody else was faster; look again. NOT_ALLOWED: another role's work. NOT_IN_STATE: not now.
 * NOT_PAUSABLE: the policy knows no waiting. REOPENED_ALREADY: only so often (ORDER-35). HELP_OPEN: the helper's completion
 * notice comes first (CAR-20). NO_HELP_ASKED: nobody asked that role. PROMISE_OPEN: a clock still runs. JUDGEMENT_MISSING: a
 * complaint ends with its cause (CAR-22). REFUND_WITHOUT_FAULT, APOLOGY_MISSING: CAR-21. NOT_DISPATCHED: it did not come from
 * another tenant. ALREADY_DECIDED: accepted, deemed accepted or returned before (VC-19). ALREADY_LINKED: handed over once. TICKET_FULL: so much has been
 * written that only its end still fits.
 */
export type ChangeRefusal =
  | { readonly code: 'CHANGED_MEANWHILE'; readonly version: number; readonly state: TicketState }
  | { readonly code: 'NOT_ALLOWED'; readonly deed: DeedName; readonly role: ActorRole }
  | { readonly code: 'NOT_IN_STATE'; readonly deed: DeedName; readonly state: TicketState }
  | {
      readonly code:
        | 'NOT_PAUSABLE'
        | 'REOPENED_ALREADY'
        | 'HELP_OPEN'
        | 'NO_HELP_ASKED'
        | 'PROMISE_OPEN'
        | 'JUDGEMENT_MISSING'
        | 'REFUND_WITHOUT_FAULT'
        | 'APOLOGY_MISSING'
        | 'NOT_DISPATCHED'
        | 'ALREADY_DECIDED'
        | 'ALREADY_LINKED'
        | 'TICKET_FULL'
        | 'NO_DEADLINE';
    };

export type TicketRefusal = OpenRefusal | ChangeRefusal;
