import { ok, refuse, toIso } from '#domain/kernel';
import { announcedAt, announcementOf } from '#domain/routing';
import { writeAnnouncement } from '#platform/announcements';
import { api } from '#platform/api';
import { newId } from '#platform/identifiers';
import { withTenant } from '#platform/tenant-data';
import { whoseStaff } from '#platform/whose-staff';
import { announce } from './definition.ts';

export const handler = api(announce, async ({ product, text, until }, staff, edge) => {
  const entry = await whoseStaff(staff, edge);
  if (!entry.ok) return entry;
  const announcement = announcementOf(text, until);
  if (announcedAt(announcement, edge.now) === undefined) return refuse('BAD_INPUT');
  const event = {
    type: 'product.announced',
    ...{ subject: `ANNOUNCEMENT#${newId()}`, version: 1, at: edge.now },
    data: { product, by: staff.username, until: toIso(until) },
  } as const;
  return withTenant(edge.settings, staff.tenant, async ({ dynamo }) =>
    (await writeAnnouncement(dynamo, staff.tenant, announcement, event))
      ? ok({ product, text, until })
      : refuse('NOT_FOUND'),
  );
});
