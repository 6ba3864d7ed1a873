import type { RefusalCode } from './protocol.ts';

const status = {
  NUMBER_NOT_IN_SERVICE: 404,
  NO_SUCH_CALL: 404,
  NO_SUCH_AGENT: 404,
  CLOCK_GOES_FORWARD: 409,
  NOT_NOW: 409,
  BAD_REQUEST: 400,
  FOREIGN_ORIGIN: 403,
  NOT_FOUND: 404,
  LAPTOP_FAULT: 500,
} satisfies Record<RefusalCode, number>;

/** What a route answers: JSON with a status; a refusal is an answer too. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/**
 * An answer with data.
 *
 * @example
 * answer({ callId: 'c1' }) // { status: 200, body: { callId: 'c1' } }
 */
export const answer = (body: unknown): Answer => ({ status: 200, body });

/**
 * An answer that says no, with the HTTP status that belongs to the code.
 *
 * @example
 * refusal('NO_SUCH_CALL', 'c9') // { status: 404, body: { error: { code: 'NO_SUCH_CALL', message: 'c9' } } }
 */
export const refusal = (code: RefusalCode, message: string): Answer => ({
  status: status[code],
  body: { error: { code, message } },
});
