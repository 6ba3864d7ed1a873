import * as z from 'zod';
import { idle, idleType, resourceType, tags } from '../resource.ts';

export const sqsTypes = [
  resourceType({
    type: 'AWS::SQS::Queue',
    does: 'keeps what other services gave up; nothing receives from it on a laptop',
    properties: {
      QueueName: z.string(),
      MessageRetentionPeriod: idle('kept until the laptop stops'),
      SqsManagedSseEnabled: idle('kept in memory'),
      Tags: tags,
    },
    create: ({ QueueName }, { place, ports }) => {
      const arn = place.arn('sqs', QueueName);
      const url = `https://sqs.${place.region}.amazonaws.com/${place.accountId}/${QueueName}`;
      ports.queues.queue({ name: QueueName, arn, url });
      return { ref: url, attributes: { Arn: arn, QueueName, QueueUrl: url } };
    },
  }),
  idleType('AWS::SQS::QueuePolicy', 'only the laptop itself puts messages into a queue'),
];
