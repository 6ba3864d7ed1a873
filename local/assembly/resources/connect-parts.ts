import * as z from 'zod';
import { uuidOf } from '../ids.ts';
import { type Place, type ResourceType, resourceType, tags } from '../resource.ts';

const text = z.string();

/** The id that Connect would give a resource; the same from start to start. */
export const identityOf = ({ stackName, logicalId }: Place): string => uuidOf(stackName, logicalId);

interface Part<Shape extends z.ZodRawShape> {
  readonly type: string;
  readonly does: string;
  /** `contact-flow` in `…:instance/<id>/contact-flow/<id>` */
  readonly path: string;
  readonly attribute: string;
  readonly properties: Shape;
}

/** A resource of an instance: it goes to the engine as it is. */
const partOfInstance = <Shape extends z.ZodRawShape>({
  type,
  does,
  path,
  attribute,
  properties,
}: Part<Shape>): ResourceType =>
  resourceType({
    type,
    does,
    properties: { InstanceArn: text, ...properties },
    create: (raw, { place, ports }) => {
      const given: Record<string, unknown> = { ...raw };
      const id = identityOf(place);
      const arn = `${text.parse(given.InstanceArn)}/${path}/${id}`;
      ports.connect.add(type, { arn, id, properties: given });
      return { ref: arn, attributes: { [attribute]: arn } };
    },
  });

const time = z.strictObject({ Hours: z.int(), Minutes: z.int() });

const hours = partOfInstance({
  type: 'AWS::Connect::HoursOfOperation',
  does: 'evaluated in its time zone',
  path: 'operating-hours',
  attribute: 'HoursOfOperationArn',
  properties: {
    Name: text,
    TimeZone: text,
    Config: z.array(z.strictObject({ Day: text, StartTime: time, EndTime: time })),
    Tags: tags,
  },
});

const queue = partOfInstance({
  type: 'AWS::Connect::Queue',
  does: 'contacts wait in it for agents',
  path: 'queue',
  attribute: 'QueueArn',
  properties: {
    Name: text,
    HoursOfOperationArn: text,
    MaxContacts: z.int().optional(),
    QuickConnectArns: z.array(text).optional(),
    Description: text.optional(),
    Tags: tags,
  },
});

const quickConnect = partOfInstance({
  type: 'AWS::Connect::QuickConnect',
  does: 'agents hand calls over to a queue by it; of type QUEUE only',
  path: 'transfer-destination',
  attribute: 'QuickConnectArn',
  properties: {
    Name: text,
    Description: text.optional(),
    QuickConnectConfig: z.strictObject({
      QuickConnectType: z.literal('QUEUE'),
      QueueConfig: z.strictObject({ ContactFlowArn: text, QueueArn: text }),
    }),
    Tags: tags,
  },
});

const routingProfile = partOfInstance({
  type: 'AWS::Connect::RoutingProfile',
  does: 'says which queues an agent answers, and in which order',
  path: 'routing-profile',
  attribute: 'RoutingProfileArn',
  properties: {
    Name: text,
    Description: text,
    DefaultOutboundQueueArn: text,
    MediaConcurrencies: z.array(z.strictObject({ Channel: z.literal('VOICE'), Concurrency: z.literal(1) })),
    QueueConfigs: z
      .array(
        z.strictObject({
          QueueReference: z.strictObject({ QueueArn: text, Channel: z.literal('VOICE') }),
          Priority: z.int(),
          Delay: z.int(),
        }),
      )
      .optional(),
    Tags: tags,
  },
});

const flow = partOfInstance({
  type: 'AWS::Connect::ContactFlow',
  does: 'the flow itself, block by block; a block or parameter that the engine does not know stops the start',
  path: 'contact-flow',
  attribute: 'ContactFlowArn',
  properties: {
    Name: text,
    Type: text,
    Content: text,
    State: z.literal('ACTIVE').optional(),
    Tags: tags,
  },
});

const prompt = partOfInstance({
  type: 'AWS::Connect::Prompt',
  does: 'a recorded sound that flows play; its name is shown instead',
  path: 'prompt',
  attribute: 'PromptArn',
  properties: { Name: text, S3Uri: text, Tags: tags },
});

const agentStatus = partOfInstance({
  type: 'AWS::Connect::AgentStatus',
  does: 'a status that agents can choose',
  path: 'agent-state',
  attribute: 'AgentStatusArn',
  properties: {
    Name: text,
    State: z.enum(['ENABLED', 'DISABLED']),
    DisplayOrder: z.int().optional(),
    Tags: tags,
  },
});

const user = partOfInstance({
  type: 'AWS::Connect::User',
  does: 'an agent with a seat',
  path: 'agent',
  attribute: 'UserArn',
  properties: {
    Username: text,
    IdentityInfo: z.strictObject({ FirstName: text, LastName: text }),
    PhoneConfig: z.strictObject({
      PhoneType: z.literal('SOFT_PHONE'),
      AutoAccept: z.boolean().optional(),
      AfterContactWorkTimeLimit: z.int().optional(),
    }),
    RoutingProfileArn: text,
    SecurityProfileArns: z.array(text),
    Tags: tags,
  },
});

/** What is set up inside an instance: how its calls are routed, what its flows say and who answers. */
export const partTypes: readonly ResourceType[] = [
  hours,
  queue,
  quickConnect,
  routingProfile,
  flow,
  prompt,
  agentStatus,
  user,
];
