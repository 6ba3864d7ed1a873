import { lookUp } from '#domain/calendar';
import type { Instant } from '#domain/kernel';
import type { Profile } from '#domain/routing';

/** Whether the product is open by weekly hours alone today: the official calendar of the year is missing. Source: X-04. */
export const isUncovered = ({ intervals }: Pick<Profile, 'intervals'>, now: Instant): boolean =>
  lookUp(intervals, now)?.uncoveredYear ?? true;
