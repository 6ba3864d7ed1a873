import { deniedMessage, type Iam } from '../../iam/iam.ts';
import type { Queues } from '../../queues/queues.ts';
import { failure, type Service, unsupported } from '../answer.ts';

export interface QueueParts {
  readonly iam: Iam;
  readonly queues: Queues;
  /** Told after each message that was taken in. */
  readonly onSent: () => void;
}

export const snsOperations = ['Publish', 'PublishBatch'];

/** SNS: judged by the caller's policies and the topic's, then forwarded. Only topics: no text goes to a number directly. */
export const snsService =
  ({ iam, queues, onSent }: QueueParts): Service =>
  async (call) => {
    if (!snsOperations.includes(call.operation)) return unsupported(call);
    const form = new URLSearchParams(call.body.toString());
    const topicArn = form.get('TopicArn');
    if (topicArn === null) return failure('InvalidParameter', 'The laptop publishes to a TopicArn only');
    const deed = { action: 'sns:Publish', resource: topicArn };
    const decision = iam.judgeShared(call.session, deed);
    if (decision.verdict !== 'ALLOWED')
      return failure('AuthorizationError', deniedMessage(call.session, deed, decision), 403);
    const reply = await queues.sns(form);
    if (reply.status === 200) onSent();
    return { kind: 'raw', ...reply };
  };
