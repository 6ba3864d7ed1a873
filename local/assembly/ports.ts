/**
 * What the assembly hands to the parts of the laptop cloud. A resource handler turns a template's properties into one call on one port;
 * no port knows of templates. Every call may come again after a restart with the same arguments and must then change nothing.
 */
import type { LambdaResult } from './lambda-result.ts';
import type { QueueMapping, QueuesPort, SecretsPort, TopicsPort } from './message-ports.ts';
import type { TablesPort } from './table-ports.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Lambda: functions, and what starts them from inside the cloud. */
export interface LambdaPort {
  define(fn: FunctionSpec): void;
  /** Stream records to a function. The records are read with the function's own role, so its policy must allow the stream. */
  mapStream(mapping: StreamMapping): void;
  /** Messages of a queue to a function. They are taken with the function's own role, so its policy must allow the queue. */
  mapQueue(mapping: QueueMapping): void;
  /** What becomes of an unattended invocation (event, schedule) that fails: `AWS::Lambda::EventInvokeConfig`. */
  configureAsynchronous(config: {
    readonly functionArn: string;
    /** 0, 1 or 2; 2 where nothing is configured. */
    readonly maximumRetries: number;
    readonly onFailureArn?: string;
  }): void;
  invoke(nameOrArn: string, payload: unknown): Promise<LambdaResult>;
}

export interface FunctionSpec {
  readonly name: string;
  readonly arn: string;
  /** Directory of the bundled code inside the cloud assembly. */
  readonly assetDir: string;
  readonly handler: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutSeconds: number;
  /** MB */
  readonly memory: number;
  readonly roleArn: string;
}

export interface StreamMapping {
  readonly functionArn: string;
  /** As templates and policies name it: `arn:aws:dynamodb:<region>:<account>:table/<table>/stream/<label>`. */
  readonly streamArn: string;
  readonly tableName: string;
  /** The same stream as DynamoDB Local names it; used to read the records. */
  readonly localStreamArn: string;
  readonly batchSize: number;
  readonly startingPosition: 'TRIM_HORIZON' | 'LATEST';
  readonly bisectBatchOnError: boolean;
  /** -1 = until the stream forgets the record. */
  readonly maximumRetries: number;
  readonly reportBatchItemFailures: boolean;
  /** Queue for what is given up. */
  readonly onFailureArn?: string;
}

/** EventBridge buses and rules, and Scheduler schedules. */
export interface EventsPort {
  bus(bus: { readonly name: string; readonly arn: string }): void;
  rule(rule: RuleSpec): void;
  schedule(schedule: ScheduleSpec): void;
}

export interface RuleSpec {
  readonly name: string;
  readonly arn: string;
  readonly busName: string;
  readonly enabled: boolean;
  /** Event pattern as in the template. */
  readonly pattern?: { readonly [key: string]: Json };
  /** `rate(…)` or `cron(…)`, UTC. */
  readonly scheduleExpression?: string;
  readonly targets: readonly RuleTarget[];
}

export interface RuleTarget {
  readonly id: string;
  /** A function, a queue or a bus. */
  readonly arn: string;
  /** Fixed text that replaces the event. */
  readonly input?: string;
  readonly deadLetterArn?: string;
}

export interface ScheduleSpec {
  readonly name: string;
  readonly arn: string;
  readonly group: string;
  readonly enabled: boolean;
  /** `rate(…)`, `cron(…)` or `at(…)`. */
  readonly expression: string;
  /** IANA zone of the expression; UTC when absent. */
  readonly timeZone: string;
  readonly targetArn: string;
  readonly targetRoleArn: string;
  readonly input?: string;
  readonly deadLetterArn?: string;
}

/** Step Functions; served by `local/states`. */
export interface StatesPort {
  /** Creates the machine or gives it another definition; executions keep the one with which they began. */
  define(machine: {
    readonly name: string;
    readonly arn: string;
    readonly roleArn: string;
    /** Amazon States Language, as text. */
    readonly definition: string;
  }): void;
}

