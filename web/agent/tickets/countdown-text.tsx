import { countdownTo } from './countdown.ts';
import { t } from './messages.ts';
import { countdownText } from './ticket-words.ts';

interface CountdownProps {
  readonly due: number | undefined;
  readonly now: number;
  /** Amber for so many seconds before. */
  readonly soon?: number;
}

/** How far a deadline is; red when it is broken. */
export const CountdownText = ({ due, now, soon }: CountdownProps) => {
  if (due === undefined) return <span className="quiet">{t('noPromise')}</span>;
  return (
    <span className={`countdown countdown-${countdownTo(due, now, soon).nearness.toLowerCase()}`}>
      {countdownText(due, now)}
    </span>
  );
};
