import * as z from 'zod/mini';
import { instantSchema } from '../kernel/index.ts';
import { clockNameSchema, ticketKindSchema } from './policy.ts';
import {
  clockStateSchema,
  handlingSchema,
  linkSchema,
  partySchema,
  resolutionSchema,
  taskSchema,
  ticketStateSchema,
  timelineEntrySchema,
} from './schema.ts';

/** A clock as staff see it, with the proof of its deadline. Source: X-11. */
export const clockViewSchema = z.object({
  name: clockNameSchema,
  cycle: z.int(),
  state: clockStateSchema,
  startedAt: instantSchema,
  /** Absent while the customer is waited for. */
  due: z.optional(instantSchema),
  /** Seconds in all for which the clock stood. */
  pausedSeconds: z.int(),
  breachedAt: z.optional(instantSchema),
  /** The deadline falls outside hours, and this is the last closing ahead of it (LEGAL-42). */
  lastClosing: z.optional(instantSchema),
  proof: z.object({ zh: z.array(z.string()), en: z.array(z.string()) }),
});

/** A ticket as an API answers it. */
export const ticketViewSchema = z.object({
  ticketId: z.uuid(),
  number: z.string(),
  kind: ticketKindSchema,
  state: ticketStateSchema,
  version: z.int(),
  product: z.string(),
  content: z.string(),
  category: z.optional(z.string()),
  owner: z.optional(partySchema),
  firstOwner: partySchema,
  escalated: z.boolean(),
  tasks: z.array(taskSchema),
  clocks: z.array(clockViewSchema),
  /** To be said aloud: what the text message says too. Absent when nothing is promised now. */
  sentence: z.optional(z.string()),
  /** What the asking person may do now. */
  deeds: z.array(z.string()),
  timeline: z.array(timelineEntrySchema),
  openedAt: instantSchema,
  contactId: z.optional(z.string()),
  orderId: z.optional(z.uuid()),
  link: z.optional(linkSchema),
  handling: z.optional(handlingSchema),
  resolution: z.optional(resolutionSchema),
  closedAt: z.optional(instantSchema),
});
export type TicketView = z.infer<typeof ticketViewSchema>;
