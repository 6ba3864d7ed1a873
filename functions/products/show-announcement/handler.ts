import { ok, refuse } from '#domain/kernel';
import { announcedAt } from '#domain/routing';
import { fragmentText } from '#domain/speech';
import { api } from '#platform/api';
import { readProfile } from '#platform/call-facts';
import { withTenant } from '#platform/tenant-data';
import { whoseStaff } from '#platform/whose-staff';
import { showAnnouncement } from './definition.ts';

export const handler = api(showAnnouncement, async ({ product }, staff, edge) => {
  const entry = await whoseStaff(staff, edge);
  if (!entry.ok) return entry;
  return withTenant(edge.settings, staff.tenant, async ({ dynamo }) => {
    const profile = await readProfile(dynamo, staff.tenant, product);
    if (!profile) return refuse('NOT_FOUND');
    const { announcement, prompts } = profile;
    const stands = announcedAt(announcement, edge.now) === undefined ? undefined : announcement;
    return ok({
      product,
      sentence: fragmentText(prompts.announcement ?? '{content}'),
      ...(stands && { announcement: { text: stands.text, until: stands.until } }),
    });
  });
});
