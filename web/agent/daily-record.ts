import { useQuery } from '@tanstack/react-query';
import { usePlace } from './place.ts';

/** What one has saved on a date; read once, however many parts of the page show it, until a log is saved. Source: LEGAL-35. */
export const useDailyRecord = (date: string) => {
  const { ask } = usePlace();
  return useQuery({ queryKey: ['record', date], queryFn: () => ask.dailyRecord(date) });
};
