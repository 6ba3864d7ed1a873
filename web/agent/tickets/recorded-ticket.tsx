import { Button, Spinner } from '@cloudscape-design/components';
import type { TicketCard } from '#domain/tickets';
import { useFocusIfLost } from '../../shared/use-focus-if-lost.ts';
import { ListFailure } from '../deeds/list-failure.tsx';
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

/** The number, which is where whoever pressed the key is now. */
const RecordedNumber = ({ ticketId, number }: TicketCard) => {
  const heading = useFocusIfLost<HTMLParagraphElement>(ticketId);
  return (
    <p className="recorded-number" tabIndex={-1} ref={heading}>
      {t('recorded')} <b>{number}</b>
    </p>
  );
};

interface RecordedProps {
  readonly ticketId: string;
  readonly onOpen: (ticketId: string) => void;
  readonly onAnother: () => void;
}

/** A ticket that was just recorded: its number, what to say now, until when, and why then. Source. */
export const RecordedTicket = ({ ticketId, onOpen, onAnother }: RecordedProps) => {
  const { data: ticket, error, refetch, dataUpdatedAt } = useTicket(ticketId);
  const now = useNow({ now: ticket?.now, at: dataUpdatedAt });
  if (ticket === undefined && error === null) return <Spinner />;
  if (ticket === undefined) return <ListFailure title={t('ticketFailed')} error={error} onRetry={refetch} />;
  return (
    <div className="recorded">
      <RecordedNumber {...ticket} />
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
