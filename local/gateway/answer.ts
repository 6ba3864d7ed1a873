import type { Session } from '../iam/sessions.ts';

/** One AWS call after its caller is known. */
export interface Call {
  readonly service: string;
  /** `TransactWriteItems`; for REST services `PUT /phone-number/…`. */
  readonly operation: string;
  readonly session: Session;
  readonly body: Buffer;
  readonly url: URL;
}

/** What a service says; its protocol decides how that looks on the wire. */
export type Answer =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'error'; readonly code: string; readonly message: string; readonly status: number }
  | {
      readonly kind: 'raw';
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: Buffer;
    };

export type Failure = Extract<Answer, { kind: 'error' }>;

/** A service answers or throws what nobody expects; the server turns that into an internal error. */
export type Service = (call: Call) => Answer | Promise<Answer>;

export const value = (content: unknown): Answer => ({ kind: 'value', value: content });
export const failure = (code: string, message: string, status = 400): Failure => ({
  kind: 'error',
  code,
  message,
  status,
});

/** An operation that the laptop doesn't serve, by name. */
export const unsupported = ({ service, operation }: Pick<Call, 'service' | 'operation'>): Failure =>
  failure('UnknownOperationException', `The laptop does not serve ${service} ${operation}`);
