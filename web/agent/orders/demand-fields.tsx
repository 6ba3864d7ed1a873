import { FormField, Input, Select } from '@cloudscape-design/components';
import type { OrderCategory } from '#domain/orders';
import { usePlace } from '../place.ts';
import { type Asks, addressField, type Demand, itemsOf, questionsOf, withItem } from './demand.ts';
import { t } from './messages.ts';
import { PlaceField } from './place-field.tsx';
import { SchemaField } from './schema-field.tsx';
import { ServiceTime } from './time-field.tsx';
import { troubleText } from './trouble-text.ts';

interface DemandFieldsProps {
  readonly category: OrderCategory;
  readonly demand: Demand;
  readonly troubles: Readonly<Record<string, string>>;
  /** The number that is kept already; an empty field leaves it. */
  readonly keptPhone?: string;
  /** How much of ORDER-15 it asks for; all of it when absent. */
  readonly asks?: Asks;
  readonly onChange: (change: (demand: Demand) => Demand) => void;
}

const Item = ({ category, demand, troubles, onChange }: DemandFieldsProps) => {
  const items = itemsOf(category, demand.item).map(({ id, title, price }) => ({
    value: id,
    label: title,
    ...(price !== undefined && { labelTag: price }),
  }));
  return (
    <FormField label={t('item')} errorText={troubleText(troubles, 'item')} stretch>
      <Select
        placeholder={t('choose')}
        filteringType={items.length > 8 ? 'auto' : 'none'}
        options={items}
        selectedOption={items.find(({ value }) => value === demand.item) ?? null}
        onChange={({ detail: { selectedOption } }) =>
          onChange((said) => withItem(category, said, selectedOption.value ?? ''))
        }
      />
    </FormField>
  );
};

const Mode = ({ category, demand, troubles, onChange }: DemandFieldsProps) => (
  <FormField label={t('mode')} errorText={troubleText(troubles, 'mode')} stretch>
    <Select
      placeholder={t('choose')}
      options={category.modes.map((mode) => ({ value: mode, label: mode }))}
      selectedOption={demand.mode === '' ? null : { value: demand.mode, label: demand.mode }}
      onChange={({ detail: { selectedOption } }) => onChange((said) => ({ ...said, mode: selectedOption.value ?? '' }))}
    />
  </FormField>
);

interface WordsProps extends DemandFieldsProps {
  readonly field: 'contactName' | 'phone' | 'price' | 'yuan';
  readonly label: string;
  readonly placeholder?: string;
}

const Words = ({ field, label, placeholder = '', demand, troubles, onChange }: WordsProps) => (
  <FormField label={label} errorText={troubleText(troubles, field === 'yuan' ? 'priceFen' : field)} stretch>
    <Input
      value={demand[field]}
      placeholder={placeholder}
      autoComplete={false}
      inputMode={field === 'phone' ? 'tel' : field === 'yuan' ? 'decimal' : 'text'}
      onChange={({ detail }) => onChange((said) => ({ ...said, [field]: detail.value }))}
    />
  </FormField>
);

const Questions = ({ category, demand, troubles, onChange }: DemandFieldsProps) => {
  const questions = questionsOf(category);
  if (questions.length === 0) return null;
  return (
    <div className="order-questions">
      {questions.map((field) => (
        <SchemaField
          key={field.name}
          field={field}
          value={demand.values[field.name] ?? ''}
          errorText={troubleText(troubles, field.name)}
          onChange={(value) => onChange((said) => ({ ...said, values: { ...said.values, [field.name]: value } }))}
        />
      ))}
    </div>
  );
};

const Agreed = (props: DemandFieldsProps) => {
  const { demand, troubles, keptPhone, asks = 'ALL', onChange } = props;
  const { today } = usePlace();
  return (
    <>
      <div className="order-row order-row-two">
        <Mode {...props} />
        <ServiceTime
          label={t('serviceAt')}
          value={demand.serviceAt}
          today={today}
          errorText={troubleText(troubles, 'serviceAt')}
          onChange={(serviceAt) => onChange((said) => ({ ...said, serviceAt }))}
        />
      </div>
      <div className="order-row">
        <Words {...props} field="contactName" label={t('contactName')} />
        {asks === 'ALL' ? (
          <Words
            {...props}
            field="phone"
            label={t('phone')}
            placeholder={keptPhone === undefined ? '' : t('phoneKept', { number: keptPhone })}
          />
        ) : null}
        <Words {...props} field="price" label={t('price')} placeholder={t('pricePlaceholder')} />
        <Words {...props} field="yuan" label={t('sum')} />
      </div>
    </>
  );
};

/** What is wanted and what is agreed: all of ORDER-15, and the questions of the category. Source: ORDER-15, ORDER-16. */
export const DemandFields = (props: DemandFieldsProps) => {
  const { category, demand, troubles, asks = 'ALL', onChange } = props;
  const label = addressField(category)?.label ?? t('address');
  const wrong = troubleText(troubles, 'address') || troubleText(troubles, addressField(category)?.name ?? '');
  return (
    <>
      <Item {...props} />
      <PlaceField label={label} demand={demand} errorText={wrong} onChange={onChange} />
      <Questions {...props} />
      {asks === 'DEMAND' ? null : <Agreed {...props} />}
    </>
  );
};
