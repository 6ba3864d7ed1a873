import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  ExecutionAlreadyExists,
  InvalidToken,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import * as z from 'zod/mini';
import { type Instant, instantSchema, toIso } from '#domain/kernel';
import { executionName, type MachineName, type Parked, type WakeInput } from '#domain/workflows';
import { batchGet } from './batch-get.ts';
import { decodeItem, encodeItem, toItem } from './codec.ts';
import { ownCredentials } from './credentials.ts';
import { sharedHttp, unlogged } from './http.ts';
import { parkedKey, stateKey, tablesOf } from './keys.ts';
import { writeTogether } from './transaction.ts';

export const stepFunctions = (): SFNClient =>
  unlogged(new SFNClient({ requestHandler: sharedHttp, credentials: ownCredentials }));

/**
 * Begins an execution of a long process. One that has begun before, or is over already, is left alone: an event may come twice. Source: X-37.
 *
 * @param workflows ARN of the state machines but for their own names
 */
export const startExecution = async (
  client: SFNClient,
  workflows: string,
  machine: MachineName,
  input: WakeInput,
): Promise<void> => {
  const command = new StartExecutionCommand({
    stateMachineArn: `${workflows}${machine}`,
    name: executionName(input),
    input: JSON.stringify(input),
  });
  await client.send(command).catch((error: unknown) => {
    if (!(error instanceof ExecutionAlreadyExists)) throw error;
  });
};

/** The task has been woken already, by its clock or by another event, or its execution is over. */
const isOver = (error: unknown): boolean =>
  error instanceof TaskTimedOut || error instanceof TaskDoesNotExist || error instanceof InvalidToken;

/** Gives a task's token back, so that its execution goes on at once; a token that nobody waits for any more is well too. */
export const answerToken = async (client: SFNClient, token: string): Promise<void> => {
  const command = new SendTaskSuccessCommand({ taskToken: token, output: '{}' });
  await client.send(command).catch((error: unknown) => {
    if (!isOver(error)) throw error;
  });
};

const parkedSchema = z.object({ version: z.int(), token: z.string(), parkedAt: instantSchema });

/** What the long process of a subject has left behind; undefined when it has never parked. */
export const readParked = async (
  dynamo: DynamoDBClient,
  tenant: string,
  subject: string,
): Promise<Parked | undefined> => {
  const key = parkedKey(subject);
  const row = (await batchGet(dynamo, tablesOf(tenant).records, [key]))(key);
  return row && decodeItem(parkedSchema, row);
};

/**
 * Leaves a token where events that change the subject find it, provided that the subject has not changed since it was assessed, and that
 * nobody has parked later: a step that was given up and comes to an end after all must not hide the token of the next one.
 *
 * @returns whether it was left there; if not, the token must be given back at once, or the change is noticed too late
 */
export const leaveToken = async (
  dynamo: DynamoDBClient,
  tenant: string,
  subject: string,
  parked: Parked & { readonly parkedAt: Instant },
): Promise<boolean> => {
  const TableName = tablesOf(tenant).records;
  const { ok } = await writeTogether(dynamo, [
    {
      ConditionCheck: {
        TableName,
        Key: toItem(stateKey(subject)),
        ConditionExpression: '#version = :version',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: toItem({ ':version': parked.version }),
      },
    },
    {
      Put: {
        TableName,
        Item: encodeItem(parkedSchema, { ...parkedKey(subject) }, parked),
        ConditionExpression: 'attribute_not_exists(parkedAt) OR parkedAt <= :parkedAt',
        ExpressionAttributeValues: toItem({ ':parkedAt': toIso(parked.parkedAt) }),
      },
    },
  ]);
  return ok;
};
