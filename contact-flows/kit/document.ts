import type { Block, ErrorType, Operator } from './block.ts';

/** What runs a flow, as the API's `Type` says it. */
export type FlowType =
  | 'CONTACT_FLOW'
  | 'CUSTOMER_QUEUE'
  | 'AGENT_WHISPER'
  | 'CUSTOMER_WHISPER'
  | 'CUSTOMER_HOLD'
  | 'QUEUE_TRANSFER';

/** One action on the wire. */
export interface Action {
  readonly Identifier: string;
  readonly Type: string;
  readonly Parameters: Block['parameters'];
  readonly Transitions: {
    readonly NextAction?: string;
    readonly Errors?: readonly { readonly ErrorType: ErrorType; readonly NextAction: string }[];
    readonly Conditions?: readonly {
      readonly NextAction: string;
      readonly Condition: { readonly Operator: Operator; readonly Operands: readonly string[] };
    }[];
  };
}

export interface Position {
  readonly x: number;
  readonly y: number;
}

/** A contact flow in Connect's own language, version 2019-10-30. */
export interface FlowDocument {
  readonly Version: '2019-10-30';
  readonly StartAction: string;
  readonly Metadata: {
    readonly entryPointPosition: Position;
    readonly name: string;
    readonly description: string;
    readonly type: string;
    readonly status: 'published';
    readonly ActionMetadata: Readonly<
      Record<string, { readonly position: Position; readonly isFriendlyName: boolean }>
    >;
  };
  readonly Actions: readonly Action[];
}
