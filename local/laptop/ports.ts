import type { EventsPort, Ports } from '../assembly/ports.ts';
import type { Services } from './services.ts';

/** Rules with a pattern stand on their bus; rules with a schedule are the scheduler's. */
const eventsPort = ({ buses, scheduler }: Services): EventsPort => ({
  bus: buses.bus,
  schedule: scheduler.schedule,
  rule: (rule) => {
    const { pattern, scheduleExpression } = rule;
    if (pattern) buses.rule({ ...rule, pattern });
    if (scheduleExpression) scheduler.scheduledRule({ ...rule, scheduleExpression });
  },
});

/** The services as the assembly fills them. */
export const portsOf = (services: Services): Ports => {
  const { lambda, asynchronous, streams, deadLetters, restApi, cognito, telephony, workflows, gateway } = services;
  const { messaging } = services;
  return {
    lambda: {
      define: lambda.define,
      mapStream: streams.map,
      mapQueue: messaging.mappings.map,
      configureAsynchronous: asynchronous.configure,
      invoke: lambda.invoke,
    },
    events: eventsPort(services),
    queues: {
      queue: (queue) => {
        deadLetters.queue(queue);
        return messaging.queues.queue(queue);
      },
    },
    topics: messaging.queues,
    secrets: messaging.vault,
    states: workflows,
    api: restApi,
    cognito,
    connect: telephony,
    tables: gateway.tables,
    keys: gateway.keyring,
    iam: gateway.iam,
  };
};
