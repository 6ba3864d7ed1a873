import type { $ZodType } from 'zod/v4/core';
import type { Role } from '#domain/kernel';

export type { Role } from '#domain/kernel';

/**
 * What a function may touch. CDK turns each word into the least policy that grants it; the laptop judges by that policy.
 *
 * - `directory:read`   read `hutong.directory` (which number and which instance belong to whom)
 * - `directory:write`  write it; `tenancy/apply` alone
 * - `tenant-data`      assume the tenant-data role with a session tag, and through it one tenant's tables and key
 * - `journal-stream`   read the streams of the journals
 * - `events:publish`   put events on the product's bus
 * - `connect:numbers`  associate claimed numbers with contact flows
 * - `connect:call`     place outbound calls
 * - `connect:attributes` set attributes of contacts
 * - `workflows:start`  begin executions of the product's state machines
 * - `workflows:answer` give back the task tokens on which executions wait
 * - `messages:publish` hand a message over to the gateways' topic
 * - `messages:consume` take messages from the gateways' queue
 * - `portal-users:open`  make users of the pool in which providers sign in
 * - `portal-users:close` let such users sign in no more
 */
export type Access =
  | 'directory:read'
  | 'directory:write'
  | 'tenant-data'
  | 'journal-stream'
  | 'events:publish'
  | 'connect:numbers'
  | 'connect:call'
  | 'connect:attributes'
  | 'workflows:start'
  | 'workflows:answer'
  | 'messages:publish'
  | 'messages:consume'
  | 'portal-users:open'
  | 'portal-users:close';

/** What makes the function run. */
export type Trigger =
  | { readonly kind: 'contact-flow' }
  | {
      readonly kind: 'api';
      readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
      readonly path: `/${string}`;
      /** Staff of the tenant, or the people of its providers; no route serves both. */
      readonly roles: readonly (Role | 'provider')[];
    }
  | { readonly kind: 'event'; readonly bus: 'default' | 'product'; readonly pattern: EventPattern }
  | { readonly kind: 'journal-stream' }
  /** A step of a state machine; the tenant stands in the execution's input, which came from the journal. */
  | { readonly kind: 'workflow' }
  /** The queue between the messages' topic and the carriers' gateways. */
  | { readonly kind: 'queue' }
  /** A route without a staff token: the sender proves itself by signing the request, and the handler checks it. */
  | { readonly kind: 'webhook'; readonly method: 'POST'; readonly path: `/${string}` }
  | { readonly kind: 'custom-resource' }
  /** Somebody who runs the platform, by `npx hutong`; IAM says who may. */
  | { readonly kind: 'operator' }
  | { readonly kind: 'schedule'; readonly expression: string };

/** The part of an EventBridge pattern that our rules use. */
export interface EventPattern {
  readonly source?: readonly string[];
  readonly 'detail-type'?: readonly string[];
  /** Values that fields of the detail may have. */
  readonly detail?: Readonly<Record<string, readonly string[]>>;
}

/** One Lambda, described once: read by CDK, the middleware, the flow kit, the API routes and the web client. */
export interface FunctionDefinition<
  Input extends $ZodType = $ZodType,
  Output extends $ZodType = $ZodType,
  Settings extends $ZodType = $ZodType,
> {
  /** kebab-case, unique; the deployed function is `hutong-<name>`. */
  readonly name: string;
  /** What it decides or does, in one sentence. */
  readonly summary: string;
  readonly trigger: Trigger;
  /**
   * What the handler is given, after parsing: for a contact flow the block's parameters (all strings), for an API route
   * one flat object of path, query and body fields (the path wins), for an event its `detail`, for the rest the whole event.
   */
  readonly input: Input;
  /** What it answers: for a contact flow a flat map of non-empty strings, for an API route the JSON body. */
  readonly output: Output;
  /** The environment it needs, checked at start. */
  readonly settings: Settings;
  readonly access: readonly Access[];
  /** ISO 8601 duration, for example `PT3S`. A contact-flow function stays within Connect's 8 s. */
  readonly timeout: `PT${number}S`;
  /** MB; 512 when absent. */
  readonly memory?: number;
  /** What a caller or a user notices when it fails; feeds alarms and the runbook. */
  readonly whenItFails: string;
}

/**
 * Declares a function.
 *
 * @example
 * export const identifyCaller = defineFunction({ name: 'identify-caller', trigger: { kind: 'contact-flow' }, ... });
 */
export const defineFunction = <I extends $ZodType, O extends $ZodType, S extends $ZodType>(
  definition: FunctionDefinition<I, O, S>,
): FunctionDefinition<I, O, S> => definition;
