import { Button, Spinner } from '@cloudscape-design/components';
import { useQuery } from '@tanstack/react-query';
import type { OrderView } from '#domain/orders';
import { isPaper } from '../../shared/proofs.ts';
import { usePlace } from '../place.ts';
import { problemText } from '../problem-text.ts';
import { t } from './messages.ts';

interface ProofProps {
  readonly orderId: string;
  readonly proofKey: string;
  readonly label: string;
}

const Picture = ({ orderId, proofKey, label }: ProofProps) => {
  const { ask } = usePlace();
  const { data, error, refetch } = useQuery({
    queryKey: ['proof', orderId, proofKey],
    queryFn: () => ask.orderProof(orderId, proofKey),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (data !== undefined) return <img src={`data:${data.contentType};base64,${data.data}`} alt={label} />;
  if (error === null) return <Spinner />;
  return (
    <p>
      {problemText(error)} <Button onClick={() => refetch()}>{t('refresh')}</Button>
    </p>
  );
};

const Proof = (props: ProofProps) => (
  <figure className="proof-picture">
    <figcaption>{props.label}</figcaption>
    {isPaper(props.proofKey) ? <p>{t('paperOriginal', { key: props.proofKey })}</p> : <Picture {...props} />}
  </figure>
);

/** What the customer has signed, and the receipt. Source: ORDER-25. */
export const Proofs = ({ order: { orderId, completion } }: { order: OrderView }) =>
  completion === undefined ? null : (
    <section className="panel" aria-label={t('proofs')}>
      <h3>{t('proofs')}</h3>
      <Proof orderId={orderId} proofKey={completion.signature.key} label={t('signature')} />
      {completion.receipt === undefined ? null : (
        <Proof orderId={orderId} proofKey={completion.receipt.key} label={t('receipt')} />
      )}
    </section>
  );
