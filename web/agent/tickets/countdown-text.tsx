import { countdownTo } from './countdown.ts';
import { t } from './messages.ts';
import { countdownText } from './ticket-words.ts';

/** How far a deadline is; red when it is broken. */
export const CountdownText = ({ due, now }: { due: number | undefined; now: number }) => {
  if (due === undefined) return <span className="quiet">{t('noPromise')}</span>;
  return (
    <span className={`countdown countdown-${countdownTo(due, now).nearness.toLowerCase()}`}>
      {countdownText(due, now)}
    </span>
  );
};
