import type { WorkLine } from '../api.ts';
import { t } from '../messages.ts';
import { Notice } from '../ui/notice.tsx';
import { OfferCard } from './offer-card.tsx';
import { useGoneOffers } from './use-gone-offers.ts';

/** What waits for an answer, the soonest first; what ran out meanwhile is said. Source: ORDER-18, ORDER-47. */
export const Offers = ({ offers }: { offers: readonly WorkLine[] | undefined }) => {
  const { gone, answer, forget } = useGoneOffers(offers);
  return (
    <>
      {gone.length === 0 ? null : (
        <Notice kind="WARNING" action={{ label: t('understood'), onAct: forget }}>
          {gone.map(({ orderId, title, number }) => (
            <p key={orderId}>{t('offerGone', { title, number })}</p>
          ))}
        </Notice>
      )}
      {offers?.length === 0 ? <p className="empty">{t('emptyOFFERED')}</p> : null}
      <ul className="cards">
        {offers?.map((offer) => (
          <li key={offer.orderId}>
            <OfferCard offer={offer} onAnswered={() => answer(offer.orderId)} />
          </li>
        ))}
      </ul>
    </>
  );
};
