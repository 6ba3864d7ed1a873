import * as z from 'zod';
import { hoursSchema } from './routing/hours.ts';

/** A property that Connect keeps and that changes nothing about a call on the laptop. */
const kept = z.unknown().optional();
const about = { InstanceArn: z.string(), Description: z.string().optional(), Tags: kept };

const flow = z.strictObject({
  ...about,
  Name: z.string(),
  Type: z.enum(
    ['CONTACT_FLOW', 'CUSTOMER_QUEUE', 'AGENT_WHISPER', 'CUSTOMER_WHISPER', 'CUSTOMER_HOLD', 'QUEUE_TRANSFER'],
    'the laptop runs no flow of this type',
  ),
  Content: z.string(),
  State: z.literal('ACTIVE').optional(),
});

const queue = z.strictObject({
  ...about,
  Name: z.string(),
  HoursOfOperationArn: z.string(),
  MaxContacts: z.coerce.number().int().min(0).optional(),
  Status: z.enum(['ENABLED', 'DISABLED']).optional(),
  OutboundCallerConfig: kept,
  /** CloudFormation takes 1 to 50. */
  QuickConnectArns: z.array(z.string()).min(1).max(50).optional(),
});

const quickConnect = z.strictObject({
  ...about,
  Name: z.string().min(1).max(127),
  QuickConnectConfig: z.strictObject({
    QuickConnectType: z.literal('QUEUE', 'the laptop transfers to queues only'),
    QueueConfig: z.strictObject({ ContactFlowArn: z.string(), QueueArn: z.string() }),
  }),
});

const routingProfile = z.strictObject({
  ...about,
  Name: z.string(),
  DefaultOutboundQueueArn: z.string(),
  MediaConcurrencies: z.array(
    z.strictObject({ Channel: z.literal('VOICE'), Concurrency: z.literal(1), CrossChannelBehavior: kept }),
  ),
  QueueConfigs: z
    .array(
      z.strictObject({
        Priority: z.number().int().min(1),
        Delay: z.number().int().min(0),
        QueueReference: z.strictObject({ QueueArn: z.string(), Channel: z.literal('VOICE') }),
      }),
    )
    .default([]),
  AgentAvailabilityTimer: z.literal('TIME_SINCE_LAST_ACTIVITY').optional(),
});

const user = z.strictObject({
  InstanceArn: z.string(),
  Username: z.string(),
  IdentityInfo: z.strictObject({
    FirstName: z.string(),
    LastName: z.string(),
    Email: kept,
    Mobile: kept,
    SecondaryEmail: kept,
  }),
  RoutingProfileArn: z.string(),
  SecurityProfileArns: z.array(z.string()).min(1),
  PhoneConfig: z.strictObject({
    PhoneType: z.enum(['SOFT_PHONE', 'DESK_PHONE']),
    AutoAccept: z.boolean().optional(),
    AfterContactWorkTimeLimit: z.number().int().min(0).optional(),
    DeskPhoneNumber: kept,
    PersistentConnection: kept,
  }),
  DirectoryUserId: kept,
  Password: kept,
  Tags: kept,
});

const agentStatus = z.strictObject({
  ...about,
  Name: z.string(),
  State: z.enum(['ENABLED', 'DISABLED']),
  Type: z.enum(['ROUTABLE', 'CUSTOM', 'OFFLINE']).optional(),
  DisplayOrder: kept,
  ResetOrderNumber: kept,
});

const phoneNumber = z.strictObject({
  TargetArn: z.string(),
  Description: kept,
  Type: z.string().optional(),
  CountryCode: z.string().optional(),
  Prefix: kept,
  SourcePhoneNumberArn: kept,
  Tags: kept,
  /** The claimed number; in the cloud it is known after the deployment. */
  Address: z.string().regex(/^\+[1-9]\d{4,14}$/, 'must be the claimed number, E.164'),
});

const integration = z.strictObject({
  InstanceId: z.string(),
  IntegrationArn: z.string(),
  IntegrationType: z.literal('LAMBDA_FUNCTION', 'the laptop knows no integration of this type'),
  Tags: kept,
});

/** Properties of each resource type that the laptop's Connect knows. Any other is refused by name. */
export const schemas = {
  flow,
  queue,
  quickConnect,
  hours: hoursSchema,
  routingProfile,
  user,
  agentStatus,
  phoneNumber,
  integration,
} as const;

export type Properties<Kind extends keyof typeof schemas> = z.infer<(typeof schemas)[Kind]>;
