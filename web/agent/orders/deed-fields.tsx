import { FormField, Input, Select, Textarea } from '@cloudscape-design/components';
import type { OrderView } from '#domain/orders';
import { usePlace } from '../place.ts';
import { choicesOf, type DeedField, fieldsOf, type StaffDeed } from './deeds.ts';
import { t, tCode } from './messages.ts';
import { ServiceTime } from './time-field.tsx';
import { troubleText } from './trouble-text.ts';
import type { DeedState } from './use-deed.ts';

/** Those that are chosen from what is read have forms of their own. */
type ShownField = Exclude<DeedField, 'provider' | 'assignee'>;

interface FieldProps {
  readonly field: ShownField;
  readonly form: DeedState;
}

/** Fields that take more than a line, and how many signs the API takes. */
const longest: Partial<Record<DeedField, number>> = { note: 500, reason: 200, text: 500 };
const isMoney = (field: DeedField): boolean => field === 'fee' || field === 'sum';

const Control = ({ field, form }: FieldProps) => {
  const value = form.entered[field] ?? '';
  const options = choicesOf(field)?.map((each) => ({ value: each, label: tCode(`choice${field}`, each) }));
  if (options !== undefined) {
    return (
      <Select
        placeholder={t('choose')}
        options={options}
        selectedOption={options.find((option) => option.value === value) ?? null}
        onChange={({ detail }) => form.edit(field, detail.selectedOption.value ?? '')}
      />
    );
  }
  const most = longest[field];
  if (most !== undefined)
    return <Textarea rows={2} value={value} onChange={({ detail }) => form.edit(field, detail.value.slice(0, most))} />;
  return (
    <Input
      value={value}
      autoComplete={false}
      inputMode={isMoney(field) ? 'decimal' : 'text'}
      onChange={({ detail }) => form.edit(field, detail.value)}
    />
  );
};

const Field = ({ field, form }: FieldProps) => {
  const { today } = usePlace();
  const errorText = troubleText(form.troubles, field);
  if (field === 'serviceAt') {
    return (
      <ServiceTime
        label={t('fieldserviceAt')}
        value={form.entered.serviceAt ?? 'NOW'}
        today={today}
        errorText={errorText}
        onChange={(value) => form.edit('serviceAt', value)}
      />
    );
  }
  return (
    <div className={longest[field] === undefined ? '' : 'deed-wide'}>
      <FormField label={t(`field${field}`)} errorText={errorText} stretch>
        <Control field={field} form={form} />
      </FormField>
    </div>
  );
};

interface DeedFieldsProps {
  readonly order: OrderView;
  readonly deed: StaffDeed;
  readonly form: DeedState;
}

const isShown = (field: DeedField): field is ShownField => field !== 'provider' && field !== 'assignee';

/** The fields of one deed, as data says them; where there are none, what the deed does. */
export const DeedFields = ({ order, deed, form }: DeedFieldsProps) => (
  <>
    {tCode('hint', deed) === deed ? null : <p className="quiet">{tCode('hint', deed)}</p>}
    <div className="deed-fields">
      {fieldsOf(deed, order)
        .filter(isShown)
        .map((field) => (
          <Field key={field} field={field} form={form} />
        ))}
    </div>
  </>
);
