import * as z from 'zod';
import type { QueueSpec } from '../../assembly/message-ports.ts';
import { deniedMessage } from '../../iam/iam.ts';
import { type Call, type Failure, failure, type Service, unsupported, value } from '../answer.ts';
import type { QueueParts } from './sns.ts';

const actions = {
  SendMessage: 'sqs:SendMessage',
  SendMessageBatch: 'sqs:SendMessage',
  ReceiveMessage: 'sqs:ReceiveMessage',
  DeleteMessage: 'sqs:DeleteMessage',
  DeleteMessageBatch: 'sqs:DeleteMessage',
  ChangeMessageVisibility: 'sqs:ChangeMessageVisibility',
  GetQueueUrl: 'sqs:GetQueueUrl',
} as const;
type Operation = keyof typeof actions;

export const sqsOperations = Object.keys(actions);
const isServed = (operation: string): operation is Operation => Object.hasOwn(actions, operation);

const bodySchema = z.looseObject({ QueueUrl: z.string().optional(), QueueName: z.string().optional() });

const refuse = (call: Call, action: string, resource: string, { iam }: QueueParts): Failure | undefined => {
  const deed = { action, resource };
  const decision = iam.judgeShared(call.session, deed);
  if (decision.verdict === 'ALLOWED') return undefined;
  return failure('AccessDenied', deniedMessage(call.session, deed, decision), 403);
};

const perform = async (operation: Operation, queue: QueueSpec, body: object, { queues, onSent }: QueueParts) => {
  if (operation === 'GetQueueUrl') return value({ QueueUrl: queue.url });
  const reply = await queues.sqs(operation, body);
  // What is put back into sight may be taken as well as what was sent.
  if (reply.status === 200 && operation !== 'ReceiveMessage') onSent();
  return { kind: 'raw', ...reply } as const;
};

/** SQS: judged by the caller's policies and the queue's, then forwarded. Visibility counts wall time here. */
export const sqsService =
  (parts: QueueParts): Service =>
  (call) => {
    if (!isServed(call.operation)) return unsupported(call);
    const body = bodySchema.parse(JSON.parse(call.body.toString()));
    const queue = parts.queues.findQueue(body.QueueUrl ?? body.QueueName ?? '');
    if (!queue) return failure('QueueDoesNotExist', 'The specified queue does not exist.');
    return refuse(call, actions[call.operation], queue.arn, parts) ?? perform(call.operation, queue, body, parts);
  };
