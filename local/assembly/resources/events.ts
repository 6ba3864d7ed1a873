import * as z from 'zod';
import type { RuleTarget } from '../ports.ts';
import { idle, resourceType, tags } from '../resource.ts';

const json = z.record(z.string(), z.json());
const state = z.enum(['ENABLED', 'DISABLED']).default('ENABLED');
const deadLetter = z.strictObject({ Arn: z.string() }).optional();

const target = z
  .strictObject({
    Id: z.string(),
    Arn: z.string(),
    Input: z.string().optional(),
    DeadLetterConfig: deadLetter,
  })
  .transform(
    ({ Id, Arn, Input, DeadLetterConfig }): RuleTarget => ({
      id: Id,
      arn: Arn,
      ...(Input !== undefined && { input: Input }),
      ...(DeadLetterConfig && { deadLetterArn: DeadLetterConfig.Arn }),
    }),
  );

const bus = resourceType({
  type: 'AWS::Events::EventBus',
  does: 'a bus of its own beside `default`',
  properties: { Name: z.string(), Description: idle('told to people'), Tags: tags },
  create: ({ Name }, { place, ports }) => {
    const arn = place.arn('events', `event-bus/${Name}`);
    ports.events.bus({ name: Name, arn });
    return { ref: Name, attributes: { Arn: arn, Name } };
  },
});

const rule = resourceType({
  type: 'AWS::Events::Rule',
  does: 'takes the events that its pattern or its schedule names to its targets',
  properties: {
    Name: z.string().optional(),
    EventBusName: z.string().default('default'),
    EventPattern: json.optional(),
    ScheduleExpression: z.string().optional(),
    State: state,
    Targets: z.array(target).default([]),
    Description: idle('told to people'),
    Tags: tags,
  },
  create: (given, { place, ports }) => {
    const name = given.Name ?? `${place.stackName}-${place.logicalId}`;
    const busName = given.EventBusName.split('/').at(-1) ?? 'default';
    const arn = place.arn('events', busName === 'default' ? `rule/${name}` : `rule/${busName}/${name}`);
    ports.events.rule({
      name,
      arn,
      busName,
      enabled: given.State === 'ENABLED',
      targets: given.Targets,
      ...(given.EventPattern && { pattern: given.EventPattern }),
      ...(given.ScheduleExpression && { scheduleExpression: given.ScheduleExpression }),
    });
    return { ref: busName === 'default' ? name : `${busName}|${name}`, attributes: { Arn: arn } };
  },
});

const schedule = resourceType({
  type: 'AWS::Scheduler::Schedule',
  does: "fires on the laptop's clock",
  properties: {
    Name: z.string(),
    GroupName: z.string().default('default'),
    ScheduleExpression: z.string(),
    ScheduleExpressionTimezone: z.string().default('UTC'),
    State: state,
    FlexibleTimeWindow: z.strictObject({ Mode: z.literal('OFF') }),
    Target: z.strictObject({
      Arn: z.string(),
      RoleArn: z.string(),
      Input: z.string().optional(),
      DeadLetterConfig: deadLetter,
    }),
    Description: idle('told to people'),
  },
  create: (given, { place, ports }) => {
    const arn = place.arn('scheduler', `schedule/${given.GroupName}/${given.Name}`);
    const { Arn, RoleArn, Input, DeadLetterConfig } = given.Target;
    ports.events.schedule({
      name: given.Name,
      arn,
      group: given.GroupName,
      enabled: given.State === 'ENABLED',
      expression: given.ScheduleExpression,
      timeZone: given.ScheduleExpressionTimezone,
      targetArn: Arn,
      targetRoleArn: RoleArn,
      ...(Input !== undefined && { input: Input }),
      ...(DeadLetterConfig && { deadLetterArn: DeadLetterConfig.Arn }),
    });
    return { ref: given.Name, attributes: { Arn: arn } };
  },
});

export const eventsTypes = [bus, rule, schedule];
