import { ok, refuse } from '#domain/kernel';
import { writeAnnouncement } from '#platform/announcements';
import { api } from '#platform/api';
import { newId } from '#platform/identifiers';
import { withTenant } from '#platform/tenant-data';
import { whoseStaff } from '#platform/whose-staff';
import { withdrawAnnouncement } from './definition.ts';

export const handler = api(withdrawAnnouncement, async ({ product }, staff, edge) => {
  const entry = await whoseStaff(staff, edge);
  if (!entry.ok) return entry;
  const event = {
    type: 'product.announcementWithdrawn',
    ...{ subject: `ANNOUNCEMENT#${newId()}`, version: 1, at: edge.now },
    data: { product, by: staff.username },
  } as const;
  return withTenant(edge.settings, staff.tenant, async ({ dynamo }) =>
    (await writeAnnouncement(dynamo, staff.tenant, undefined, event)) ? ok({ product }) : refuse('NOT_FOUND'),
  );
});
