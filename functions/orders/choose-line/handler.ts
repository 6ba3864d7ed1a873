import type { Instant } from '#domain/kernel';
import { lineHours, lineName, lineOnKey, lineOpening, type OrderCategory, openingText } from '#domain/orders';
import { contactFlow } from '#platform/contact-flow';
import { withCallingLine } from '../_shared/calling-line.ts';
import { lineOnOff } from '../_shared/line-desk.ts';
import { readOrderProduct, sayWith } from '../_shared/order-words.ts';
import { chooseLine } from './definition.ts';

const NONE = {
  category: 'none',
  lineTitle: 'none',
  lineDesk: 'OFF',
  lineOpen: 'CLOSED',
  say_closed: 'none',
  say_whisper: 'none',
} as const;

/** What P-ORDER-4 says of a line; undefined while it is open, and when it never opens again: nothing could be promised then. */
const closedSlots = (
  category: OrderCategory,
  { open, nextOpening }: ReturnType<typeof lineOpening>,
  now: Instant,
  timeZone: string,
) =>
  open || nextOpening === undefined
    ? undefined
    : { line: lineName(category), lineHours: lineHours(category), opening: openingText(nextOpening, now, timeZone) };

export const handler = contactFlow(chooseLine, (call, { settings: environment, now }) =>
  withCallingLine(call, environment, now, async ({ data, product }) => {
    const { settings, profile } = await readOrderProduct(data, product);
    const category = lineOnKey(settings.categories, call.parameters.key);
    if (!category) return NONE;
    const opening = lineOpening(category, settings.timeZone, now);
    const closed = closedSlots(category, opening, now, settings.timeZone);
    return {
      category: category.id,
      lineTitle: category.title,
      lineDesk: lineOnOff(category.desk),
      lineOpen: closed ? ('CLOSED' as const) : ('OPEN' as const),
      say_closed: closed ? sayWith(profile, 'closed', closed) : 'none',
      say_whisper: sayWith(profile, 'lineWhisper', { lineTitle: category.title }),
    };
  }),
);
