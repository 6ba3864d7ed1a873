import { Checkbox, FormField, Input, Select, Textarea } from '@cloudscape-design/components';
import type { TicketCard } from '#domain/tickets';
import { choicesOf, type DeedField, fieldsOf, type StaffDeed } from './deeds.ts';
import { t, tCode } from './messages.ts';
import type { DeedState } from './use-deed.ts';

/** A tenant that tickets may be handed over to. */
export interface Partner {
  readonly tenant: string;
  readonly name: string;
}

interface FieldProps {
  readonly deed: StaffDeed;
  readonly field: DeedField;
  readonly form: DeedState;
  readonly partners: readonly Partner[];
}

const ticked = ['apologised', 'answered', 'withdrawn'] as const satisfies readonly DeedField[];
const long = ['note', 'answer', 'result'] as const satisfies readonly DeedField[];
/** What stands on a line of its own; money and cause share theirs. */
const wide = [...long, 'answered', 'withdrawn'] as const satisfies readonly DeedField[];
const isOneOf = (fields: readonly DeedField[], field: DeedField) => fields.includes(field);

const labelOf = (field: DeedField, choice: string): string =>
  field === 'role' ? tCode('role', choice) : tCode(`choice${field}`, choice);

const optionsOf = ({ deed, field, partners }: FieldProps) =>
  field === 'to'
    ? partners.map(({ tenant, name }) => ({ value: tenant, label: name }))
    : choicesOf(deed, field)?.map((value) => ({ value, label: labelOf(field, value) }));

const Control = (props: FieldProps) => {
  const { field, form } = props;
  const value = form.entered[field] ?? '';
  const options = optionsOf(props);
  if (options !== undefined) {
    return (
      <Select
        placeholder={t('categoryPlaceholder')}
        options={options}
        selectedOption={options.find((option) => option.value === value) ?? null}
        onChange={({ detail }) => form.edit(field, detail.selectedOption.value ?? '')}
      />
    );
  }
  if (isOneOf(long, field)) {
    return <Textarea rows={2} value={value} onChange={({ detail }) => form.edit(field, detail.value)} />;
  }
  return <Input value={value} autoComplete={false} onChange={({ detail }) => form.edit(field, detail.value)} />;
};

const Field = (props: FieldProps) => {
  const { field, form } = props;
  const trouble = form.troubles[field];
  const errorText = trouble === undefined ? '' : t(`trouble${trouble}`);
  return (
    <div className={isOneOf(wide, field) ? 'deed-wide' : ''}>
      {isOneOf(ticked, field) ? (
        <FormField errorText={errorText}>
          <Checkbox
            checked={form.entered[field] === 'yes'}
            onChange={({ detail }) => form.edit(field, detail.checked ? 'yes' : '')}
          >
            {t(`field${field}`)}
          </Checkbox>
        </FormField>
      ) : (
        <FormField label={t(`field${field}`)} errorText={errorText} stretch>
          <Control {...props} />
        </FormField>
      )}
    </div>
  );
};

interface DeedFieldsProps extends Omit<FieldProps, 'field'> {
  readonly ticket: TicketCard;
}

/** The fields of one deed, as data says them. */
export const DeedFields = ({ ticket, ...rest }: DeedFieldsProps) => (
  <div className="deed-fields">
    {fieldsOf(rest.deed, ticket).map((field) => (
      <Field key={field} field={field} {...rest} />
    ))}
  </div>
);
