import { Button, FormField, Input } from '@cloudscape-design/components';
import { useState } from 'react';
import * as z from 'zod';
import type { ProviderCard } from '#domain/providers';
import { useWritten } from '../orders/use-deed.ts';
import { priceIn } from './application.ts';
import { t } from './messages.ts';
import { RefusalAlert } from './refusal-alert.tsx';
import { useProviderDeed } from './use-provider-deed.ts';

const longest = 200;

interface PriceFormProps {
  readonly card: ProviderCard;
  readonly category: string;
  readonly title: string;
  readonly onDone: () => void;
}

type Lacking = Pick<PriceFormProps, 'card' | 'category' | 'onDone'>;

/** The price as it is written, also before the page was loaded anew, and how it is sent. */
const usePriceForm = ({ card, category, onDone }: Lacking) => {
  const written = useWritten(`provider-price.${card.providerId}.${category}`, z.string(), () => '');
  const [isMissing, setMissing] = useState(false);
  const sending = useProviderDeed(card, () => {
    written.drop();
    onDone();
  });
  const submit = () => {
    setMissing(written.value.trim() === '');
    if (written.value.trim() === '') return;
    sending.send({ deed: 'revise', prices: [...card.prices, priceIn(category, written.value)] }, written.commandId);
  };
  return { ...sending, isMissing, submit, price: written.value, write: written.write };
};

/** A price for a line that has none: without it nobody is approved or reinstated. Source: ORDER-45. */
export const PriceForm = ({ title, onDone, ...lacking }: PriceFormProps) => {
  const form = usePriceForm({ ...lacking, onDone });
  return (
    <form
      className="deed-form"
      aria-label={t('addPriceOf', { title })}
      onKeyDown={(event) => event.key === 'Escape' && onDone()}
      onSubmit={(event) => {
        event.preventDefault();
        form.submit();
      }}
    >
      <RefusalAlert sending={form} />
      <FormField errorText={form.isMissing ? t('troubleMISSING') : ''} stretch>
        <Input
          value={form.price}
          ariaLabel={t('priceOf', { title })}
          placeholder={t('pricePlaceholder')}
          autoComplete={false}
          autoFocus
          onChange={({ detail }) => form.write(detail.value.slice(0, longest))}
        />
      </FormField>
      <div className="deed-buttons">
        <Button formAction="none" onClick={onDone}>
          {t('cancel')}
        </Button>
        <Button variant="primary" formAction="submit" loading={form.isSending}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
};
