import { Alert, Button, Spinner } from '@cloudscape-design/components';
import type { VisitCard } from '../api.ts';
import { problemText } from '../problem-text.ts';
import { useProductName } from '../product-name.ts';
import { t } from './messages.ts';
import { VisitForm } from './visit-form.tsx';
import { useVisit } from './visit-queries.ts';
import type { VisitOutcome } from './visit-report.ts';

/** Whom to ring, and what to say. */
const Call = ({ visit }: { visit: VisitCard }) => {
  const nameOf = useProductName();
  return (
    <section className="panel visit-call" aria-label={t('ring')}>
      <h3>{t('ring')}</h3>
      <p className="number-to-ring">{visit.number || t('noNumber')}</p>
      <p className="quiet">{`${t('columnAttempts')} ${t('times', { count: visit.attempts })}`}</p>
      <figure className="say-aloud">
        <figcaption>{t('question')}</figcaption>
        <blockquote>{t('questionText', { product: nameOf(visit.product) })}</blockquote>
      </figure>
    </section>
  );
};

interface VisitPageProps {
  readonly visitId: string;
  readonly onDone: (outcome: VisitOutcome, score: string) => void;
}

/** One return visit: the number, the words, and the form for the answer. Source: ORDER-37, BANK-54, X-14. */
export const VisitPage = ({ visitId, onDone }: VisitPageProps) => {
  const { data: visit, isError, error, refetch } = useVisit(visitId);
  if (visit === undefined) {
    if (!isError) return <Spinner size="large" />;
    return (
      <Alert type="error" header={t('visitFailed')} action={<Button onClick={() => refetch()}>{t('refresh')}</Button>}>
        {problemText(error)}
      </Alert>
    );
  }
  return (
    <div className="ticket-work">
      <Call visit={visit} />
      <VisitForm visit={visit} onDone={onDone} />
    </div>
  );
};
