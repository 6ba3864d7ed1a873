import * as z from 'zod';

const days = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'] as const;
const minutesADay = 1440;

const time = z.strictObject({ Hours: z.int().min(0).max(23), Minutes: z.int().min(0).max(59) });
const slot = z.strictObject({ Day: z.enum(days), StartTime: time, EndTime: time });

const override = z.strictObject({
  OverrideName: z.string(),
  OverrideDescription: z.string().optional(),
  OverrideType: z.literal('STANDARD').optional(),
  /** First and last day, YYYY-MM-DD. */
  EffectiveFrom: z.iso.date(),
  EffectiveTill: z.iso.date(),
  OverrideConfig: z.array(z.strictObject({ Day: z.enum(days), StartTime: time, EndTime: time })),
});

/** Properties of AWS::Connect::HoursOfOperation. */
export const hoursSchema = z.strictObject({
  InstanceArn: z.string(),
  Name: z.string(),
  Description: z.string().optional(),
  TimeZone: z.string(),
  Config: z.array(slot),
  HoursOfOperationOverrides: z.array(override).optional(),
  Tags: z.unknown().optional(),
});

export type HoursOfOperation = z.infer<typeof hoursSchema>;
type Slot = z.infer<typeof slot>;

const minuteOf = ({ Hours, Minutes }: z.infer<typeof time>): number => Hours * 60 + Minutes;

interface LocalTime {
  readonly date: string;
  readonly day: number;
  readonly minute: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (timeZone: string): Intl.DateTimeFormat => {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  formats.set(timeZone, format);
  return format;
};

const localTime = (timeZone: string, instant: number): LocalTime => {
  const parts = Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  const date = `${parts.year}-${parts.month}-${parts.day}`;
  return {
    date,
    day: new Date(`${date}T00:00:00Z`).getUTCDay(),
    minute: Number(parts.hour) * 60 + Number(parts.minute),
  };
};

const dayBefore = ({ date }: LocalTime): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** The hours of one date: an override's replace the weekday's altogether. */
const slotsOf = (hours: HoursOfOperation, date: string, day: number): readonly Slot[] => {
  const found = hours.HoursOfOperationOverrides?.find(
    ({ EffectiveFrom, EffectiveTill }) => EffectiveFrom <= date && date <= EffectiveTill,
  );
  return (found?.OverrideConfig ?? hours.Config).filter(({ Day }) => Day === days[day]);
};

/** The end of a slot in minutes from its day's midnight; one that ends at or before its start runs past midnight. */
const endOf = ({ StartTime, EndTime }: Slot): number => {
  const end = minuteOf(EndTime);
  return end <= minuteOf(StartTime) ? end + minutesADay : end;
};

/**
 * Says whether a schedule is open, in the schedule's own zone. The end does not belong to the hours: 17:30 is closed at 17:30:00.
 * Start = end means the whole day.
 *
 * @example
 * isOpen(weekdays9to1730InShanghai, Date.parse('2025-03-04T09:29:59Z')); // true: 17:29:59
 */
export const isOpen = (hours: HoursOfOperation, instant: number): boolean => {
  const local = localTime(hours.TimeZone, instant);
  const today = slotsOf(hours, local.date, local.day).some(
    (one) => minuteOf(one.StartTime) <= local.minute && local.minute < endOf(one),
  );
  return (
    today ||
    slotsOf(hours, dayBefore(local), (local.day + 6) % 7).some((one) => local.minute + minutesADay < endOf(one))
  );
};
