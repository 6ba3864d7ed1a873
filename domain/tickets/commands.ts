import * as z from 'zod/mini';
import { feeSchema, productIdSchema, roleSchema, tenantIdSchema } from '../kernel/index.ts';
import { ticketKindSchema } from './policy.ts';
import { judgementSchema, originSchema } from './schema.ts';

const written = z.string().check(z.trim(), z.minLength(1), z.maxLength(2000));
const short = z.string().check(z.maxLength(64));

/** What opens a ticket; `POST /tickets`. Source: LEGAL-37, ORDER-33, VC-09. */
export const openTicketSchema = z.object({
  commandId: z.uuid(),
  kind: ticketKindSchema,
  product: z.optional(productIdSchema),
  contactId: z.optional(short),
  /** The order that a complaint is about: its provider answers for it (ORDER-34). */
  orderId: z.optional(z.uuid()),
  content: written,
  category: z.optional(short),
  origin: z.optional(originSchema),
  /** A mobile that the caller left for the answer. */
  contactNumber: z.optional(short),
  /** 需要区域负责人 (LEGAL-38). */
  needsManager: z.optional(z.boolean()),
  /** */
  escalated: z.optional(z.boolean()),
});
export type OpenTicket = z.infer<typeof openTicketSchema>;

const common = { ticketId: z.uuid(), commandId: z.uuid(), version: z.int().check(z.gte(1)) };
const note = z.optional(written);

/** What the end of a matter says. Own fault: the loss comes back in full and we apologise (CAR-21, CAR-22). */
const conclusion = {
  judgement: z.optional(judgementSchema),
  /** What the customer lost by our fault, in fen. */
  lossFen: z.optional(feeSchema),
  apologised: z.optional(z.boolean()),
  compensation: z.optional(z.object({ fen: feeSchema, reason: written })),
};

/** Everything that can be done to a ticket; `POST /tickets/{ticketId}/{deed}`. The path's last part is `deed`. */
export const ticketDeedSchema = z.discriminatedUnion('deed', [
  z.object({
    ...common,
    deed: z.literal('assign'),
    role: roleSchema,
    staff: z.optional(z.string().check(z.maxLength(64))),
    note,
  }),
  /** A logged contact with the customer; reading the ticket is none (ORDER-34). */
  z.object({ ...common, deed: z.literal('contact'), note: written }),
  /** The answer that the customer was given; with a judgement it also ends a complaint. */
  z.object({ ...common, deed: z.literal('answer'), answer: written, ...conclusion }),
  /** Waits for the customer. */
  z.object({ ...common, deed: z.literal('pause'), note }),
  z.object({ ...common, deed: z.literal('resume'), note }),
  /** The customer wrote or rang again about it. */
  z.object({ ...common, deed: z.literal('reply'), note: written }),
  z.object({ ...common, deed: z.literal('ask-provider'), note: written }),
  /** A solution stands and has still to be told. */
  z.object({ ...common, deed: z.literal('propose'), note: written }),
  /** 需要区域负责人, or technology (LEGAL-38, CAR-20). */
  z.object({ ...common, deed: z.literal('ask-help'), role: z.enum(['manager', 'support', 'supervisor']), note }),
  /** The helper's completion notice; `answered` when the helper told the customer too. */
  z.object({
    ...common,
    deed: z.literal('help-done'),
    role: z.enum(['manager', 'support', 'supervisor']),
    result: written,
    answered: z.optional(z.boolean()),
    ...conclusion,
  }),
  /** 升级投诉: regulator, media, lawyer's letter. */
  z.object({ ...common, deed: z.literal('escalate'), reason: z.enum(['REGULATOR', 'MEDIA', 'LAWYER', 'OTHER']), note }),
  /** HELP keeps the duty and the clocks here, TRANSFER gives both away and archives this ticket (VC-12, VC-16). */
  z.object({
    ...common,
    deed: z.literal('hand-over'),
    to: tenantIdSchema,
    /** Of the ticket there; made by the one who hands over, so that both sides know it at once. */
    linkedTicketId: z.uuid(),
    purpose: z.enum(['HELP', 'TRANSFER']),
    note,
  }),
  z.object({ ...common, deed: z.literal('accept'), note }),
  /** "Not ours" (VC-19). */
  z.object({ ...common, deed: z.literal('return'), note: written }),
  /** The matter is settled; `answered` when the customer has been told so. */
  z.object({
    ...common,
    deed: z.literal('resolve'),
    result: written,
    answered: z.optional(z.boolean()),
    ...conclusion,
  }),
  /** The return visit begins (ORDER-35). */
  z.object({ ...common, deed: z.literal('visit') }),
  z.object({ ...common, deed: z.literal('reopen'), note: written }),
  z.object({ ...common, deed: z.literal('close'), withdrawn: z.optional(z.boolean()), note }),
  /** What became of the linked ticket in the other tenant; comes by event, never from a browser. */
  z.object({
    ...common,
    /** The id of the event that told it. */
    commandId: z.string(),
    deed: z.literal('link-report'),
    report: z.enum(['ACCEPTED', 'DEEMED_ACCEPTED', 'NOT_OURS', 'SOLVED']),
    result: z.optional(written),
  }),
]);
export type TicketDeed = z.infer<typeof ticketDeedSchema>;
export type DeedName = TicketDeed['deed'];
