import { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import { Metrics } from '@aws-lambda-powertools/metrics';
import { logMetrics } from '@aws-lambda-powertools/metrics/middleware';
import { Tracer } from '@aws-lambda-powertools/tracer';
import { captureLambdaHandler } from '@aws-lambda-powertools/tracer/middleware';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import middy from '@middy/core';
import { z } from 'zod';

const logger = new Logger();
const metrics = new Metrics();
const tracer = new Tracer();
const dynamo = DynamoDBDocumentClient.from(new DynamoDBClient({}));

const rowSchema = z.object({ tenant: z.string(), product: z.string(), feeFen: z.number() });

/** The stack that most examples of TypeScript on Lambda show, doing no more than the bare handler does. */
export const handler = middy()
  .use(injectLambdaContext(logger, { resetKeys: true }))
  .use(logMetrics(metrics))
  .use(captureLambdaHandler(tracer))
  .handler(async () => {
    const Key = { pk: 'PRODUCT#legal-hotline', sk: 'PROFILE' };
    const { Item } = await dynamo.send(new GetCommand({ TableName: process.env.TABLE, Key, ConsistentRead: true }));
    return { tenant: rowSchema.parse(Item).tenant };
  });
