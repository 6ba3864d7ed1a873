// The port of DynamoDB. Part of `ports.ts`.

/** DynamoDB tables; served by `local/dynamodb`. */
export interface TablesPort {
  /** Creates the table when it is missing, and answers with both names of its stream. */
  create(table: TableSpec): Promise<{ readonly streamArn?: string; readonly localStreamArn?: string }>;
}

export interface TableSpec {
  readonly name: string;
  readonly arn: string;
  readonly keySchema: readonly KeyElement[];
  readonly attributes: readonly { readonly name: string; readonly type: 'S' | 'N' | 'B' }[];
  readonly indexes: readonly IndexSpec[];
  readonly streamView?: StreamView;
  /** ARN of the customer key that seals the table. */
  readonly keyArn?: string;
}

export type StreamView = 'NEW_IMAGE' | 'OLD_IMAGE' | 'NEW_AND_OLD_IMAGES' | 'KEYS_ONLY';

export interface KeyElement {
  readonly name: string;
  readonly type: 'HASH' | 'RANGE';
}

export interface IndexSpec {
  readonly name: string;
  readonly keySchema: readonly KeyElement[];
  readonly projection: { readonly type: 'ALL' | 'KEYS_ONLY' | 'INCLUDE'; readonly attributes: readonly string[] };
}
