import { useQuery } from '@tanstack/react-query';
import { dailyRecord } from '#functions/contacts/daily-record/definition';
import { usePlace } from './place.ts';
import { mayAsk } from './staff-roles.ts';

/** Whether whoever is signed in keeps such a record at all. */
export const keepsDailyRecord = (): boolean => mayAsk(dailyRecord);

/** What one has saved on a date; read once, however many parts of the page show it, until a log is saved. Source: LEGAL-35. */
export const useDailyRecord = (date: string) => {
  const { ask } = usePlace();
  return useQuery({
    queryKey: ['record', date],
    queryFn: () => ask.dailyRecord(date),
    enabled: keepsDailyRecord(),
  });
};
