/** What the runtime tells a worker when it starts it. */
export interface WorkerSettings {
  readonly file: string;
  readonly exportName: string;
  readonly functionName: string;
  readonly functionArn: string;
  readonly memory: number;
  readonly clock: SharedArrayBuffer;
}

/** One invocation on its way into a worker. */
export interface Invocation {
  readonly requestId: string;
  /** JSON */
  readonly event: string;
  readonly timeoutMs: number;
}

/** What the runtime says to a worker: run this, or forget everything and follow this clock. */
export type WorkerOrder =
  | { readonly kind: 'invoke'; readonly invocation: Invocation }
  | { readonly kind: 'renew'; readonly clock: SharedArrayBuffer };

/** How Lambda reports an error that a handler let out. */
export interface LambdaError {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace: readonly string[];
}

/** What a worker says. `log` comes before the `result` of the same invocation. */
export type WorkerMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'log'; readonly text: string }
  | { readonly kind: 'result'; readonly payload: string }
  | { readonly kind: 'error'; readonly error: LambdaError };
