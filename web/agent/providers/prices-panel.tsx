import { Button } from '@cloudscape-design/components';
import { useState } from 'react';
import type { ProviderCard } from '#domain/providers';
import { t } from './messages.ts';
import { PriceForm } from './price-form.tsx';

interface LineProps {
  readonly card: ProviderCard;
  readonly category: string;
  readonly title: string;
}

const priceText = ({ card, category }: Pick<LineProps, 'card' | 'category'>): string =>
  card.prices
    .filter((price) => price.category === category)
    .map(({ item, price }) => [item, price].filter(Boolean).join(' '))
    .join(t('semicolon'));

const Line = ({ card, category, title }: LineProps) => {
  const [isWriting, setWriting] = useState(false);
  const text = priceText({ card, category });
  const mayAdd = text === '' && card.deeds.includes('revise');
  return (
    <li>
      <b>{title}</b>
      <span>{text === '' ? t('noPrice') : text}</span>
      {mayAdd && !isWriting ? (
        <Button ariaLabel={t('addPriceOf', { title })} onClick={() => setWriting(true)}>
          {t('addPrice')}
        </Button>
      ) : null}
      {mayAdd && isWriting ? (
        <PriceForm card={card} category={category} title={title} onDone={() => setWriting(false)} />
      ) : null}
    </li>
  );
};

interface PricesPanelProps {
  readonly card: ProviderCard;
  readonly titleOf: (category: string) => string;
}

/** 资费标准, by business line. Source: ORDER-45. */
export const PricesPanel = ({ card, titleOf }: PricesPanelProps) => (
  <section className="panel" aria-label={t('prices')}>
    <h3>{t('prices')}</h3>
    <ul className="provider-rows">
      {card.categories.map((category) => (
        <Line key={category} card={card} category={category} title={titleOf(category)} />
      ))}
    </ul>
  </section>
);
