import * as z from 'zod';
import { type PhoneKind, parsePhoneNumber } from '#domain/kernel';
import { type OpenTicket, openTicketSchema, type TicketKind, ticketKindSchema } from '#domain/tickets';

/** How a matter came in when nobody is on the line. Source: LEGAL-39, LEGAL-40, CAR-24. */
export const writtenOrigins = ['PHONE', 'MAILBOX', 'CARRIER', 'FAX', 'WEB', 'WECHAT'] as const;

/** A ticket while it is being written. `commandId` belongs to exactly this content; `saved` is the ticket that came of it. */
export const ticketDraftSchema = z.object({
  kind: ticketKindSchema,
  product: z.string(),
  content: z.string(),
  category: z.string(),
  mobile: z.string(),
  origin: z.enum(writtenOrigins),
  needsManager: z.boolean(),
  escalated: z.boolean(),
  /** Somebody has pressed "save": from now on each field says what is wrong with it. */
  tried: z.boolean(),
  commandId: z.string(),
  /** Sent, and no definite answer has come: it may be recorded with these words, so they stay until it is known. */
  unanswered: z.optional(z.boolean()),
  saved: z.optional(z.string()),
});
export type TicketDraft = z.infer<typeof ticketDraftSchema>;
export type TicketEdit = Partial<Omit<TicketDraft, 'commandId' | 'saved' | 'tried' | 'unanswered'>>;

/** A field of the form that something may be wrong with. */
export type TicketField = 'kind' | 'content' | 'category' | 'mobile';
export type TicketTroubles = Partial<
  Record<TicketField, 'MISSING' | 'TOO_LONG' | 'NO_MOBILE' | 'NOT_TAKEN' | 'UNKNOWN'>
>;

export const emptyTicketDraft = (commandId: string): TicketDraft => ({
  ...{ kind: 'COMPLAINT', product: '', content: '', category: '', mobile: '', origin: 'PHONE' },
  ...{ needsManager: false, escalated: false, tried: false, commandId },
});

/**
 * A changed draft is another command: saving twice what was written once makes one ticket. While an answer is missing nothing is
 * changed, else a lost answer and a corrected letter would be a second ticket.
 *
 * @example
 * editedTicket(draft, { content: '重复扣费' }, 'new-id').commandId // 'new-id'
 */
export const editedTicket = (draft: TicketDraft, change: TicketEdit, commandId: string): TicketDraft =>
  draft.unanswered ? draft : { ...draft, ...change, commandId };

/** The draft after an answer: after a definite one it can be changed again. */
export const answered = ({ unanswered: _, ...draft }: TicketDraft): TicketDraft => draft;

/** What a product takes: its kinds, and the classification tree, each code with the titles that lead to it. */
export interface Takes {
  readonly product?: string;
  readonly name?: string;
  readonly kinds: readonly TicketKind[];
  readonly categories: readonly { readonly code: string; readonly title: string }[];
}

/** The draft on a desk that takes certain tickets only: product and kind are among them before anybody chooses. */
export const fittedTo = (draft: TicketDraft, takes: readonly Takes[]): TicketDraft => {
  const taken = takes.find(({ product }) => product === draft.product) ?? takes[0];
  const kinds = taken?.kinds ?? [draft.kind];
  const kind = kinds.includes(draft.kind) ? draft.kind : (kinds[0] ?? draft.kind);
  return { ...draft, kind, product: taken?.product ?? draft.product };
};

/** Where the answer's text can go by itself: to whoever rang from a mobile (ORDER-42). */
export const callerKind = (number: string | undefined): PhoneKind | 'NONE' => {
  const read = parsePhoneNumber(number ?? '');
  return read.ok ? read.value.kind : 'NONE';
};

const isMobile = (text: string): boolean => callerKind(text) === 'MOBILE';

/**
 * What keeps the draft from being saved, by field. Empty: it may be saved.
 *
 * @example
 * troublesOf({ ...draft, content: '', mobile: '0771-5551234' }) // { content: 'MISSING', mobile: 'NO_MOBILE' }
 */
export const troublesOf = ({ content, mobile }: TicketDraft): TicketTroubles => ({
  ...(content.trim() === '' ? { content: 'MISSING' } : {}),
  ...(content.trim().length > 2000 ? { content: 'TOO_LONG' } : {}),
  ...(mobile.trim() !== '' && !isMobile(mobile) ? { mobile: 'NO_MOBILE' } : {}),
});

const refusedFields: Readonly<Record<string, TicketTroubles>> = {
  NO_POLICY: { kind: 'NOT_TAKEN' },
  NO_DEADLINE: { kind: 'NOT_TAKEN' },
  UNKNOWN_CATEGORY: { category: 'UNKNOWN' },
  UNREADABLE_NUMBER: { mobile: 'NO_MOBILE' },
};

/** What the API refused, beside the field that it is about; nothing when it is about none. */
export const refusedIn = (code: string): TicketTroubles => refusedFields[code] ?? {};

/** The call that a ticket is written on: the caller's number is E.164, the product the one that was dialled. */
export interface TicketOccasion {
  readonly contactId?: string;
  readonly number?: string;
  readonly product?: string;
  /** The order that it is about. */
  readonly orderId?: string;
}

const contactOf = ({ mobile }: TicketDraft, { number = '' }: TicketOccasion) => {
  const chosen = mobile.trim() || (isMobile(number) ? number : '');
  return chosen === '' ? {} : { contactNumber: chosen };
};

/** The contact's own record says product and origin, and wins; the product goes along while that record has not arrived. */
const circumstances = (draft: TicketDraft, { contactId, product }: TicketOccasion): Partial<OpenTicket> => {
  // Of an order's complaint the order names the product, even before the desk's offers have arrived.
  const about = draft.product || product;
  if (contactId === undefined) return { origin: draft.origin, ...(about ? { product: about } : {}) };
  return { contactId, ...(product === undefined ? {} : { product }) };
};

/**
 * What is sent. The caller's own mobile is where the answer goes, unless he left another; a call names product and origin by itself.
 *
 * @throws ZodError when {@link troublesOf} still finds something
 */
export const openingBody = (draft: TicketDraft, occasion: TicketOccasion): OpenTicket =>
  z.parse(openTicketSchema, {
    ...{ commandId: draft.commandId, kind: draft.kind, content: draft.content },
    ...circumstances(draft, occasion),
    ...contactOf(draft, occasion),
    ...(occasion.orderId === undefined ? {} : { orderId: occasion.orderId }),
    ...(draft.category === '' ? {} : { category: draft.category }),
    ...(draft.needsManager ? { needsManager: true } : {}),
    ...(draft.escalated ? { escalated: true } : {}),
  });
