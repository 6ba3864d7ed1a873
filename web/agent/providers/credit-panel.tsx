import type { CreditMark, ProviderCard } from '#domain/providers';
import { usePlace } from '../place.ts';
import { whenText } from '../tickets/ticket-words.ts';
import { t } from './messages.ts';
import { Credit } from './provider-badges.tsx';
import { markText, signed } from './words.ts';

const Mark = ({ mark }: { mark: CreditMark }) => {
  const { timeZone } = usePlace();
  const { at, points, credit } = mark;
  return (
    <li className={points < 0 ? 'happening happening-warning' : 'happening'}>
      <time dateTime={new Date(at).toISOString()}>{whenText(at, timeZone)}</time>
      <p>
        <b>{signed(points)}</b> {markText(mark)} <span className="quiet">{t('creditAfter', { credit })}</span>
      </p>
    </li>
  );
};

/** The score, and everything that moved it. Source: ORDER-46, X-52. */
export const CreditPanel = ({ card: { credit, marks } }: { card: Pick<ProviderCard, 'credit' | 'marks'> }) => (
  <section className="panel" aria-label={t('columnCredit')}>
    <h3>{t('columnCredit')}</h3>
    <p className="provider-score">
      <Credit credit={credit} />
    </p>
    {marks.length === 0 ? (
      <p className="quiet">{t('noMarks')}</p>
    ) : (
      <ol className="timeline">
        {marks.map((mark) => (
          <Mark key={mark.markId} mark={mark} />
        ))}
      </ol>
    )}
  </section>
);
