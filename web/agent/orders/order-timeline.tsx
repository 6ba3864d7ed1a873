import type { OrderCard, OrderView } from '#domain/orders';
import { usePlace } from '../place.ts';
import { whenText } from '../tickets/ticket-words.ts';
import { t } from './messages.ts';
import { named, namesIn, partyText } from './words.ts';

type Happening = OrderView['timeline'][number];

const grave = ['order.overdue', 'order.terminated'];
const warning = ['order.urged', 'order.declined', 'order.offerTimedOut', 'order.deskAsked', 'order.withdrawn'];

/** What went wrong stands out from what went on. */
const lookOf = ({ type }: Happening): string => {
  if (grave.includes(type)) return 'happening happening-grave';
  return warning.includes(type) ? 'happening happening-warning' : 'happening';
};

/** What happened, the newest first, and who did it. Source: X-37. */
export const OrderTimeline = ({ card: { order, providers } }: { card: OrderCard }) => {
  const { timeZone } = usePlace();
  const { timeline } = order;
  return (
    <section className="panel" aria-label={t('timeline')}>
      <h3>{t('timeline')}</h3>
      <ol className="timeline" reversed>
        {timeline.toReversed().map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a timeline only grows
          <li key={timeline.length - index} className={lookOf(entry)}>
            <time dateTime={new Date(entry.at).toISOString()}>{whenText(entry.at, timeZone)}</time>
            <span className="quiet">{entry.by === undefined ? null : partyText(entry.by, namesIn(providers))}</span>
            <p>{named(entry.text, providers)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
};
