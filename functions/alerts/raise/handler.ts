import { raiseAlert as decide } from '#domain/alerts';
import { writeAlert } from '#platform/alerts';
import { eventDriven } from '#platform/event';
import { idFrom } from '#platform/identifiers';
import { logger } from '#platform/log';
import { withTenant } from '#platform/tenant-data';
import { raiseAlert } from './definition.ts';

export const handler = eventDriven(raiseAlert, async (event, { settings, now }) => {
  const { tenant, eventId } = event;
  const change = decide(idFrom(`${tenant} ${eventId} ALERT`), event, now);
  if (!change) return {};
  const isNew = await withTenant(settings, tenant, ({ dynamo }) => writeAlert(dynamo, tenant, change));
  if (!isNew) logger.info('Alerted before', { eventId });
  return {};
});
