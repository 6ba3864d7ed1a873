import * as z from 'zod';
import { parsePhoneNumber } from '#domain/kernel';
import type { OrderCategory, orderDeedSchema, requestOrderSchema } from '#domain/orders';
import {
  allTroubles,
  type Demand,
  demandSchema,
  emptyDemand,
  type Moment,
  someTroubles,
  type Troubles,
  withCategory,
} from './demand.ts';
import { agreementIn, toldIn, wishedIn } from './demand-parts.ts';

/** What an order form may be asked to do: note the wish for a call back, or generate the order at once. Source: ORDER-12, ORDER-15. */
export type Aim = 'REQUEST' | 'CREATE';

/**
 * An order while it is being written. `requestId` becomes the order's id, `createId` is the command that generates it; both belong to
 * exactly this content. `requested` is what has been registered already, `done` the order that came of it all.
 */
export const orderDraftSchema = z.object({
  product: z.string(),
  category: z.string(),
  /** In the caller's own words. */
  words: z.string(),
  demand: demandSchema,
  requestId: z.string(),
  createId: z.string(),
  tried: z.optional(z.enum(['REQUEST', 'CREATE'])),
  /**
   * Sent, and no definite answer has come: it may be recorded, with these words or, once EDITED, with older ones. Its ids stay, so that the
   * next try finds it.
   */
  unanswered: z.optional(z.enum(['SENT', 'EDITED'])),
  requested: z.optional(z.object({ orderId: z.string(), version: z.number(), number: z.string() })),
  done: z.optional(z.string()),
});
export type OrderDraft = z.infer<typeof orderDraftSchema>;
export type OrderEdit = Partial<Pick<OrderDraft, 'words' | 'demand' | 'product'>>;

/** The call that an order is written on: `category` is what the caller's key led to. */
export interface OrderOccasion {
  readonly contactId?: string;
  readonly number?: string;
  readonly product?: string;
  readonly category?: string;
}

/** A product with what can be ordered of it. */
export interface OrderOffer {
  readonly product: string;
  readonly productName: string;
  readonly categories: readonly OrderCategory[];
}

/** What is sold now. */
export const soldOf = (offer: OrderOffer | undefined): readonly OrderCategory[] =>
  offer?.categories.filter(({ on }) => on) ?? [];

export const categoryIn = (offers: readonly OrderOffer[], product: string, id: string): OrderCategory | undefined =>
  offers.find((each) => each.product === product)?.categories.find((category) => category.id === id);

const shownNumber = (number: string): string => {
  const read = parsePhoneNumber(number);
  return read.ok ? read.value.shown : '';
};

/** A fresh form: the product that was dialled, the category that the caller's key led to, his number. */
export const emptyOrderDraft = (
  { product, category = '', number = '' }: OrderOccasion,
  offers: readonly OrderOffer[],
  newId: () => string,
): OrderDraft => {
  const offer = offers.find((each) => each.product === product) ?? offers[0];
  const chosen = soldOf(offer).find(({ id }) => id === category);
  return {
    ...{ product: offer?.product ?? product ?? '', category: chosen?.id ?? '', words: '' },
    demand: emptyDemand(chosen, shownNumber(number)),
    ...{ requestId: newId(), createId: newId() },
  };
};

/**
 * A changed draft is other commands. What has been registered stays the order that it is, and what may have been stays the commands that
 * they were: else a lost answer and a corrected letter would be a second order.
 */
export const editedOrder = (draft: OrderDraft, change: OrderEdit, newId: () => string): OrderDraft => {
  const edited = { ...draft, ...change };
  if (draft.unanswered !== undefined) return { ...edited, unanswered: 'EDITED' };
  return { ...edited, requestId: draft.requested === undefined ? newId() : draft.requestId, createId: newId() };
};

/** May it be recorded already? Then its line and the caller's words are those of then. */
export const isRecorded = ({ requested, unanswered }: OrderDraft): boolean =>
  requested !== undefined || unanswered !== undefined;

/** The draft after an answer: after a definite one, other words are another command again. */
export const answered = ({ unanswered: _, ...draft }: OrderDraft): OrderDraft => draft;

/** Another business line; once it is registered, an order stays in its own. */
export const reclassified = (draft: OrderDraft, category: OrderCategory, newId: () => string): OrderDraft =>
  isRecorded(draft)
    ? draft
    : { ...editedOrder(draft, { demand: withCategory(category, draft.demand) }, newId), category: category.id };

/** What keeps a draft from being registered, or from being generated. */
export const troublesFor = (
  aim: Aim,
  draft: OrderDraft,
  category: OrderCategory | undefined,
  moment: Moment,
): Troubles => {
  if (category === undefined) return { category: 'MISSING' };
  return (aim === 'CREATE' ? allTroubles : someTroubles)(category, draft.demand, moment);
};

const contactNumber = ({ phone }: Demand): string | undefined => (parsePhoneNumber(phone).ok ? phone : undefined);

/** What registers a demand: `POST /orders`. The contact's own record says line and product, and wins. */
export const requestBody = (
  draft: OrderDraft,
  category: OrderCategory,
  { contactId }: OrderOccasion,
  timeZone: string,
): z.input<typeof requestOrderSchema> => {
  const number = contactNumber(draft.demand);
  return {
    ...{ commandId: draft.requestId, category: category.id, channel: 'PHONE' },
    ...(draft.product !== '' && { product: draft.product }),
    ...(contactId !== undefined && { contactId }),
    ...(draft.words.trim() !== '' && { demand: draft.words }),
    ...{ ...toldIn(category, draft.demand, timeZone), wished: wishedIn(draft.demand, timeZone) },
    ...(number !== undefined && { contactNumber: number }),
  };
};

/** What generates the order that was registered just now. */
export const createBody = (
  draft: OrderDraft,
  category: OrderCategory,
  { orderId, version }: { readonly orderId: string; readonly version: number },
  timeZone: string,
): z.input<typeof orderDeedSchema> => ({
  ...{ deed: 'create', orderId, version, commandId: draft.createId },
  ...toldIn(category, draft.demand, timeZone),
  ...agreementIn(draft.demand, timeZone),
});

/** What was said of a registered order since: it is added to what is known of it. */
export const confirmBody = (
  draft: OrderDraft,
  category: OrderCategory,
  { orderId, version }: { readonly orderId: string; readonly version: number },
  commandId: string,
  timeZone: string,
): z.input<typeof orderDeedSchema> => ({
  ...{ deed: 'confirm', orderId, version, commandId },
  ...{ ...toldIn(category, draft.demand, timeZone), wished: wishedIn(draft.demand, timeZone) },
});
