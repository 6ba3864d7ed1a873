import type { Profile } from '../api.ts';
import { t } from '../messages.ts';
import { useNow, usePlace } from '../place.ts';
import { whenText } from '../words.ts';

type Mark = Profile['marks'][number];

const signed = (points: number): string => (points > 0 ? `+${points}` : String(points));

const MarkLine = ({ mark }: { mark: Mark }) => {
  const now = useNow();
  const { timeZone } = usePlace();
  const { reason, score, points, at, about, note, credit } = mark;
  return (
    <li>
      <b className={points < 0 ? 'points points-lost' : 'points'}>{signed(points)}</b>
      <span>
        {t(`mark${reason}`)}
        {score === undefined ? '' : ` ${t('stars', { score })}`}
        {note === undefined ? '' : ` · ${note}`}
        <small>{[whenText(at, now, timeZone), about].filter(Boolean).join(' · ')}</small>
      </span>
      <span className="quiet">{credit}</span>
    </li>
  );
};

/** The score, and what moved it: nobody has to guess (ORDER-46, X-52). */
export const CreditCard = ({ me: { credit, marks } }: { me: Profile }) => (
  <section className="card" aria-labelledby="credit">
    <h2 id="credit">{t('credit')}</h2>
    <p className="credit">
      <b>{credit}</b>
      <meter min={0} max={100} low={60} high={80} optimum={100} value={credit} aria-label={t('credit')} />
    </p>
    {marks.length === 0 ? (
      <p className="quiet">{t('noMarks')}</p>
    ) : (
      <ol className="marks">
        {marks.map((mark) => (
          <MarkLine key={mark.markId} mark={mark} />
        ))}
      </ol>
    )}
  </section>
);
