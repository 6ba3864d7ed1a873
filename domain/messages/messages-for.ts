import * as z from 'zod/mini';
import { instantSchema, type PublishedEvent } from '../kernel/index.ts';
import { orderIdOf } from '../orders/index.ts';
import { kindWords, promiseSlots, type Stop, ticketKindSchema } from '../tickets/index.ts';
import { type OrderWords, orderText, ratingText, tellingOrderEvents } from './order-texts.ts';
import type { Surroundings } from './settings.ts';
import type { TemplateId } from './templates.ts';

/** A text that an event asks for; whom it goes to is found by the event's subject. */
export interface MessageRequest {
  /** Equal keys are one text: the event's id, or what two events say alike. */
  readonly key: string;
  readonly template: TemplateId;
  readonly slots: Readonly<Record<string, string>>;
  readonly product?: string;
}

const ticketData = z.object({
  number: z.string(),
  kind: ticketKindSchema,
  product: z.optional(z.string()),
  /** Deadlines that stand, the next first: the first one that is the customer's he is told. */
  promises: z.optional(z.array(z.object({ clock: z.string(), due: instantSchema }))),
  generation: z._default(z.int(), 1),
});
const visitData = z.object({
  channel: z.optional(z.string()),
  product: z.optional(z.string()),
  opensComplaint: z.optional(z.boolean()),
  cause: z.optional(z.string()),
});

/** What stands in the rows of an event's subject and not in the event. */
export interface SubjectFacts {
  /** Which deed keeps a ticket's promises, by clock. */
  readonly stops: Readonly<Record<string, Stop>>;
  /** The order that the event, or the visit that it belongs to, is about. */
  readonly order?: OrderWords | undefined;
}

type Compose = (event: PublishedEvent, surroundings: Surroundings, subject: SubjectFacts) => readonly MessageRequest[];

const about = (product: string | undefined) => (product === undefined ? {} : { product });

const ticketCreated: Compose = ({ eventId, data }, { timeZone }, { stops }) => {
  const { number, kind, product, promises } = z.parse(ticketData, data);
  const said = promises?.flatMap(({ clock, due }) => {
    const slots = promiseSlots({ kind, number, due, stop: stops[clock] ?? 'CONTACTED' }, timeZone);
    return slots ? [slots] : [];
  });
  const slots = said?.[0];
  if (!slots) return [];
  const request = { key: eventId, ...about(product) };
  const { due } = slots;
  if (kind === 'HARD_CASE') return [{ ...request, template: 'M-LEGAL-2', slots: { due } }];
  return [{ ...request, template: 'M-TICKET-1', slots }];
};

/** Solved and closed are two events, and one text. */
const ticketDone: Compose = ({ subject, data }, { hotlines }) => {
  const { number, kind, product, generation } = z.parse(ticketData, data);
  const hotline = hotlines[product ?? ''] ?? Object.values(hotlines)[0];
  const slots = { kind: kindWords[kind].said, number, ...(hotline !== undefined && { hotline }) };
  return [{ key: `${subject}#done#${generation}`, template: 'M-TICKET-2', slots, ...about(product) }];
};

/** What a survey by text asks for; one by telephone or by an agent asks for nothing. */
const byText =
  (templateOf: (visit: z.infer<typeof visitData>) => TemplateId): Compose =>
  ({ eventId, data }) => {
    const visit = z.parse(visitData, data);
    if (visit.channel !== 'TEXT') return [];
    return [{ key: eventId, template: templateOf(visit), slots: {}, ...about(visit.product) }];
  };

const aboutOrder: Compose = (event, surroundings, { order }) => {
  const text = orderText(event, order, surroundings);
  return text ? [{ key: event.eventId, ...text, product: z.parse(orderProduct, event.data).product }] : [];
};
const orderProduct = z.object({ product: z.string() });

const survey = byText(() => 'M-SURVEY');

/** Whoever had an order done is asked about that. */
const visitAsked: Compose = (event, surroundings, subject) => {
  const words = subject.order && ratingText(subject.order);
  return survey(event, surroundings, subject).map((request) => ({ ...request, ...words }));
};

/** Complaints about orders are seen to within 24 hours (ORDER-34). */
const thanks = ({ opensComplaint, cause }: z.infer<typeof visitData>): TemplateId => {
  if (!opensComplaint) return 'M-THANKS';
  return cause !== undefined && orderIdOf(cause) !== undefined ? 'M-ORDER-5-LOW' : 'M-THANKS-LOW';
};

const composers: Readonly<Record<string, Compose>> = {
  'ticket.created': ticketCreated,
  'ticket.resolved': ticketDone,
  'ticket.closed': ticketDone,
  'visit.asked': visitAsked,
  'visit.answered': byText(thanks),
  'visit.answeredLate': byText(() => 'M-SURVEY-CLOSED'),
  ...Object.fromEntries(tellingOrderEvents.map((type) => [type, aboutOrder])),
};

/** The events that may ask for a text. */
export const causingTypes: readonly string[] = Object.keys(composers);

/**
 * Which texts an event asks for. Source: M-TICKET-1, M-TICKET-2, M-LEGAL-2, M-ORDER-1 to M-ORDER-9b, X-15, LEGAL-44.
 *
 * @throws ZodError when the event lacks what its text says
 * @example messagesFor(ticketCreated, { timeZone, hotlines })[0]?.template // 'M-TICKET-1'
 */
export const messagesFor = (
  event: PublishedEvent,
  surroundings: Surroundings,
  subject: SubjectFacts = { stops: {} },
): readonly MessageRequest[] =>
  Object.hasOwn(composers, event.type) ? (composers[event.type]?.(event, surroundings, subject) ?? []) : [];
