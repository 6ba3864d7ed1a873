import type { TimelineEntry } from '#domain/tickets';
import { usePlace } from '../place.ts';
import { t } from './messages.ts';
import { partyText, whenText } from './ticket-words.ts';

/** What the clock did by itself stands out from what people did. */
const lookOf = ({ type }: TimelineEntry): string => {
  if (type === 'ticket.breached' || type === 'ticket.escalated') return 'happening happening-grave';
  return type === 'ticket.warned' ? 'happening happening-warning' : 'happening';
};

/** What happened, the newest first; whoever did it is named (LEGAL-43). */
export const TicketTimeline = ({ timeline }: { timeline: readonly TimelineEntry[] }) => {
  const { timeZone } = usePlace();
  return (
    <section className="panel" aria-label={t('timeline')}>
      <h3>{t('timeline')}</h3>
      <ol className="timeline" reversed>
        {timeline.toReversed().map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a timeline only grows
          <li key={timeline.length - index} className={lookOf(entry)}>
            <time dateTime={new Date(entry.at).toISOString()}>{whenText(entry.at, timeZone)}</time>
            <span className="quiet">{entry.by === undefined ? null : partyText(entry.by)}</span>
            <p>{entry.text}</p>
          </li>
        ))}
      </ol>
    </section>
  );
};
