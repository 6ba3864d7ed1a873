/**
 * VISIT_CLOSED: answered or abandoned already; nothing changes.
 * UNKNOWN_REASON: the product's surveys have no such reason.
 * NO_TASK: the visit does not stand on the agents' list.
 */
export type VisitRefusal =
  | { readonly code: 'VISIT_CLOSED' }
  | { readonly code: 'UNKNOWN_REASON'; readonly offered: readonly string[] }
  | { readonly code: 'NO_TASK' };

/**
 * NO_LINE: the caller withheld the number.
 * NO_SURVEYS: does not want to be asked.
 * ASKED_LATELY: was asked within the rest days.
 * NOT_SURVEYED: the product's customers are not asked.
 */
export interface InvitationRefusal {
  readonly code: 'NO_LINE' | 'NO_SURVEYS' | 'ASKED_LATELY' | 'NOT_SURVEYED';
}
