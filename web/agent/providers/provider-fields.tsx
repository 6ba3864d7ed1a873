import { Checkbox, FormField, Input } from '@cloudscape-design/components';
import { withLine } from './application.ts';
import { t } from './messages.ts';
import { PlaceSearch } from './place-search.tsx';
import type { BusinessLine } from './provider-api.ts';
import { type ApplicationState, troubleIn } from './use-application.ts';

/** A form in which a provider is written, new or known. */
type ProviderForm = Pick<ApplicationState, 'draft' | 'edit' | 'troubles'>;

const wrongWith = (form: ProviderForm, field: string): string => {
  const trouble = troubleIn(form, field);
  return trouble === undefined ? '' : t(`trouble${trouble}`);
};

interface WordsProps {
  readonly form: ProviderForm;
  readonly field: 'providerId' | 'name' | 'contactName' | 'phone' | 'radius' | 'hours' | 'capacity';
  readonly hint?: string;
}

const numeric = ['radius', 'capacity'];

const Words = ({ form, field, hint = '' }: WordsProps) => (
  <FormField label={t(`field${field}`)} constraintText={hint} errorText={wrongWith(form, field)} stretch>
    <Input
      value={form.draft[field]}
      autoComplete={false}
      autoFocus={field === 'name'}
      inputMode={field === 'phone' ? 'tel' : numeric.includes(field) ? 'decimal' : 'text'}
      onChange={({ detail }) => form.edit({ [field]: detail.value })}
    />
  </FormField>
);

interface LinesProps {
  readonly form: ProviderForm;
  readonly lines: readonly BusinessLine[];
}

const Line = ({ form, line: { category, title } }: { form: ProviderForm; line: BusinessLine }) => {
  const { prices } = form.draft;
  const price = prices[category];
  return (
    <li>
      <Checkbox
        checked={price !== undefined}
        onChange={({ detail }) => form.edit(withLine(form.draft, category, detail.checked))}
      >
        {title}
      </Checkbox>
      {price === undefined ? null : (
        <FormField errorText={wrongWith(form, `price.${category}`)} stretch>
          <Input
            value={price}
            ariaLabel={t('priceOf', { title })}
            placeholder={t('pricePlaceholder')}
            autoComplete={false}
            onChange={({ detail }) => form.edit({ prices: { ...prices, [category]: detail.value } })}
          />
        </FormField>
      )}
    </li>
  );
};

/** Business lines, and what each costs. */
const Lines = ({ form, lines }: LinesProps) => (
  <FormField label={t('fieldcategories')} errorText={wrongWith(form, 'categories')} stretch>
    <ul className="provider-lines">
      {lines.map((line) => (
        <Line key={line.category} form={form} line={line} />
      ))}
    </ul>
  </FormField>
);

/** What a provider is admitted with, and what the tenant changes of it. */
export const ProviderFields = ({ form, lines, isKnown = false }: LinesProps & { isKnown?: boolean }) => (
  <>
    <div className="order-row">
      <Words form={form} field="name" />
      <Words form={form} field="contactName" />
      <Words form={form} field="phone" />
      {isKnown ? null : <Words form={form} field="providerId" hint={t('providerIdHint')} />}
    </div>
    <Lines form={form} lines={lines} />
    <PlaceSearch form={form} errorText={wrongWith(form, 'address')} />
    <div className="order-row provider-terms">
      <Words form={form} field="hours" hint={t('hoursHint')} />
      <Words form={form} field="radius" />
      <Words form={form} field="capacity" />
    </div>
  </>
);
