import * as z from 'zod';
import { beforeTheTalk, defineAction } from '../flow/action.ts';
import { operators } from '../flow/operators.ts';
import { oneOf, reference } from '../flow/parameters.ts';

const aboutAgents = ['NumberOfAgentsAvailable', 'NumberOfAgentsStaffed', 'NumberOfAgentsOnline'] as const;
const aboutQueue = ['NumberOfContactsInQueue', 'OldestContactInQueueAgeSeconds'] as const;

/** Check staffing and queue status, of the named queue or else of the target queue. */
export const checkMetricData = defineAction({
  type: 'CheckMetricData',
  logName: 'CheckMetricData',
  parameters: z.strictObject({ MetricType: oneOf([...aboutAgents, ...aboutQueue]), QueueId: reference().optional() }),
  flows: beforeTheTalk,
  conditions: {
    operators: operators.filter((operator) => operator === 'Equals' || operator.startsWith('Number')),
    operand: (operand) => (/^(\d+|\$\..+)$/.test(operand) ? undefined : 'must be a whole number'),
    atLeast: 1,
  },
  errors: { required: ['NoMatchingError', 'NoMatchingCondition'], optional: [] },
  next: 'needed',
  check: ({ parameters, operators: used, operands }) => {
    const ofAgents = aboutAgents.some((metric) => metric === parameters.MetricType);
    const onlyAny =
      used.every((operator) => operator === 'NumberGreaterThan') && operands.every((operand) => operand === '0');
    return ofAgents && !onlyAny
      ? 'Transitions.Conditions: agents can only be tested with NumberGreaterThan 0'
      : undefined;
  },
  compile: ({ MetricType, QueueId }, exits, stage) => {
    const failed = exits.error('NoMatchingError');
    return (run) => {
      const queue = QueueId === undefined ? run.contact.target : stage.queue(run, QueueId.read(run));
      return queue === undefined ? failed : exits.result(run, String(stage.metric(queue, MetricType)));
    };
  },
});
