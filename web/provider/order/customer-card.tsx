import { t } from '../messages.ts';
import { mapLink } from '../where.ts';
import type { Held } from './held.ts';

/** `tel:` takes digits only; what is masked cannot be rung. */
const RingButton = ({ callBack }: Pick<Held, 'callBack'>) => {
  if (callBack === undefined) return <p className="quiet">{t('noNumber')}</p>;
  if (callBack.masked) return <p>{callBack.number}</p>;
  return (
    <a className="button button-call" href={`tel:${callBack.number.replaceAll(/[^\d+]/g, '')}`}>
      {t('ring', { number: callBack.number })}
    </a>
  );
};

/** Whom one works for and where. The address is shown as the customer gave it, whatever signs it has. */
export const CustomerCard = ({ order, callBack }: Held) => {
  const { place, demand, agreed } = order;
  return (
    <section className="card" aria-labelledby="customer">
      <h2 id="customer">{agreed?.contactName ?? t('customer')}</h2>
      <RingButton callBack={callBack} />
      {place === undefined ? (
        <p className="quiet">{t('noAddress')}</p>
      ) : (
        <p className="address">
          <span>{place.address}</span>
          <a className="button button-small" href={mapLink(place)} target="_blank" rel="noreferrer">
            {t('navigate')}
          </a>
        </p>
      )}
      {demand === undefined ? null : <blockquote>{demand}</blockquote>}
    </section>
  );
};
