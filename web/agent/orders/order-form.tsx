import { Alert, Button, FormField, Input, Select } from '@cloudscape-design/components';
import { type KeyboardEvent, type ReactNode, useEffect } from 'react';
import { type OrderCategory, questionGoes } from '#domain/orders';
import { useFocusIfLost } from '../../shared/use-focus-if-lost.ts';
import { problemText } from '../problem-text.ts';
import { isSaveKey } from '../save-key.ts';
import { DemandFields } from './demand-fields.tsx';
import { t } from './messages.ts';
import { isRecorded, type OrderOccasion, type OrderOffer, soldOf } from './order-draft.ts';
import { RecordedOrder } from './recorded-order.tsx';
import { troubleText } from './trouble-text.ts';
import { type OrderFormState, useOrderForm } from './use-order-form.ts';

interface ChoiceProps {
  readonly form: OrderFormState;
  readonly offers: readonly OrderOffer[];
}

const ProductField = ({ form: { draft, edit }, offers }: ChoiceProps) => {
  const options = offers.map(({ product, productName }) => ({ value: product, label: productName }));
  return (
    <FormField label={t('product')} stretch>
      <Select
        options={options}
        selectedOption={options.find(({ value }) => value === draft.product) ?? null}
        onChange={({ detail }) => edit({ product: detail.selectedOption.value ?? '' })}
      />
    </FormField>
  );
};

/** Where a question about the chosen line goes that the agent can't answer. Source: ORDER-08, ORDER-36. */
const questionHint = (line: OrderCategory | undefined) => line && t(`question${questionGoes(line)}`);

const CategoryField = ({ form: { draft, category, troubles, classify }, offers }: ChoiceProps) => {
  const sold = soldOf(offers.find(({ product }) => product === draft.product));
  const options = sold.map(({ id, title, key }) => ({ value: id, label: title, ...(key && { labelTag: key }) }));
  return (
    <FormField
      label={t('category')}
      constraintText={questionHint(category)}
      errorText={troubleText(troubles, 'category')}
      stretch
    >
      <Select
        placeholder={t('choose')}
        filteringType="auto"
        disabled={isRecorded(draft)}
        options={options}
        selectedOption={options.find(({ value }) => value === draft.category) ?? null}
        onChange={({ detail }) => {
          const chosen = sold.find(({ id }) => id === detail.selectedOption.value);
          if (chosen) classify(chosen);
        }}
      />
    </FormField>
  );
};

const What = (props: ChoiceProps) => {
  const { draft, edit } = props.form;
  return (
    <div className="order-row order-row-two">
      {props.offers.length > 1 ? <ProductField {...props} /> : null}
      <CategoryField {...props} />
      <FormField label={t('words')} stretch>
        <Input
          value={draft.words}
          placeholder={t('wordsPlaceholder')}
          autoComplete={false}
          disabled={isRecorded(draft)}
          onChange={({ detail }) => edit({ words: detail.value })}
        />
      </FormField>
    </div>
  );
};

const Trouble = ({ form: { problem, troubles } }: { form: OrderFormState }) => {
  const count = Object.keys(troubles).length;
  if (problem !== null) {
    return (
      <Alert type="error" header={t('sendFailed')}>
        {problemText(problem)}
      </Alert>
    );
  }
  return count === 0 ? null : (
    <p className="hindrance" role="status">
      {t('troubles', { count })}
    </p>
  );
};

interface ButtonsProps {
  readonly form: OrderFormState;
  readonly handOver: ReactNode;
}

const Buttons = ({ form: { draft, isSending, send }, handOver }: ButtonsProps) => (
  <footer>
    <kbd>{t('recordHint')}</kbd>
    {handOver}
    {draft.requested === undefined ? (
      <Button loading={isSending && draft.tried === 'REQUEST'} onClick={() => send('REQUEST')}>
        {t('register')}
      </Button>
    ) : null}
    <Button variant="primary" loading={isSending && draft.tried === 'CREATE'} onClick={() => send('CREATE')}>
      {t('generate')}
    </Button>
  </footer>
);

/** Ctrl+Enter generates, Alt+R registers: the hands stay where they write. */
const useFormKeys =
  ({ send }: OrderFormState) =>
  (event: KeyboardEvent) => {
    const isRegister = event.altKey && event.code === 'KeyR';
    if (!isRegister && !isSaveKey(event)) return;
    event.preventDefault();
    event.stopPropagation();
    send(isRegister ? 'REQUEST' : 'CREATE');
  };

interface OrderFormProps {
  /** Tells one form's draft from another's. */
  readonly name: string;
  readonly occasion: OrderOccasion;
  readonly offers: readonly OrderOffer[];
  readonly onOpen: (orderId: string) => void;
  readonly onDone?: () => void;
  /** Hands the call over; shown where the chosen line has a desk of its own. */
  readonly handOver?: ReactNode;
}

type OpeningProps = Pick<OrderFormProps, 'onOpen'> & { readonly form: OrderFormState };

/** What has become of an earlier try. */
const Recorded = ({ form: { draft, isSending }, onOpen }: OpeningProps) => {
  const { requested, unanswered } = draft;
  if (isSending) return null;
  if (requested === undefined) return unanswered ? <Alert type="warning">{t('unanswered')}</Alert> : null;
  const open = <Button onClick={() => onOpen(requested.orderId)}>{t('openOrder')}</Button>;
  return (
    <Alert type="info" action={open}>
      {t('registered', { number: requested.number })}
    </Alert>
  );
};

const Writing = ({ form, offers, handOver, onOpen }: ChoiceProps & ButtonsProps & OpeningProps) => {
  const { draft, category, troubles, enter } = form;
  return (
    <>
      <What form={form} offers={offers} />
      {category === undefined ? null : (
        <DemandFields
          key={category.id}
          category={category}
          demand={draft.demand}
          troubles={troubles}
          onChange={enter}
        />
      )}
      <Recorded form={form} onOpen={onOpen} />
      <Trouble form={form} />
      <Buttons form={form} handOver={handOver} />
    </>
  );
};

/** 登记订单: writes down what a caller wants, registers it or generates the order in the same call. Source: ORDER-12, ORDER-13, ORDER-15. */
export const OrderForm = ({ name, occasion, offers, onOpen, onDone, handOver }: OrderFormProps) => {
  const form = useOrderForm(name, occasion, offers);
  const onKeyDown = useFormKeys(form);
  const { done } = form.draft;
  const heading = useFocusIfLost<HTMLHeadingElement>(done);
  const toDesk = form.category && questionGoes(form.category) === 'TRANSFER' ? handOver : null;
  useEffect(() => {
    if (done !== undefined) onDone?.();
  }, [done, onDone]);
  return (
    <section
      className="panel order-form"
      aria-label={t('record')}
      onKeyDown={(event) => done === undefined && onKeyDown(event)}
    >
      <header>
        <h2 tabIndex={-1} ref={heading}>
          {t('record')}
        </h2>
        {occasion.contactId === undefined ? <p>{t('recordAway')}</p> : null}
      </header>
      {done === undefined ? (
        <Writing {...{ form, offers, onOpen }} handOver={toDesk} />
      ) : (
        <RecordedOrder orderId={done} onOpen={onOpen} onAnother={form.startAnew} handOver={toDesk} />
      )}
    </section>
  );
};
