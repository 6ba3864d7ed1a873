import { useQuery } from '@tanstack/react-query';
import { isPaper } from '../../shared/proofs.ts';
import { t } from '../messages.ts';
import { usePlace } from '../place.ts';
import { problemText } from '../words.ts';

interface StoredPictureProps {
  readonly orderId: string;
  readonly proofKey: string;
  readonly label: string;
}

/** A picture that is kept with an order. Source: ORDER-25. */
export const StoredPicture = ({ orderId, proofKey, label }: StoredPictureProps) => {
  const { ask } = usePlace();
  const { data, error, refetch } = useQuery({
    queryKey: ['proof', orderId, proofKey],
    queryFn: () => ask.showProof(orderId, proofKey),
    staleTime: Number.POSITIVE_INFINITY,
    enabled: !isPaper(proofKey),
  });
  if (isPaper(proofKey)) return <>{t('paperOriginal', { key: proofKey })}</>;
  if (data !== undefined)
    return <img className="stored-picture" src={`data:${data.contentType};base64,${data.data}`} alt={label} />;
  if (error === null) return <>{t('loading')}</>;
  return (
    <>
      {problemText(error)}{' '}
      <button type="button" className="button button-small" onClick={() => refetch()}>
        {t('retry')}
      </button>
    </>
  );
};
