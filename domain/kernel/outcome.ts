/** What a decision returns: the value it decided, or a typed refusal. A refusal is expected; a bug is thrown. */
export type Outcome<T, R> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: R };

/**
 * Wraps a decided value.
 *
 * @example ok(3000) // { ok: true, value: 3000 }
 */
export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

/**
 * Wraps a refusal.
 *
 * @example refuse('NO_NUMBER') // { ok: false, refusal: 'NO_NUMBER' }
 */
export const refuse = <R>(refusal: R): { readonly ok: false; readonly refusal: R } => ({ ok: false, refusal });
