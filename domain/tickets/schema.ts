import * as z from 'zod/mini';
import {
  feeSchema,
  instantSchema,
  lineMacSchema,
  productIdSchema,
  roleSchema,
  tenantIdSchema,
} from '../kernel/index.ts';
import { clockNameSchema, ticketKindSchema, ticketPolicySchema } from './policy.ts';

/** Source: ORDER-35; HANDED_OVER waits for another tenant's linked ticket. */
export const ticketStateSchema = z.enum([
  'RECORDED',
  'ASSIGNED',
  'CONTACTED',
  'PROVIDER_ASKED',
  'PROPOSED',
  'WAITING_CUSTOMER',
  'RESOLVED',
  'CALLBACK',
  'CLOSED',
  'HANDED_OVER',
]);
export type TicketState = z.infer<typeof ticketStateSchema>;

/** Who did or owns something; `system` for workflows, return visits and linked tickets. */
export const actorRoleSchema = z.enum([...roleSchema.options, 'system']);
export type ActorRole = z.infer<typeof actorRoleSchema>;

/** A role, and the service number of the person where one is known. */
export const partySchema = z.object({ role: actorRoleSchema, staff: z.optional(z.string().check(z.maxLength(64))) });
export type Party = z.infer<typeof partySchema>;

const moment = { at: instantSchema };

/**
 * One entry of a clock's log. `due` is the deadline from that moment on; `dueAt` of an action is the instant at which it became
 * due, its key. Source.
 */
export const clockEntrySchema = z.discriminatedUnion('what', [
  z.object({ what: z.literal('ACTIVATE'), ...moment, due: instantSchema }),
  z.object({ what: z.literal('PAUSE'), ...moment }),
  z.object({ what: z.literal('RESUME'), ...moment, due: instantSchema }),
  z.object({ what: z.literal('FULFIL'), ...moment }),
  /** A policy or calendar changed under a running clock; without `due` it was paused. */
  z.object({ what: z.literal('APPLY'), ...moment, due: z.optional(instantSchema) }),
  z.object({ what: z.literal('WARN'), ...moment, dueAt: instantSchema }),
  z.object({ what: z.literal('BREACH'), ...moment, dueAt: instantSchema }),
  z.object({ what: z.literal('ESCALATE'), ...moment, dueAt: instantSchema, to: roleSchema }),
  /** Ends without counting: withdrawn, not ours, transferred. */
  z.object({ what: z.literal('CANCEL'), ...moment }),
]);
export type ClockEntry = z.infer<typeof clockEntrySchema>;

/** One run of a clock; a reopening or the customer's next word begins another cycle. */
export const clockSchema = z.object({
  name: clockNameSchema,
  cycle: z.int().check(z.gte(1)),
  log: z
    .array(clockEntrySchema)
    .check(z.refine((log) => log[0]?.what === 'ACTIVATE', { error: 'a log that begins with ACTIVATE', path: [0] })),
});
export type Clock = z.infer<typeof clockSchema>;

/** RUNNING, PAUSED, MET in time, stopped LATE, BREACHED_OPEN, or CANCELLED: it counts for nobody. */
export const clockStateSchema = z.enum(['RUNNING', 'PAUSED', 'MET', 'LATE', 'BREACHED_OPEN', 'CANCELLED']);
export type ClockState = z.infer<typeof clockStateSchema>;

/** How a ticket came in. Source: LEGAL-37, LEGAL-39, LEGAL-40, CAR-24. */
export const originSchema = z.enum(['PHONE', 'MAILBOX', 'CARRIER', 'WECHAT', 'WEB', 'FAX', 'SURVEY', 'LINKED']);

/** Work for a role: to help, or to look at what went wrong. Source: LEGAL-38, CAR-20, X-47. */
export const taskSchema = z.object({
  role: roleSchema,
  why: z.enum(['HELP', 'BREACH', 'LEVEL', 'FLAG']),
  at: instantSchema,
  doneAt: z.optional(instantSchema),
  by: z.optional(partySchema),
  result: z.optional(z.string()),
});
export type Task = z.infer<typeof taskSchema>;

/** The other ticket of a linked pair, each in its own tenant. HELP leaves the duty here; TRANSFER gives it away (VC-12, VC-16). */
export const linkSchema = z.object({
  tenant: tenantIdSchema,
  ticketId: z.uuid(),
  side: z.enum(['SENT', 'RECEIVED']),
  purpose: z.enum(['HELP', 'TRANSFER']),
  at: instantSchema,
});
export type TicketLink = z.infer<typeof linkSchema>;

