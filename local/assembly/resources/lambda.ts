import * as z from 'zod';
import { uuidOf } from '../ids.ts';
import { idle, type ResourceContext, resourceType, tags } from '../resource.ts';

const onFailure = z.strictObject({ OnFailure: z.strictObject({ Destination: z.string() }) }).optional();

const nodeFunction = resourceType({
  type: 'AWS::Lambda::Function',
  does: 'the bundle itself in a thread of this Node, with the environment, timeout and role of the template',
  properties: {
    FunctionName: z.string(),
    Code: z.strictObject({ S3Bucket: z.string(), S3Key: z.string() }),
    Handler: z.string(),
    Role: z.string(),
    Runtime: z.literal('nodejs24.x'),
    Timeout: z.int().default(3),
    MemorySize: z.int().default(128),
    Environment: z.strictObject({ Variables: z.record(z.string(), z.string()) }).optional(),
    Architectures: idle('JavaScript runs on this machine, whatever it is'),
    LoggingConfig: idle('logs go to the terminal'),
    Description: idle('told to people'),
    Tags: tags,
  },
  create: (fn, { place, ports, asset }) => {
    const arn = place.arn('lambda', `function:${fn.FunctionName}`);
    ports.lambda.define({
      name: fn.FunctionName,
      arn,
      assetDir: asset(fn.Code.S3Key),
      handler: fn.Handler,
      environment: fn.Environment?.Variables ?? {},
      timeoutSeconds: fn.Timeout,
      memory: fn.MemorySize,
      roleArn: fn.Role,
    });
    return { ref: fn.FunctionName, attributes: { Arn: arn } };
  },
});

const functionArnOf = (nameOrArn: string, arn: (service: string, resource: string) => string): string =>
  nameOrArn.startsWith('arn:') ? nameOrArn : arn('lambda', `function:${nameOrArn}`);

const permission = resourceType({
  type: 'AWS::Lambda::Permission',
  does: 'says which service may invoke a function, and from where',
  properties: {
    FunctionName: z.string(),
    Action: z.literal('lambda:InvokeFunction'),
    Principal: z.string(),
    SourceArn: z.string().optional(),
    SourceAccount: z.string().optional(),
  },
  create: ({ FunctionName, Action, Principal, SourceArn, SourceAccount }, { place, ports }) => {
    ports.iam.permission({
      functionArn: functionArnOf(FunctionName, place.arn),
      action: Action,
      principal: Principal,
      ...(SourceArn && { sourceArn: SourceArn }),
      ...(SourceAccount && { sourceAccount: SourceAccount }),
    });
    return { ref: place.logicalId };
  },
});

const reported = z.array(z.literal('ReportBatchItemFailures'));

const streamSchema = z.strictObject({
  EventSourceArn: z.string().includes(':dynamodb:'),
  FunctionName: z.string(),
  StartingPosition: z.enum(['TRIM_HORIZON', 'LATEST']),
  BatchSize: z.int().default(100),
  BisectBatchOnFunctionError: z.boolean().default(false),
  MaximumRetryAttempts: z.int().default(-1),
  MaximumRecordAgeInSeconds: z.literal(-1).default(-1),
  FunctionResponseTypes: reported.default([]),
  DestinationConfig: onFailure,
  Tags: tags,
});

const queueSchema = z.strictObject({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  BatchSize: z.int().min(1).max(10).default(10),
  FunctionResponseTypes: reported.default([]),
  Tags: tags,
});

const mapStream = (raw: unknown, { place, ports, known }: ResourceContext): void => {
  const given = streamSchema.parse(raw);
  const stream = known.streams.get(given.EventSourceArn);
  if (!stream) throw new Error(`No table of an earlier resource has the stream ${given.EventSourceArn}`);
  ports.lambda.mapStream({
    ...stream,
    functionArn: functionArnOf(given.FunctionName, place.arn),
    streamArn: given.EventSourceArn,
    batchSize: given.BatchSize,
    startingPosition: given.StartingPosition,
    bisectBatchOnError: given.BisectBatchOnFunctionError,
    maximumRetries: given.MaximumRetryAttempts,
    reportBatchItemFailures: given.FunctionResponseTypes.length > 0,
    ...(given.DestinationConfig && { onFailureArn: given.DestinationConfig.OnFailure.Destination }),
  });
};

const mapQueue = (raw: unknown, { place, ports }: ResourceContext): void => {
  const given = queueSchema.parse(raw);
  ports.lambda.mapQueue({
    functionArn: functionArnOf(given.FunctionName, place.arn),
    queueArn: given.EventSourceArn,
    batchSize: given.BatchSize,
    reportBatchItemFailures: given.FunctionResponseTypes.length > 0,
  });
};

const mapping = resourceType({
  type: 'AWS::Lambda::EventSourceMapping',
  does: 'hands the records of a table stream, or the messages of a queue, to a function; for a queue without starting position, bisecting, retries and destination',
  properties: {
    EventSourceArn: z.string(),
    FunctionName: z.string(),
    StartingPosition: streamSchema.shape.StartingPosition.optional(),
    BatchSize: z.int().optional(),
    BisectBatchOnFunctionError: z.boolean().optional(),
    MaximumRetryAttempts: z.int().optional(),
    MaximumRecordAgeInSeconds: z.literal(-1).optional(),
    FunctionResponseTypes: reported.optional(),
    DestinationConfig: onFailure,
    Tags: tags,
  },
  create: (given, context) => {
    (given.EventSourceArn.includes(':sqs:') ? mapQueue : mapStream)(given, context);
    return { ref: uuidOf(context.place.stackName, context.place.logicalId) };
  },
});

const invokeConfig = resourceType({
  type: 'AWS::Lambda::EventInvokeConfig',
  does: 'how often an unattended invocation is tried again, and where it is parked in the end',
  properties: {
    FunctionName: z.string(),
    Qualifier: z.literal('$LATEST'),
    MaximumRetryAttempts: z.int().min(0).max(2).default(2),
    DestinationConfig: onFailure,
  },
  create: ({ FunctionName, MaximumRetryAttempts, DestinationConfig }, { place, ports }) => {
    ports.lambda.configureAsynchronous({
      functionArn: functionArnOf(FunctionName, place.arn),
      maximumRetries: MaximumRetryAttempts,
      ...(DestinationConfig && { onFailureArn: DestinationConfig.OnFailure.Destination }),
    });
    return { ref: place.logicalId };
  },
});

export const lambdaTypes = [nodeFunction, permission, mapping, invokeConfig];
