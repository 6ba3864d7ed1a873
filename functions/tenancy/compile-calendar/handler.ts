import type { Instant } from '#domain/kernel';
import { tenantEntries } from '#platform/directory';
import { eventDriven } from '#platform/event';
import { count, logger } from '#platform/log';
import { readCalendar, renewOpeningTimes } from '#platform/profiles';
import { ownDynamo, type TenantData, withTenant } from '#platform/tenant-data';
import { openingTimes } from '../_shared/opening-times.ts';
import { compileCalendar } from './definition.ts';

const directory = ownDynamo();

/** A day that no official table covers is marked in the compiled text. */
const uncovered = (intervals: string): boolean => intervals.includes('!');

const renew = async ({ dynamo, tenant }: TenantData, product: string, now: Instant): Promise<boolean> => {
  const calendar = await readCalendar(dynamo, tenant, product);
  if (!calendar) return false;
  const times = openingTimes(calendar, now);
  await renewOpeningTimes(dynamo, tenant, product, times);
  if (uncovered(times.intervals)) count('UncoveredYear', tenant);
  return uncovered(times.intervals);
};

/** One tenant's failure holds nobody else up; it is told at the end, so that the schedule tries again. */
export const handler = eventDriven(compileCalendar, async (_, { settings, now }) => {
  const tenants = await tenantEntries(directory, settings.DIRECTORY_TABLE, now);
  const profiles = tenants.flatMap(({ tenant, products }) => products.map((product) => ({ tenant, product })));
  const renewed = await Promise.allSettled(
    profiles.map(({ tenant, product }) => withTenant(settings, tenant, (data) => renew(data, product, now))),
  );
  const failures = renewed.filter((result) => result.status === 'rejected').map(({ reason }) => reason);
  for (const failure of failures) logger.error('A calendar could not be compiled', { error: failure });
  if (failures.length > 0) throw new AggregateError(failures, 'Some calendars could not be compiled');
  const uncoveredYears = renewed.filter((result) => result.status === 'fulfilled' && result.value).length;
  return { profiles: profiles.length, uncoveredYears };
});