/** Whose a dispatched ticket is. Source: VC-19, ambiguity 45. */
export const handlingSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('DISPATCHED'), at: instantSchema }),
  z.object({
    state: z.literal('OPERATOR_OWNED'),
    at: instantSchema,
    reason: z.enum(['ACCEPTED', 'DEEMED_ACCEPTED']),
  }),
  z.object({ state: z.literal('RETURNED'), at: instantSchema, reason: z.literal('NOT_OURS') }),
  z.object({ state: z.literal('SOLVED'), at: instantSchema }),
]);
export type Handling = z.infer<typeof handlingSchema>;

/** What the cause was found to be. Source: CAR-21, CAR-22. */
export const judgementSchema = z.enum(['MISUNDERSTANDING', 'OWN_FAULT', 'OTHERS_FAULT', 'NOTHING_FOUND']);
export type Judgement = z.infer<typeof judgementSchema>;

export const resolutionSchema = z.object({
  at: instantSchema,
  by: partySchema,
  result: z.string(),
  judgement: z.optional(judgementSchema),
  /** Paid back in full when the fault was ours (CAR-21). */
  refundFen: z.optional(feeSchema),
  /** Paid case by case when the service could not be used (CAR-23). */
  compensation: z.optional(z.object({ fen: feeSchema, reason: z.string() })),
});
export type Resolution = z.infer<typeof resolutionSchema>;

/** One line of what happened, for people. `text` may hold a caller's words: it stays in the records. */
export const timelineEntrySchema = z.object({
  at: instantSchema,
  /** The journal event's type: `ticket.answered`. */
  type: z.string(),
  by: z.optional(partySchema),
  text: z.string(),
});
export type TimelineEntry = z.infer<typeof timelineEntrySchema>;

const written = z.string().check(z.minLength(1), z.maxLength(4000));

/**
 * A ticket; the row `TICKET#<id>` | `STATE`. The store adds a sealed telephone number where the caller left one.
 * Source: X-13, LEGAL-43, VC-23.
 */
export const ticketSchema = z
  .object({
    /** The id of the command that opened it, so that its repetition finds it. */
    ticketId: z.uuid(),
    /** `TS202503040001` */
    number: z.string(),
    version: z.int().check(z.gte(1)),
    /** Counts its lives: 1, and one more with each reopening. */
    generation: z.int().check(z.gte(1)),
    /** Every command that has been carried out. */
    commandIds: z.array(z.string()),
    kind: ticketKindSchema,
    state: ticketStateSchema,
    product: productIdSchema,
    content: written,
    /** A code of the tenant's tree. */
    category: z.optional(z.string()),
    origin: originSchema,
    /** Who put the matter, when it is not the caller of this contact: a visit, a customer manager (VC-09). */
    cause: z.optional(z.string()),
    line: z.optional(lineMacSchema),
    contactId: z.optional(z.string()),
    orderId: z.optional(z.uuid()),
    memberId: z.optional(z.string()),
    openedAt: instantSchema,
    openedBy: partySchema,
    owner: z.optional(partySchema),
    /** Keeps the duty until the ticket is closed (VC-23). */
    firstOwner: partySchema,
    /** */
    escalated: z.boolean(),
    tasks: z.array(taskSchema),
    policy: ticketPolicySchema,
    clocks: z.array(clockSchema),
    reopened: z.int(),
    /** What it returns to when the customer has been reached. */
    waiting: z.optional(z.object({ since: instantSchema, from: ticketStateSchema })),
    link: z.optional(linkSchema),
    handling: z.optional(handlingSchema),
    resolution: z.optional(resolutionSchema),
    /** What the carrier was told (LEGAL-38, LEGAL-39). */
    feedback: z.optional(z.object({ to: z.literal('CARRIER'), at: instantSchema, text: z.string() })),
    closedAt: z.optional(instantSchema),
    closing: z.optional(z.enum(['DONE', 'WITHDRAWN', 'TRANSFERRED', 'NOT_OURS'])),
    timeline: z.array(timelineEntrySchema),
  })
  .check(
    z.refine(
      ({ state, closedAt, closing }) => (state === 'CLOSED') === (closedAt !== undefined && closing !== undefined),
      {
        error: 'closed exactly when it has an end',
        path: ['closedAt'],
      },
    ),
    z.refine(({ state, waiting }) => (state === 'WAITING_CUSTOMER') === (waiting !== undefined), {
      error: 'waiting exactly when something is waited for',
      path: ['waiting'],
    }),
  );
export type Ticket = z.infer<typeof ticketSchema>;
