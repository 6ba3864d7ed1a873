/** How an invocation ended, as `local/lambda` reports it. */
export type LambdaResult =
  | { readonly ok: true; readonly payload: unknown }
  | {
      readonly ok: false;
      readonly error: 'Unhandled' | 'Timeout' | 'Throttled' | 'NotFound';
      readonly message: string;
    };
