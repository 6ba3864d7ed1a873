import * as z from 'zod/mini';
import { type Instant, instantSchema, type JournalEvent } from '../kernel/index.ts';
import { toFragment } from '../speech/index.ts';

/** What every caller of a product hears before anything else, until its end. Source: X-45, P-X-13. */
export const announcementSchema = z.object({
  /** As the supervisor wrote it: 南宁市青秀区光缆中断. */
  text: z.string(),
  /** The same for the flow, so that no call has to make it. */
  fragment: z.string(),
  until: instantSchema,
});
export type Announcement = z.infer<typeof announcementSchema>;

/**
 * An announcement as it is stored.
 *
 * @example announcementOf('光缆中断', noon).fragment // '光缆中断'
 */
export const announcementOf = (text: string, until: Instant): Announcement => ({
  text,
  fragment: toFragment(text),
  until,
});

/** What to say, while there is something; from the instant `until` on there is not. */
export const announcedAt = (announcement: Announcement | undefined, at: Instant): string | undefined =>
  announcement !== undefined && at < announcement.until ? announcement.fragment : undefined;

export type AnnouncementEvent = JournalEvent<
  'product.announced' | 'product.announcementWithdrawn',
  { readonly product: string; readonly by: string; readonly until?: string }
>;
