import { Alert, Button } from '@cloudscape-design/components';
import type { AnnouncementCard } from '../api.ts';
import { usePlace } from '../place.ts';
import { problemText } from '../problem-text.ts';
import { whenText } from '../tickets/ticket-words.ts';
import { heardAs } from './announcement-draft.ts';
import { useWithdrawing } from './announcement-queries.ts';
import { t } from './messages.ts';

interface CurrentProps {
  readonly card: AnnouncementCard;
  readonly onWithdrawn: () => void;
}

/** What callers hear now, and the way to end it before its time. Source: X-45. */
export const CurrentAnnouncement = ({ card, onWithdrawn }: CurrentProps) => {
  const { timeZone } = usePlace();
  const withdrawing = useWithdrawing(card.product);
  const { announcement, sentence } = card;
  return (
    <section className="panel announcement-now" aria-label={t('current')}>
      <h3>{t('current')}</h3>
      {withdrawing.isError ? (
        <Alert type="error" header={t('withdrawFailed')}>
          {problemText(withdrawing.error)}
        </Alert>
      ) : null}
      {announcement === undefined ? (
        <p className="quiet">{t('none')}</p>
      ) : (
        <>
          <blockquote>{heardAs(sentence, announcement.text)}</blockquote>
          <p>{t('standsUntil', { until: whenText(announcement.until, timeZone) })}</p>
          <div>
            <Button
              loading={withdrawing.isPending}
              onClick={() => withdrawing.mutate(undefined, { onSuccess: onWithdrawn })}
            >
              {t('withdraw')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
};
