import { Alert, Button, FormField, Select, Spinner } from '@cloudscape-design/components';
import { useState } from 'react';
import type { TicketOffers } from '../api.ts';
import { problemText } from '../problem-text.ts';
import { useTicketOffers } from '../tickets/ticket-queries.ts';
import { AnnouncementForm } from './announcement-form.tsx';
import { useAnnouncement } from './announcement-queries.ts';
import { CurrentAnnouncement } from './current-announcement.tsx';
import { t } from './messages.ts';
import './announcement.css';

const OfProduct = ({ product }: { product: string }) => {
  const { data: card, isError, error, refetch } = useAnnouncement(product);
  const [news, setNews] = useState('');
  if (card === undefined) {
    if (!isError) return <Spinner size="large" />;
    return (
      <Alert type="error" header={t('failed')} action={<Button onClick={() => refetch()}>{t('refresh')}</Button>}>
        {problemText(error)}
      </Alert>
    );
  }
  return (
    <>
      <p className="deed-news" aria-live="polite">
        {news}
      </p>
      <CurrentAnnouncement card={card} onWithdrawn={() => setNews(t('withdrawn'))} />
      <AnnouncementForm product={product} sentence={card.sentence} onDone={() => setNews(t('published'))} />
    </>
  );
};

interface ProductChoiceProps {
  readonly products: TicketOffers['products'];
  readonly chosen: string | undefined;
  readonly onChoose: (product: string) => void;
}

const ProductChoice = ({ products, chosen, onChoose }: ProductChoiceProps) => {
  const options = products.map(({ product, name }) => ({ value: product, label: name }));
  return (
    <FormField label={t('product')}>
      <Select
        options={options}
        placeholder={t('chooseProduct')}
        selectedOption={options.find(({ value }) => value === chosen) ?? null}
        onChange={({ detail }) => onChoose(detail.selectedOption.value ?? '')}
      />
    </FormField>
  );
};

/** 紧急公告: what callers hear before all menus, per product, with its end. Source: X-45, P-X-13. */
export const AnnouncementTab = () => {
  const { data, isError, error, refetch } = useTicketOffers();
  const [chosen, setChosen] = useState<string>();
  // Of several products none is chosen for anybody: all of its callers would hear what was meant for another's.
  const only = data?.products.length === 1 ? data.products[0]?.product : undefined;
  const product = chosen ?? only;
  if (data === undefined && isError) {
    return (
      <Alert type="error" header={t('failed')} action={<Button onClick={() => refetch()}>{t('refresh')}</Button>}>
        {problemText(error)}
      </Alert>
    );
  }
  if (data === undefined) return <Spinner size="large" />;
  return (
    <div className="announcement">
      <header>
        <h2>{t('announcement')}</h2>
        <p className="quiet">{t('hint')}</p>
      </header>
      {data.products.length > 1 ? (
        <ProductChoice products={data.products} chosen={product} onChoose={setChosen} />
      ) : null}
      {product === undefined ? null : <OfProduct key={product} product={product} />}
    </div>
  );
};
