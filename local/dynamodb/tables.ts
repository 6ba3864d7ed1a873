import * as z from 'zod';
import type { IndexSpec, KeyElement, TableSpec, TablesPort } from '../assembly/table-ports.ts';
import type { Wire } from './wire.ts';

/** A table as the gateway needs to know it. */
export interface KnownTable {
  readonly name: string;
  readonly arn: string;
  readonly hasStream: boolean;
  readonly keyArn?: string;
  /** HASH first. */
  readonly keys: readonly string[];
}

export interface Tables extends TablesPort {
  /** Grows with every table. */
  readonly version: number;
  find(name: string): KnownTable | undefined;
  all(): readonly KnownTable[];
}

const described = z.object({
  TableDescription: z.object({ LatestStreamArn: z.string().optional() }).optional(),
  Table: z.object({ LatestStreamArn: z.string().optional() }).optional(),
});

const keySchema = (keys: readonly KeyElement[]) =>
  keys.map(({ name, type }) => ({ AttributeName: name, KeyType: type }));

const projection = ({ type, attributes }: IndexSpec['projection']) =>
  type === 'INCLUDE' ? { ProjectionType: type, NonKeyAttributes: attributes } : { ProjectionType: type };

const createTableBody = (table: TableSpec) => ({
  TableName: table.name,
  BillingMode: 'PAY_PER_REQUEST',
  KeySchema: keySchema(table.keySchema),
  AttributeDefinitions: table.attributes.map(({ name, type }) => ({ AttributeName: name, AttributeType: type })),
  ...(table.indexes.length > 0 && {
    GlobalSecondaryIndexes: table.indexes.map((index) => ({
      IndexName: index.name,
      KeySchema: keySchema(index.keySchema),
      Projection: projection(index.projection),
    })),
  }),
  ...(table.streamView && { StreamSpecification: { StreamEnabled: true, StreamViewType: table.streamView } }),
});

const call = async (wire: Wire, operation: string, body: unknown) => {
  const reply = await wire(`DynamoDB_20120810.${operation}`, Buffer.from(JSON.stringify(body)));
  return { ok: reply.status === 200, text: reply.body.toString() };
};

const createOrKeep = async (wire: Wire, table: TableSpec): Promise<string | undefined> => {
  const created = await call(wire, 'CreateTable', createTableBody(table));
  const exists = !created.ok && created.text.includes('ResourceInUseException');
  if (!created.ok && !exists) throw new Error(`DynamoDB Local refused the table ${table.name}: ${created.text}`);
  const answer = exists ? await call(wire, 'DescribeTable', { TableName: table.name }) : created;
  const parsed = described.parse(JSON.parse(answer.text));
  return (parsed.TableDescription ?? parsed.Table)?.LatestStreamArn;
};

/** The stream's name in this account: DynamoDB Local names region and account after itself. */
const streamArnOf = (table: TableSpec, localArn: string): string => `${table.arn}/stream/${localArn.split('/').at(-1)}`;

/** The laptop's tables. An existing table is kept with what it holds, so a restart loses nothing. */
export const createTables = (wire: Wire): Tables => {
  const known = new Map<string, KnownTable>();
  return {
    get version() {
      return known.size;
    },
    create: async (table) => {
      const localStreamArn = await createOrKeep(wire, table);
      known.set(table.name, {
        name: table.name,
        arn: table.arn,
        hasStream: table.streamView !== undefined,
        keys: table.keySchema.map(({ name }) => name),
        ...(table.keyArn === undefined ? {} : { keyArn: table.keyArn }),
      });
      if (!table.streamView || !localStreamArn) return {};
      return { localStreamArn, streamArn: streamArnOf(table, localStreamArn) };
    },
    find: (name) => known.get(name),
    all: () => [...known.values()],
  };
};
