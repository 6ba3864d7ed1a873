import type { DeedName } from './commands.ts';
import type { Offer } from './dispatch-schema.ts';
import type { ConfirmationState, OrderActor } from './schema.ts';
import type { OrderStage } from './standing.ts';

/** What is wrong with one field of a form; `field` is its name there. Source: ORDER-30, story 11. */
export interface FieldError {
  readonly field: string;
  readonly code:
    | 'MISSING'
    | 'UNKNOWN_FIELD'
    | 'NOT_A_CHOICE'
    | 'NOT_A_NUMBER'
    | 'OUT_OF_RANGE'
    | 'NOT_A_TIME'
    | 'TOO_LONG'
    | 'UNREADABLE_NUMBER'
    | 'PAST';
}

type FieldsRefusal = { readonly code: 'FIELDS'; readonly errors: readonly FieldError[] };

/** LINE_OFF: the tenant does not offer it now. NO_OPENING: its hours never come, so nothing can be promised. */
export type RequestRefusal =
  | FieldsRefusal
  | { readonly code: 'UNKNOWN_CATEGORY'; readonly offered: readonly string[] }
  | { readonly code: 'LINE_OFF' | 'NO_OPENING'; readonly category: string };

/**
 * Why a deed is not done.
 *
 * CHANGED_MEANWHILE: somebody else was faster; look again. NOT_ALLOWED: another role's work. NOT_YOURS: the provider does not have
 * this order; it is told no more than that there is none. NOT_IN_STATE: not now. NOT_CONFIRMED: the ORDER-15 fields come first.
 * CREATED_ALREADY: they have been agreed; what is different now is a change.
 * OFFER_OVER: declined, timed out or withdrawn; one second late is late. CANNOT_MODIFY: 无法修改 (ORDER-21). TOO_LATE: done already, a
 * complaint is offered (ORDER-22). ALREADY_ASKED: the provider has been asked to change or stop, and is waited for. NOTHING_ASKED: there is no request to answer.
 * PROOF_UNKNOWN: a provider proves with pictures, not with the number of a paper. FEE_MISSING: to agree to stop is to name the fee for the work done. PAID_ALREADY: money has come.
 */
export type OrderRefusal =
  | FieldsRefusal
  | { readonly code: 'CHANGED_MEANWHILE'; readonly version: number; readonly stage: OrderStage }
  | { readonly code: 'NOT_ALLOWED'; readonly deed: DeedName; readonly role: OrderActor }
  | { readonly code: 'NOT_IN_STATE'; readonly deed: DeedName; readonly stage: OrderStage }
  | { readonly code: 'NOT_CONFIRMED'; readonly confirmation: ConfirmationState }
  | { readonly code: 'OFFER_OVER'; readonly state: Offer['state'] }
  | { readonly code: 'TOO_LATE'; readonly stage: OrderStage; readonly instead: 'COMPLAINT' }
  | {
      readonly code:
        | 'NOT_YOURS'
        | 'CREATED_ALREADY'
        | 'CANNOT_MODIFY'
        | 'ALREADY_ASKED'
        | 'NOTHING_ASKED'
        | 'FEE_MISSING'
        | 'PROOF_UNKNOWN'
        | 'PAID_ALREADY'
        | 'UNKNOWN_CATEGORY';
    };
