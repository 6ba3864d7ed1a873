import { Alert, Button } from '@cloudscape-design/components';
import type { TicketLine } from '#domain/tickets';
import type { Call } from '../calls.ts';
import { usePlace } from '../place.ts';
import { CountdownText } from './countdown-text.tsx';
import { t } from './messages.ts';
import { KindBadge, StateBadge } from './ticket-badges.tsx';
import { useCallerTickets } from './ticket-queries.ts';
import { whenText } from './ticket-words.ts';
import { useNow } from './use-now.ts';

interface OneProps {
  readonly ticket: TicketLine;
  readonly now: number;
  readonly onOpen: (ticketId: string) => void;
}

const One = ({ ticket, now, onOpen }: OneProps) => {
  const { timeZone } = usePlace();
  const { ticketId, number, content, next, sentence } = ticket;
  return (
    <li>
      <div className="caller-ticket">
        <KindBadge {...ticket} />
        <Button variant="inline-link" onClick={() => onOpen(ticketId)}>
          {number}
        </Button>
        <StateBadge {...ticket} />
        {next === undefined ? null : <span className="quiet">{`${t('due')} ${whenText(next.due, timeZone)}`}</span>}
        <CountdownText due={next?.due} now={now} />
        <span className="quiet caller-ticket-content">{content}</span>
      </div>
      {sentence === undefined ? null : <q>{sentence}</q>}
    </li>
  );
};

/** What the caller waits for already, before he asks. Source. */
export const CallerTickets = ({ call, onOpen }: { call: Call; onOpen: (ticketId: string) => void }) => {
  const { data, isError, dataUpdatedAt } = useCallerTickets(call);
  const now = useNow({ now: data?.now, at: dataUpdatedAt });
  if (isError) return <Alert type="warning">{t('callerTicketsFailed')}</Alert>;
  if (data === undefined || data.tickets.length === 0) return null;
  return (
    <section className="panel" aria-label={t('callerTickets')}>
      <h3>{t('callerTickets')}</h3>
      <ul className="caller-tickets">
        {data.tickets.map((ticket) => (
          <One key={ticket.ticketId} ticket={ticket} now={now} onOpen={onOpen} />
        ))}
      </ul>
    </section>
  );
};
