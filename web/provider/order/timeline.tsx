import type { WorkOrder } from '../api.ts';
import { t } from '../messages.ts';
import { useNow, usePlace } from '../place.ts';
import { whenText } from '../words.ts';

/** What happened since the order is this provider's, the latest first. */
export const Timeline = ({ order }: { order: WorkOrder }) => {
  const now = useNow();
  const { timeZone } = usePlace();
  const lines = order.timeline.map((line, place) => ({ ...line, place })).toReversed();
  if (lines.length === 0) return null;
  return (
    <section className="card" aria-labelledby="timeline">
      <h2 id="timeline">{t('timeline')}</h2>
      <ol className="timeline">
        {lines.map(({ place, at, text, by }) => (
          <li key={place}>
            <time dateTime={new Date(at).toISOString()}>{whenText(at, now, timeZone)}</time>
            <span>{text}</span>
            {by === undefined ? null : <small>{t(by.role === 'provider' ? 'byUs' : 'byThem')}</small>}
          </li>
        ))}
      </ol>
    </section>
  );
};
