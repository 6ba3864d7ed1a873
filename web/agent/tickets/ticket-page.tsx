import { Spinner } from '@cloudscape-design/components';
import type { TicketCard } from '#domain/tickets';
import { useFocusIfLost } from '../../shared/use-focus-if-lost.ts';
import type { TicketOffers } from '../api.ts';
import { ListFailure } from '../deeds/list-failure.tsx';
import { RecordButton } from '../users/record-button.tsx';
import { ClockPanel } from './clock-panel.tsx';
import { DeedBar } from './deed-bar.tsx';
import { t } from './messages.ts';
import { SayAloud } from './say-aloud.tsx';
import { KindBadge, StateBadge } from './ticket-badges.tsx';
import { TicketFacts } from './ticket-facts.tsx';
import { useTicket } from './ticket-queries.ts';
import { TicketTimeline } from './ticket-timeline.tsx';
import { useNow } from './use-now.ts';

const Headline = ({ ticket }: { ticket: TicketCard }) => {
  const heading = useFocusIfLost<HTMLHeadingElement>(ticket.ticketId);
  return (
    <header className="ticket-headline">
      <h2 tabIndex={-1} ref={heading}>
        {ticket.number}
      </h2>
      <KindBadge {...ticket} />
      <StateBadge {...ticket} />
      <RecordButton from={{ ticketId: ticket.ticketId }} />
    </header>
  );
};

const Clocks = ({ ticket, now }: { ticket: TicketCard; now: number }) =>
  ticket.clocks.length === 0 ? null : (
    <section className="panel" aria-label={t('clocks')}>
      <h3>{t('clocks')}</h3>
      <ul className="clock-panels">
        {ticket.clocks.map((clock) => (
          <ClockPanel key={`${clock.name}-${clock.cycle}`} clock={clock} now={now} />
        ))}
      </ul>
    </section>
  );

/** 资费/扣费有误, or the bare code of a branch that the tree has no longer. */
const categoryTitle = ({ product, category = '' }: TicketCard, { products }: TicketOffers): string =>
  products.find((each) => each.product === product)?.categories.find(({ code }) => code === category)?.title ??
  category;

interface TicketPageProps {
  readonly ticketId: string;
  /** The version that a list has told of. */
  readonly newest: number | undefined;
  readonly offers: TicketOffers;
}

/** One ticket: what it is about, what was promised and why, what happened, and what may be done now. Source: LEGAL-43, X-11, X-51. */
export const TicketPage = ({ ticketId, newest, offers }: TicketPageProps) => {
  const { data: ticket, error, dataUpdatedAt, refetch } = useTicket(ticketId, newest);
  const now = useNow({ now: ticket?.now, at: dataUpdatedAt });
  if (ticket === undefined) {
    if (error === null) return <Spinner size="large" />;
    return <ListFailure title={t('ticketFailed')} error={error} onRetry={refetch} />;
  }
  return (
    <>
      <section className="panel ticket-head" aria-label={ticket.number}>
        <Headline ticket={ticket} />
        <p className="ticket-content">{ticket.content}</p>
        <TicketFacts ticket={ticket} category={categoryTitle(ticket, offers)} />
        <DeedBar ticket={ticket} partners={offers.partners} />
      </section>
      <div className="ticket-work">
        <div className="ticket-column">
          {ticket.sentence === undefined ? null : <SayAloud sentence={ticket.sentence} />}
          <Clocks ticket={ticket} now={now} />
        </div>
        <TicketTimeline timeline={ticket.timeline} />
      </div>
    </>
  );
};
