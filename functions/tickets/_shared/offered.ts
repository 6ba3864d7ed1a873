import { categoryTitles, type TicketKind, type TicketSettings, ticketKindSchema } from '#domain/tickets';

/** What a new ticket of a product can be: its kinds, and each category with the titles that lead to it. Source: X-10. */
export interface Offered {
  readonly kinds: TicketKind[];
  readonly categories: { readonly code: string; readonly title: string }[];
}

/**
 * What a product takes as tickets.
 *
 * @example offeredBy(settings, 'legal-hotline').categories[1] // { code: 'fee.unknown', title: '资费/不知情开通' }
 */
export const offeredBy = (settings: TicketSettings, product: string): Offered => {
  const { policies = {}, categories = [] } = settings.products[product] ?? {};
  return {
    kinds: ticketKindSchema.options.filter((kind) => policies[kind] !== undefined),
    categories: [...categoryTitles(categories)].map(([code, title]) => ({ code, title })),
  };
};