/** API Gateway REST API: one stage. */
export interface ApiPort {
  api(api: { readonly id: string; readonly name: string }): void;
  authorizer(authorizer: {
    readonly id: string;
    readonly apiId: string;
    readonly name: string;
    readonly userPoolArns: readonly string[];
  }): void;
  method(method: MethodSpec): void;
  stage(stage: { readonly apiId: string; readonly name: string }): void;
}

export interface MethodSpec {
  readonly apiId: string;
  readonly httpMethod: string;
  /** `/contacts/{contactId}/caller` */
  readonly path: string;
  readonly authorization: { readonly kind: 'NONE' } | { readonly kind: 'COGNITO'; readonly authorizerId: string };
  readonly integration: LambdaIntegration | MockIntegration;
}

interface LambdaIntegration {
  readonly kind: 'LAMBDA';
  readonly functionArn: string;
}

/** A canned answer; CDK writes one for each CORS preflight. Header names are lower case. */
interface MockIntegration {
  readonly kind: 'MOCK';
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** Cognito. Ids are made by the assembly, deterministic, so that templates can name them before the emulator knows them. */
export interface CognitoPort {
  userPool(pool: UserPoolSpec): Promise<void>;
  client(client: UserPoolClientSpec): Promise<void>;
  group(group: { readonly poolId: string; readonly name: string; readonly description?: string }): Promise<void>;
  user(user: UserSpec): Promise<void>;
  addToGroup(membership: { readonly poolId: string; readonly username: string; readonly group: string }): Promise<void>;
}

export interface UserPoolSpec {
  readonly id: string;
  readonly arn: string;
  readonly name: string;
  /** As the template spells it: `custom:tenant` is declared as `tenant`. */
  readonly customAttributes: readonly { readonly name: string; readonly mutable: boolean }[];
}

export interface UserPoolClientSpec {
  readonly poolId: string;
  readonly clientId: string;
  readonly name: string;
  readonly authFlows: readonly string[];
  readonly idTokenMinutes?: number;
}

export interface UserSpec {
  readonly poolId: string;
  readonly username: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Connect: the engine's `add` and its one association. */
export interface ConnectPort {
  add(
    type: string,
    resource: { readonly arn: string; readonly id: string; readonly properties: Record<string, unknown> },
  ): void;
  associateNumber(phoneNumberId: string, flowId: string): void;
}

/** KMS keys; served by the gateway. */
export interface KeysPort {
  key(key: { readonly id: string; readonly arn: string; readonly policy: unknown; readonly enabled: boolean }): void;
  alias(alias: { readonly name: string; readonly arn: string; readonly keyId: string }): void;
}

/** IAM; served by `local/iam`. */
export interface IamPort {
  role(role: {
    readonly name: string;
    readonly arn: string;
    readonly trust: unknown;
    readonly maxSeconds: number;
  }): void;
  /** Adds or replaces one inline policy of a role. */
  policy(policy: { readonly roleName: string; readonly name: string; readonly document: unknown }): void;
  /** What a service may do to a function: `AWS::Lambda::Permission`. */
  permission(permission: PermissionSpec): void;
  /** Who may do what to a topic or a queue: adds to what is there already, or replaces the policy of the same name. */
  resourcePolicy(policy: { readonly name: string; readonly resourceArn: string; readonly document: unknown }): void;
}

export interface PermissionSpec {
  readonly functionArn: string;
  readonly action: string;
  /** `connect.amazonaws.com` */
  readonly principal: string;
  readonly sourceArn?: string;
  readonly sourceAccount?: string;
}

/** All of them. Whoever starts the laptop supplies this. */
export interface Ports {
  readonly lambda: LambdaPort;
  readonly events: EventsPort;
  readonly queues: QueuesPort;
  readonly topics: TopicsPort;
  readonly secrets: SecretsPort;
  readonly states: StatesPort;
  readonly api: ApiPort;
  readonly cognito: CognitoPort;
  readonly connect: ConnectPort;
  readonly tables: TablesPort;
  readonly keys: KeysPort;
  readonly iam: IamPort;
}
