import { Alert, Button, Checkbox, FormField, Input, Spinner } from '@cloudscape-design/components';
import type { KeyboardEvent } from 'react';
import { problemText } from '../problem-text.ts';
import { isSaveKey } from '../save-key.ts';
import { withLine } from './application.ts';
import { t } from './messages.ts';
import { PlaceSearch } from './place-search.tsx';
import type { BusinessLine } from './provider-api.ts';
import { useProviderList } from './provider-queries.ts';
import { type ApplicationState, troubleIn, useApplication } from './use-application.ts';

const wrongWith = (form: ApplicationState, field: string): string => {
  const trouble = troubleIn(form, field);
  return trouble === undefined ? '' : t(`trouble${trouble}`);
};

interface WordsProps {
  readonly form: ApplicationState;
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
  readonly form: ApplicationState;
  readonly lines: readonly BusinessLine[];
}

const Line = ({ form, line: { category, title } }: { form: ApplicationState; line: BusinessLine }) => {
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

const Fields = (props: LinesProps) => {
  const { form } = props;
  return (
    <>
      <div className="order-row">
        <Words form={form} field="name" />
        <Words form={form} field="contactName" />
        <Words form={form} field="phone" />
        <Words form={form} field="providerId" hint={t('providerIdHint')} />
      </div>
      <Lines {...props} />
      <PlaceSearch form={form} errorText={wrongWith(form, 'address')} />
      <div className="order-row provider-terms">
        <Words form={form} field="hours" hint={t('hoursHint')} />
        <Words form={form} field="radius" />
        <Words form={form} field="capacity" />
      </div>
    </>
  );
};

const Foot = ({ form }: { form: ApplicationState }) => (
  <footer>
    <kbd>{t('saveHint')}</kbd>
    <Button formAction="none" onClick={form.startAnew}>
      {t('startAnew')}
    </Button>
    <Button variant="primary" formAction="submit" loading={form.isSending}>
      {t('submitApplication')}
    </Button>
  </footer>
);

const onKeys =
  ({ submit }: ApplicationState) =>
  (event: KeyboardEvent) => {
    if (!isSaveKey(event)) return;
    event.preventDefault();
    submit();
  };

/** Takes down the application of a merchant; its papers are filed on its page. Source: ORDER-45. */
export const ApplicationForm = ({ onDone }: { onDone: (providerId: string) => void }) => {
  const { data, isError, error, refetch } = useProviderList({ category: '', status: '' });
  const form = useApplication(onDone);
  if (data === undefined) {
    if (!isError) return <Spinner size="large" />;
    return (
      <Alert type="error" header={t('listFailed')} action={<Button onClick={() => refetch()}>{t('refresh')}</Button>}>
        {problemText(error)}
      </Alert>
    );
  }
  return (
    <form
      className="panel order-form"
      aria-label={t('apply')}
      onKeyDown={onKeys(form)}
      onSubmit={(event) => {
        event.preventDefault();
        form.submit();
      }}
    >
      <header>
        <h2>{t('apply')}</h2>
        <p>{t('applyHint')}</p>
      </header>
      {data.lines.length === 0 ? <Alert type="info">{t('noLines')}</Alert> : null}
      {form.problem === null ? null : (
        <Alert type="error" header={t('deedFailed')}>
          {problemText(form.problem)}
        </Alert>
      )}
      <Fields form={form} lines={data.lines} />
      <Foot form={form} />
    </form>
  );
};
