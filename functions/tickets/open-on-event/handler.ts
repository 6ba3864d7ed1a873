import type { PublishedEvent } from '#domain/kernel';
import { eventDriven } from '#platform/event';
import { logger } from '#platform/log';
import { withTenant } from '#platform/tenant-data';
import { allTenants } from '#platform/whose-staff';
import { recordTicket } from '../_shared/record-ticket.ts';
import type { Asked, Asking } from './asked.ts';
import { openOnEvent } from './definition.ts';
import { hardCase } from './hard-case.ts';
import { surveyComplaint } from './survey-complaint.ts';

/** Which ticket an event asks for, by its type. */
const askers: Readonly<Record<string, (asking: Asking, event: PublishedEvent) => Promise<Asked | undefined>>> = {
  'consultation.recorded': hardCase,
  'visit.answered': surveyComplaint,
};

export const handler = eventDriven(openOnEvent, async (event, { settings, now }) => {
  const { tenant, type, at } = event;
  const entry = (await allTenants({ settings, now })).find((one) => one.tenant === tenant);
  const asker = askers[type];
  if (!asker) return {};
  // A tenant that has just been deployed may be missing from a directory that was read before: the event comes again.
  if (!entry) throw new Error(`${tenant} is not in the directory`);
  return withTenant(settings, tenant, async (data) => {
    const asked = await asker({ data, products: entry.products }, event);
    if (!asked) return {};
    const { contact, ...command } = asked;
    const recorded = await recordTicket({ data, timeZone: entry.timeZone }, command, contact, at);
    // A product may take no such tickets; then there is nothing to promise.
    if (!recorded.ok) logger.warn('An event opened no ticket', { type, refusal: recorded.refusal.code });
    return {};
  });
});
