import { FormField, Input } from '@cloudscape-design/components';
import { useState } from 'react';
import * as z from 'zod';
import type { ProviderCard } from '#domain/providers';
import { DeedFrame } from '../deeds/deed-frame.tsx';
import { useWritten } from '../deeds/use-written.ts';
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

const priceSchema = z.object({ price: z.string() });
const none = { price: '' };

type Lacking = Pick<PriceFormProps, 'card' | 'category' | 'onDone'>;

/** The price as it is written, also before the page was loaded anew, and how it is sent. */
const usePriceForm = ({ card, category, onDone }: Lacking) => {
  const name = `provider-price.${card.providerId}.${category}`;
  const written = useWritten(name, { schema: priceSchema, now: none });
  const { price } = written.value;
  const [isMissing, setMissing] = useState(false);
  const sending = useProviderDeed(card, () => {
    written.drop();
    onDone();
  });
  const submit = () => {
    setMissing(price.trim() === '');
    if (price.trim() === '') return;
    sending.send({ deed: 'revise', prices: [...card.prices, priceIn(category, price)] }, written.commandId);
  };
  const write = (text: string) => written.write(() => ({ price: text.slice(0, longest) }));
  return { sending, isMissing, submit, price, write };
};

const nothingElse = () => undefined;

/** A price for a line that has none: without it nobody is approved or reinstated. Source: ORDER-45. */
export const PriceForm = ({ title, onDone, ...lacking }: PriceFormProps) => {
  const { sending, isMissing, submit, price, write } = usePriceForm({ ...lacking, onDone });
  return (
    <DeedFrame
      {...{ label: t('addPriceOf', { title }), mayDo: true, isSending: sending.isSending }}
      onHold={nothingElse}
      onSubmit={submit}
      onCancel={onDone}
    >
      <RefusalAlert sending={sending} />
      <FormField label={t('priceOf', { title })} errorText={isMissing ? t('troubleMISSING') : ''} stretch>
        <Input
          value={price}
          placeholder={t('pricePlaceholder')}
          autoComplete={false}
          onChange={({ detail }) => write(detail.value)}
        />
      </FormField>
    </DeedFrame>
  );
};
