/**
 * VISIT_CLOSED: answered or abandoned already; nothing changes.
 * UNKNOWN_REASON: the product's surveys have no such reason.
 * NO_TASK: the visit does not stand on the agents' list.
 */
export type VisitRefusal =
  | { readonly code: 'VISIT_CLOSED' }
  | { readonly code: 'UNKNOWN_REASON'; readonly offered: readonly string[] }
  | { readonly code: 'NO_TASK' };
