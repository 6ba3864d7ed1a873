import * as z from 'zod/mini';
import { partnersOf } from '#domain/directory';
import { linkSchema } from '#domain/tickets';
import { eventDriven } from '#platform/event';
import { allTenants } from '#platform/whose-staff';
import { passOn } from './definition.ts';
import { dispatch } from './dispatch.ts';
import type { Passing } from './passing.ts';
import { report } from './report.ts';

const about = z.object({ link: z.optional(z.pick(linkSchema, { tenant: true, ticketId: true, side: true })) });

/** What goes over from each side of a linked pair. */
const sides: Readonly<Record<'SENT' | 'RECEIVED', (passing: Passing) => Promise<void>>> = {
  SENT: dispatch,
  RECEIVED: report,
};

export const handler = eventDriven(passOn, async (event, edge) => {
  const { link } = z.parse(about, event.data);
  if (!link) return {};
  const tenants = await allTenants(edge);
  const from = tenants.find(({ tenant }) => tenant === event.tenant);
  const to = partnersOf(tenants, event.tenant).find(({ tenant }) => tenant === link.tenant);
  // Nobody may lose a ticket in silence: what can't be passed on is tried again and then lies with the undelivered.
  if (!from || !to) throw new Error(`${event.tenant} may hand nothing over to ${link.tenant}`);
  await sides[link.side]({ event, from, to, linkedTicketId: link.ticketId, settings: edge.settings });
  return {};
});
