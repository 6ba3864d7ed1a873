import { Alert, Button, Spinner } from '@cloudscape-design/components';
import type { TicketCard } from '#domain/tickets';
import { usePlace } from '../place.ts';
import { Proof } from './clock-panel.tsx';
import { CountdownText } from './countdown-text.tsx';
import { firstPromise } from './first-promise.ts';
import { t } from './messages.ts';
import { SayAloud } from './say-aloud.tsx';
import { useTicket } from './ticket-queries.ts';
import { whenText } from './ticket-words.ts';
import { useNow } from './use-now.ts';

const Promised = ({ ticket, now }: { ticket: TicketCard; now: number }) => {
  const { timeZone } = usePlace();
  const clock = firstPromise(ticket.clocks);
  if (clock?.due === undefined) return null;
  return (
    <>
      <p className="promised">
        {t('due')} <b>{whenText(clock.due, timeZone)}</b> <CountdownText due={clock.due} now={now} />
      </p>
      <Proof clock={clock} />
    </>
  );
};

interface RecordedProps {
  readonly ticketId: string;
  readonly onOpen: (ticketId: string) => void;
  readonly onAnother: () => void;
}

/** A ticket that was just recorded: its number, what to say now, until when, and why then. Source. */
export const RecordedTicket = ({ ticketId, onOpen, onAnother }: RecordedProps) => {
  const { data: ticket, isError, dataUpdatedAt } = useTicket(ticketId);
  const now = useNow({ now: ticket?.now, at: dataUpdatedAt });
  if (ticket === undefined) return isError ? <Alert type="error">{t('ticketFailed')}</Alert> : <Spinner />;
  return (
    <div className="recorded" aria-live="polite">
      <p className="recorded-number">
        {t('recorded')} <b>{ticket.number}</b>
      </p>
      <SayAloud sentence={ticket.sentence} />
      <Promised ticket={ticket} now={now} />
      <footer>
        <Button onClick={onAnother}>{t('another')}</Button>
        <Button variant="primary" onClick={() => onOpen(ticketId)}>
          {t('openTicket')}
        </Button>
      </footer>
    </div>
  );
};
