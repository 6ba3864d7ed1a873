import { firstPlace } from '#domain/kernel';
import { eventBridge, putEvents } from '#platform/bus';
import { eventDriven } from '#platform/event';
import { DEFAULT_ZONE } from '#platform/journal';
import { readJournalPage } from '#platform/journal-days';
import { publishable } from '#platform/publishable';
import { withTenant } from '#platform/tenant-data';
import { replayJournal } from './definition.ts';

const client = eventBridge();

export const handler = eventDriven(replayJournal, ({ tenant, from, to, place }, { settings }) =>
  withTenant(settings, tenant, async ({ dynamo }) => {
    const span = { from, to, timeZone: DEFAULT_ZONE };
    const { rows, next } = await readJournalPage(dynamo, tenant, span, place ?? firstPlace(span));
    const entries = rows.flatMap((row) => publishable(settings.BUS_NAME, tenant, row) ?? []);
    const taken = await putEvents(client, entries);
    if (taken < entries.length) throw new Error(`The bus took ${taken} of ${entries.length} events`);
    return { published: taken, unreadable: rows.length - taken, ...(next && { next }) };
  }),
);
