import type { Calendar } from '../calendar/index.ts';
import type { ProductTickets, TicketKind, TicketPolicy, TicketSettings } from '../tickets/index.ts';
import { ticketKindSchema } from '../tickets/index.ts';
import type { Tenant } from './schema.ts';
import type { TenantTickets } from './tickets-schema.ts';

const NONE: ProductTickets = { policies: {}, categories: [] };

/** Named by tenant, product and kind; the file gives the version. */
const policiesOf = ({ id }: Tenant, product: string, { policies }: TenantTickets): ProductTickets['policies'] => {
  const named = ticketKindSchema.options.flatMap((kind): [TicketKind, TicketPolicy][] => {
    const policy = policies[kind];
    const name = `${id}-${product}-${kind.toLowerCase().replace('_', '-')}`;
    return policy ? [[kind, { ...policy, id: name, kind }]] : [];
  });
  return Object.fromEntries(named);
};

/**
 * Settles the tickets of a tenant: what it sells by the products' defaults, with its file over them, and what it only handles for
 * others by its file alone. Source: X-10, X-11, X-30, X-31.
 *
 * @param defaultsOf what a product decides about its tickets; undefined for one that nobody sells
 * @example ticketSettings(gx, defaultsOf).products['legal-hotline']?.policies.COMPLAINT?.id // 'legal-complaint'
 */
export const ticketSettings = (
  tenant: Tenant,
  defaultsOf: (product: string) => ProductTickets | undefined,
): TicketSettings => {
  const products = new Set([...Object.keys(tenant.services), ...Object.keys(tenant.tickets)]);
  const settled = [...products].map((product) => {
    const sold = tenant.services[product] ? (defaultsOf(product) ?? NONE) : NONE;
    const own = tenant.tickets[product];
    if (!own) return [product, sold] as const;
    const policies = { ...sold.policies, ...policiesOf(tenant, product, own) };
    return [product, { policies, categories: own.categories ?? sold.categories }] as const;
  });
  return { products: Object.fromEntries(settled) };
};

const ALWAYS = ['00:00-24:00'];
const neverClosed = { mon: ALWAYS, tue: ALWAYS, wed: ALWAYS, thu: ALWAYS, fri: ALWAYS, sat: ALWAYS, sun: ALWAYS };

/** The calendars of products whose tickets a tenant handles though others sell them, by product. Source: X-31, ambiguity 43. */
export const deskCalendars = (tenant: Tenant): ReadonlyMap<string, Calendar> =>
  new Map(
    Object.entries(tenant.tickets)
      .filter(([product]) => !tenant.services[product])
      .map(([product, { hours }]) => {
        const { timeZone, localDays } = tenant;
        return [product, { timeZone, weekly: hours ?? neverClosed, followsOfficial: false, localDays }];
      }),
  );
