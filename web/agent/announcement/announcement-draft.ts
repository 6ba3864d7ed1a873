import * as z from 'zod';
import { instant, toIso } from '#domain/kernel';
import { instantOf, localDate, localTime } from '../../shared/time.ts';
import type { AnnouncementBody } from '../api.ts';

/** What a supervisor has written: the text, and the end as local date and time (`18:30`). */
export const announcementDraftSchema = z.object({ text: z.string(), date: z.string(), time: z.string() });
export type AnnouncementDraft = z.infer<typeof announcementDraftSchema>;

export interface AnnouncementTroubles {
  readonly text?: 'TEXT_MISSING' | 'TEXT_TOO_LONG';
  readonly until?: 'NO_TIME' | 'IN_THE_PAST';
}

const twoHours = 2 * 60 * 60 * 1000;
const longest = 200;

/** A draft that ends in two hours, which a cut cable often takes. */
export const emptyAnnouncement = (now: number, timeZone: string): AnnouncementDraft => {
  const until = now + twoHours;
  return { text: '', date: localDate(until, timeZone), time: localTime(until, timeZone).slice(0, 5) };
};

/** The sentence around it ends the text itself: a full stop of one's own would be said twice. */
const wordsOf = (text: string): string => text.trim().replace(/[。.!！]+$/, '');

/**
 * What callers will hear. Source: P-X-13.
 *
 * @example
 * heardAs('您好,{content}。正在抢修', '光缆中断。') // '您好,光缆中断。正在抢修'
 */
export const heardAs = (sentence: string, text: string): string => sentence.replace('{content}', () => wordsOf(text));

const textTrouble = (words: string): AnnouncementTroubles => {
  if (words === '') return { text: 'TEXT_MISSING' };
  return words.length > longest ? { text: 'TEXT_TOO_LONG' } : {};
};

const untilTrouble = (until: number, now: number): AnnouncementTroubles => {
  if (Number.isNaN(until)) return { until: 'NO_TIME' };
  return until <= now ? { until: 'IN_THE_PAST' } : {};
};

/** The instant of the end; NaN while date or time are not whole. */
export const untilOf = ({ date, time }: AnnouncementDraft, timeZone: string): number =>
  /^\d{4}-\d\d-\d\d$/.test(date) && /^\d\d:\d\d$/.test(time) ? instantOf(date, `${time}:00`, timeZone) : Number.NaN;

/** Where and when the draft is read. */
export interface AnnouncementAim {
  readonly product: string;
  readonly now: number;
  readonly timeZone: string;
}

/**
 * An announcement as it is sent, or what is wrong beside each field. Source: X-45.
 *
 * @example
 * announcementIn({ text: ' ', date: '2025-03-04', time: '12:00' }, aim) // { troubles: { text: 'TEXT_MISSING' } }
 */
export const announcementIn = (
  draft: AnnouncementDraft,
  { product, now, timeZone }: AnnouncementAim,
): { readonly body: AnnouncementBody } | { readonly troubles: AnnouncementTroubles } => {
  const text = wordsOf(draft.text);
  const until = untilOf(draft, timeZone);
  const troubles = { ...textTrouble(text), ...untilTrouble(until, now) };
  if (Object.keys(troubles).length > 0) return { troubles };
  return { body: { product, text, until: toIso(instant(until)) } };
};
