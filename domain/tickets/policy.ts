import * as z from 'zod/mini';
import { roleSchema } from '../kernel/index.ts';

/** Consultation 咨询, acceptance 业务受理, complaint 投诉, suggestion 建议, fault 故障申告, hard case 疑难案件. Source: X-13. */
export const ticketKindSchema = z.enum(['CONSULTATION', 'ACCEPTANCE', 'COMPLAINT', 'SUGGESTION', 'FAULT', 'HARD_CASE']);
export type TicketKind = z.infer<typeof ticketKindSchema>;

/** What is promised: a first sign of life, an answer to each word of the customer's, an end of the matter. */
export const clockNameSchema = z.enum(['FIRST_RESPONSE', 'NEXT_RESPONSE', 'RESOLUTION']);
export type ClockName = z.infer<typeof clockNameSchema>;

const seconds = z.int().check(z.gte(1), z.lte(31_622_400));

/**
 * How long a clock runs: hours on the wall (ambiguities 12 and 44), hours while open, or to the closing of the nth working day
 * (ambiguity 13).
 */
export const targetSchema = z.discriminatedUnion('unit', [
  z.strictObject({ unit: z.literal('WALL'), seconds }),
  z.strictObject({ unit: z.literal('BUSINESS_TIME'), seconds }),
  z.strictObject({ unit: z.literal('WORKING_DAYS'), days: z.int().check(z.gte(1), z.lte(250)) }),
]);
export type Target = z.infer<typeof targetSchema>;

/**
 * When a clock warns. Business-time clocks count open seconds, the others seconds on the wall; `beforeLastClosingSeconds` warns
 * only when the deadline falls outside the calendar's hours (LEGAL-42).
 */
export const warnPointSchema = z.union([
  z.strictObject({ afterStartSeconds: seconds }),
  z.strictObject({ beforeDueSeconds: seconds }),
  z.strictObject({ beforeLastClosingSeconds: seconds }),
]);
export type WarnPoint = z.infer<typeof warnPointSchema>;

/** The deed that a clock waits for. ACCEPTED is also met by "not ours" (VC-19). */
export const stopSchema = z.enum(['CONTACTED', 'ANSWERED', 'ACCEPTED', 'SOLVED']);
export type Stop = z.infer<typeof stopSchema>;

/** What a breach does beside the mark: a task for a role, or silence counts as acceptance (VC-19). */
export const onBreachSchema = z.union([
  z.strictObject({ escalateTo: roleSchema }),
  z.strictObject({ deem: z.literal('ACCEPTED') }),
]);

export const clockPolicySchema = z.strictObject({
  name: clockNameSchema,
  start: z.enum(['CREATED', 'DISPATCHED', 'CUSTOMER_REPLIED']),
  target: targetSchema,
  warn: z.array(warnPointSchema),
  stop: stopSchema,
  /** Absent: a breach only counts as late. */
  onBreach: z.optional(onBreachSchema),
  /** Who is told next while it is still open, so many seconds on the wall after the deadline. */
  levels: z.optional(z.array(z.strictObject({ afterDueSeconds: seconds, escalateTo: roleSchema }))),
});
export type ClockPolicy = z.infer<typeof clockPolicySchema>;

const wallTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time such as 22:00'));

/** The rules of one kind of ticket of one product; a ticket pins the version it was opened with. Source: X-11, table 0.6. */
export const ticketPolicySchema = z
  .strictObject({
    id: z.string().check(z.minLength(1), z.maxLength(64)),
    version: z.int().check(z.gte(1)),
    kind: ticketKindSchema,
    clocks: z.array(clockPolicySchema),
    /** May WAITING_CUSTOMER stop the clocks? */
    pausable: z.boolean(),
    /** How often a ticket may be reopened (ORDER-35: once). */
    reopens: z.int().check(z.gte(0), z.lte(9)),
    /** Notices to staff that fall in here are for its end; the marks themselves are made in time. */
    quiet: z.optional(z.strictObject({ from: wallTime, to: wallTime })),
  })
  .check(
    z.refine(({ clocks }) => new Set(clocks.map(({ name }) => name)).size === clocks.length, {
      error: 'one clock of each name',
      path: ['clocks'],
    }),
  );
export type TicketPolicy = z.infer<typeof ticketPolicySchema>;

/** One branch of a tenant's classification tree. Source: X-10. */
export interface Category {
  readonly code: string;
  readonly title: string;
  readonly children?: readonly Category[] | undefined;
}
export const categorySchema: z.ZodMiniType<Category> = z.strictObject({
  code: z.string().check(z.regex(/^[a-z0-9]+([-.][a-z0-9]+)*$/), z.maxLength(32)),
  title: z.string().check(z.minLength(1), z.maxLength(32)),
  children: z.optional(z.lazy(() => z.readonly(z.array(categorySchema)))),
});

/** A product's tickets: one policy for each kind that it takes, and the classification tree. */
export const productTicketsSchema = z.strictObject({
  policies: z.partialRecord(ticketKindSchema, ticketPolicySchema),
  categories: z._default(z.array(categorySchema), []),
});
export type ProductTickets = z.infer<typeof productTicketsSchema>;

/** The row `SETTINGS` | `TICKETS` of a tenant, by product. */
export const ticketSettingsSchema = z.strictObject({ products: z.record(z.string(), productTicketsSchema) });
export type TicketSettings = z.infer<typeof ticketSettingsSchema>;

/**
 * The policy for a kind of ticket.
 *
 * @returns undefined when the product takes no such tickets
 * @example policyFor(settings, 'legal-hotline', 'COMPLAINT')?.clocks[0]?.target // { unit: 'WORKING_DAYS', days: 2 }
 */
export const policyFor = (settings: TicketSettings, product: string, kind: TicketKind): TicketPolicy | undefined =>
  settings.products[product]?.policies[kind];

/**
 * Every code of a tree with the titles that lead to it.
 *
 * @example categoryTitles([{ code: 'fee', title: '资费', children: [{ code: 'fee.wrong', title: '错收' }] }]).get('fee.wrong') // '资费/错收'
 */
export const categoryTitles = (tree: readonly Category[], above = ''): ReadonlyMap<string, string> =>
  new Map(
    tree.flatMap(({ code, title, children = [] }) => [
      [code, `${above}${title}`] as const,
      ...categoryTitles(children, `${above}${title}/`),
    ]),
  );
