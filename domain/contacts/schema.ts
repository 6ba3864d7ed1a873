import * as z from 'zod/mini';
import { entrySchema, instantSchema, lineMacSchema, productIdSchema, tenantIdSchema } from '../kernel/index.ts';

/**
 * The part of an "Amazon Connect Contact Event" that we read. New fields and types arrive without notice, and are ignored.
 * Events are best effort, unordered, and may come twice.
 */
export const contactEventSchema = z.object({
  eventType: z.string(),
  contactId: z.string(),
  initialContactId: z.optional(z.string()),
  previousContactId: z.optional(z.string()),
  channel: z.optional(z.string()),
  instanceArn: z.optional(z.string()),
  initiationMethod: z.optional(z.string()),
  initiationTimestamp: z.optional(instantSchema),
  connectedToSystemTimestamp: z.optional(instantSchema),
  disconnectTimestamp: z.optional(instantSchema),
  disconnectReason: z.optional(z.nullable(z.string())),
  queueInfo: z.optional(z.object({ queueArn: z.string(), enqueueTimestamp: z.optional(instantSchema) })),
  agentInfo: z.optional(
    z.object({
      agentArn: z.string(),
      connectedToAgentTimestamp: z.optional(instantSchema),
      afterContactWorkStartTimestamp: z.optional(instantSchema),
      afterContactWorkEndTimestamp: z.optional(instantSchema),
    }),
  ),
  tags: z.optional(z.record(z.string(), z.string())),
});
export type ContactEvent = z.infer<typeof contactEventSchema>;

/**
 * What became of a contact. OPEN: still running. CLOSED: told that it is out of hours. LEFT_IN_MENU: never asked for a
 * person. ABANDONED: hung up while queued. RELEASED: queued, and let go by us. TRANSFERRED: the call went on in another
 * queue, as another contact. ANSWERED: spoke with an agent.
 */
export const contactOutcomeSchema = z.enum([
  'OPEN',
  'CLOSED',
  'LEFT_IN_MENU',
  'ABANDONED',
  'RELEASED',
  'TRANSFERRED',
  'ANSWERED',
]);
export type ContactOutcome = z.infer<typeof contactOutcomeSchema>;

const queueVisit = z.object({ queueArn: z.string(), at: instantSchema });
const agentVisit = z.object({
  agentArn: z.string(),
  at: instantSchema,
  acwStartedAt: z.optional(instantSchema),
  acwEndedAt: z.optional(instantSchema),
});

/** Facts about a contact, gathered from its events in whatever order they came; the row `CONTACT#<id>` | `STATE`. */
export const contactSchema = z.object({
  contactId: z.string(),
  /** Counts the changes; the journal's version of the subject. */
  version: z.int(),
  initialContactId: z.optional(z.string()),
  channel: z.optional(z.string()),
  initiatedAt: z.optional(instantSchema),
  connectedAt: z.optional(instantSchema),
  disconnectedAt: z.optional(instantSchema),
  disconnectReason: z.optional(z.string()),
  /** In order of entering. */
  queues: z.array(queueVisit),
  agents: z.array(agentVisit),
  /** As the latest event with tags had them. */
  tags: z.record(z.string(), z.string()),
  taggedAt: z.optional(instantSchema),
  /** Type of the event that brought the tags. */
  taggedBy: z.optional(z.string()),
  /** When the missed call was made good: rung back, or the same line got through. */
  returnedAt: z.optional(instantSchema),
});
export type Contact = z.infer<typeof contactSchema>;

/** The tags that the flow sets, and nobody else: they attribute events to a tenant (never attributes or parameters). */
export const contactTagsSchema = z.object({
  tenant: tenantIdSchema,
  product: z.optional(productIdSchema),
  entry: z.optional(entrySchema),
  line: z.optional(z.union([z.literal('none'), lineMacSchema])),
  outcome: z.optional(z.string()),
  /** The queue that had nobody for the caller (`LAWYER`, `SERVICE`): someone must ring back (LEGAL-30). */
  missed: z.optional(z.string()),
  /** Why the service was closed when the call came. */
  reason: z.optional(z.string()),
});
