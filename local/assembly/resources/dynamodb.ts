import * as z from 'zod';
import { idle, resourceType, tags } from '../resource.ts';
import type { TableSpec } from '../table-ports.ts';

const keySchema = z
  .array(z.strictObject({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }))
  .transform((keys) => keys.map(({ AttributeName, KeyType }) => ({ name: AttributeName, type: KeyType })));

const projection = z
  .strictObject({
    ProjectionType: z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE']),
    NonKeyAttributes: z.array(z.string()).default([]),
  })
  .transform(({ ProjectionType, NonKeyAttributes }) => ({ type: ProjectionType, attributes: NonKeyAttributes }));

const index = z
  .strictObject({ IndexName: z.string(), KeySchema: keySchema, Projection: projection })
  .transform(({ IndexName, KeySchema, Projection }) => ({
    name: IndexName,
    keySchema: KeySchema,
    projection: Projection,
  }));

const attribute = z
  .strictObject({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) })
  .transform(({ AttributeName, AttributeType }) => ({ name: AttributeName, type: AttributeType }));

const streamView = z.enum(['NEW_IMAGE', 'OLD_IMAGE', 'NEW_AND_OLD_IMAGES', 'KEYS_ONLY']);

const properties = {
  TableName: z.string(),
  KeySchema: keySchema,
  AttributeDefinitions: z.array(attribute),
  GlobalSecondaryIndexes: z.array(index).default([]),
  StreamSpecification: z.strictObject({ StreamViewType: streamView }).optional(),
  SSESpecification: z
    .strictObject({ SSEEnabled: z.literal(true), SSEType: z.literal('KMS'), KMSMasterKeyId: z.string().optional() })
    .optional(),
  BillingMode: z.literal('PAY_PER_REQUEST'),
  DeletionProtectionEnabled: idle('nothing deletes a table on a laptop'),
  PointInTimeRecoverySpecification: idle('DynamoDB Local keeps no backups'),
  TimeToLiveSpecification: idle('rows stay: DynamoDB Local would go by the time of the machine, not of the story'),
  Tags: tags,
};

type TableProperties = z.infer<z.ZodObject<typeof properties>>;

const specOf = (table: TableProperties, arn: string): TableSpec => ({
  name: table.TableName,
  arn,
  keySchema: table.KeySchema,
  attributes: table.AttributeDefinitions,
  indexes: table.GlobalSecondaryIndexes,
  ...(table.StreamSpecification && { streamView: table.StreamSpecification.StreamViewType }),
  ...(table.SSESpecification?.KMSMasterKeyId && { keyArn: table.SSESpecification.KMSMasterKeyId }),
});

export const dynamoDbTypes = [
  resourceType({
    type: 'AWS::DynamoDB::Table',
    does: 'a table of DynamoDB Local, kept over restarts; a customer key is asked for at every use',
    properties,
    create: async (table, { place, ports, known }) => {
      const arn = place.arn('dynamodb', `table/${table.TableName}`);
      const { streamArn, localStreamArn } = await ports.tables.create(specOf(table, arn));
      if (streamArn && localStreamArn) known.streams.set(streamArn, { tableName: table.TableName, localStreamArn });
      return { ref: table.TableName, attributes: { Arn: arn, ...(streamArn && { StreamArn: streamArn }) } };
    },
  }),
];
