import type { WorkLine } from '../api.ts';
import { t } from '../messages.ts';
import { Notice } from '../ui/notice.tsx';
import { ofLine } from './gone.ts';
import { OfferCard } from './offer-card.tsx';
import { useGoneOffers } from './use-gone-offers.ts';

interface OffersProps {
  /** All of them, whichever line is looked at. */
  readonly offers: readonly WorkLine[] | undefined;
  readonly line: string;
}

/** What waits for an answer, the soonest first; what ran out meanwhile is said. Source: ORDER-18, ORDER-47. */
export const Offers = ({ offers, line }: OffersProps) => {
  const { gone, answer, forget } = useGoneOffers(offers);
  const shown = offers && ofLine(offers, line);
  return (
    <>
      {gone.length === 0 ? null : (
        <Notice kind="WARNING" action={{ label: t('understood'), onAct: forget }}>
          {gone.map(({ orderId, title, number }) => (
            <p key={orderId}>{t('offerGone', { title, number })}</p>
          ))}
        </Notice>
      )}
      {shown?.length === 0 ? <p className="empty">{t('emptyOFFERED')}</p> : null}
      <ul className="cards">
        {shown?.map((offer) => (
          <li key={offer.orderId}>
            <OfferCard offer={offer} onAnswered={() => answer(offer.orderId)} />
          </li>
        ))}
      </ul>
    </>
  );
};
