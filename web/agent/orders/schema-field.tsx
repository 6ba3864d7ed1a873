import { FormField, Input, Select } from '@cloudscape-design/components';
import type { FieldSpec } from '#domain/orders';
import { t } from './messages.ts';
import { LocalTime } from './time-field.tsx';

interface SchemaFieldProps {
  readonly field: FieldSpec;
  readonly value: string;
  readonly errorText: string;
  readonly onChange: (value: string) => void;
}

const rangeText = ({ min, max }: FieldSpec): string =>
  min === undefined && max === undefined ? '' : `${min ?? ''} – ${max ?? ''}`;

/** What need not be answered can be taken back. */
const none = ({ required }: FieldSpec) => (required ? [] : [{ value: '', label: t('noAnswerYet') }]);

const Control = ({ field, value, onChange }: SchemaFieldProps) => {
  if (field.type === 'choice') {
    return (
      <Select
        placeholder={t('choose')}
        options={[...none(field), ...(field.choices ?? []).map((choice) => ({ value: choice, label: choice }))]}
        selectedOption={value === '' ? null : { value, label: value }}
        onChange={({ detail }) => onChange(detail.selectedOption.value ?? '')}
      />
    );
  }
  return (
    <Input
      value={value}
      autoComplete={false}
      inputMode={field.type === 'number' ? 'decimal' : 'text'}
      onChange={({ detail }) => onChange(detail.value)}
    />
  );
};

/** One question of a category's form, drawn from its data: a new category needs no page. Source: ORDER-16, ORDER-20. */
export const SchemaField = (props: SchemaFieldProps) => {
  const { field, value, errorText, onChange } = props;
  if (field.type === 'datetime') {
    return (
      <div className="service-time">
        <LocalTime label={`${field.label} · `} value={value} errorText={errorText} onChange={onChange} />
      </div>
    );
  }
  return (
    <FormField
      label={field.required ? `${field.label} *` : field.label}
      constraintText={rangeText(field)}
      errorText={errorText}
      stretch
    >
      <Control {...props} />
    </FormField>
  );
};
