/**
 * Why a caller is not registered.
 * NOT_LOCAL: mobile, foreign area or rival's line (LEGAL-02). NO_NUMBER: withheld (ambiguity 1).
 * BLOCKED: the carrier rejected or suspended the line.
 */
export type SubscribeRefusal = 'NOT_LOCAL' | 'NO_NUMBER' | 'BLOCKED';

/** NOT_A_MEMBER: there is nothing to cancel. */
export type CancelRefusal = 'NOT_A_MEMBER';
