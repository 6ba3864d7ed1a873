import { Button, StatusIndicator } from '@cloudscape-design/components';
import type { Alert } from '#domain/alerts';
import { showOrder } from '#functions/orders/show/definition';
import { showProvider } from '#functions/providers/show/definition';
import { showTicket } from '#functions/tickets/show/definition';
import { problemText } from '../problem-text.ts';
import { mayAsk } from '../staff-roles.ts';
import { whenText } from '../tickets/ticket-words.ts';
import { useAcknowledging } from './alert-queries.ts';
import { t } from './messages.ts';
import { occasionText } from './words.ts';

const shownBy = { ORDER: showOrder, TICKET: showTicket, PROVIDER: showProvider } as const;

export interface CellProps {
  readonly alert: Alert;
  readonly name: string;
}

/** What it is about; opens it for those who may see it. */
export const AboutCell = ({ alert, name, onOpen }: CellProps & { onOpen: (about: Alert['about']) => void }) => {
  const { about } = alert;
  const kind = t(`kind${about.kind}`);
  if (!mayAsk(shownBy[about.kind])) return `${kind} ${name}`;
  return (
    <Button variant="inline-link" ariaLabel={t('openOf', { kind, name })} onClick={() => onOpen(about)}>
      {`${kind} ${name}`}
    </Button>
  );
};

/** 知道了, or who has seen it and when. */
export const SeenCell = ({
  alert,
  name,
  ...place
}: CellProps & { timeZone: string; onDone: (alert: Alert) => void }) => {
  const acknowledging = useAcknowledging(place.onDone);
  if (alert.state === 'ACKNOWLEDGED')
    return t('seenBy', { number: alert.acknowledgedBy, at: whenText(alert.acknowledgedAt, place.timeZone) });
  return (
    <>
      <Button
        loading={acknowledging.isPending}
        ariaLabel={t('acknowledgeOf', { occasion: occasionText(alert), name })}
        onClick={() => acknowledging.mutate(alert.alertId)}
      >
        {t('acknowledge')}
      </Button>
      {acknowledging.isError ? (
        <StatusIndicator type="error">{`${t('acknowledgeFailed')}${problemText(acknowledging.error)}`}</StatusIndicator>
      ) : null}
    </>
  );
};
