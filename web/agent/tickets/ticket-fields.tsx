import {
  Checkbox,
  FormField,
  Input,
  SegmentedControl,
  Select,
  type SelectProps,
  Textarea,
} from '@cloudscape-design/components';
import { maskPhone } from '#domain/kernel';
import { ticketKindSchema } from '#domain/tickets';
import { t } from './messages.ts';
import { callerKind, type Takes, type TicketField, type TicketOccasion, writtenOrigins } from './ticket-draft.ts';
import type { TicketFormState } from './use-ticket-form.ts';

interface FieldsProps {
  readonly form: TicketFormState;
  readonly takes: readonly Takes[];
  readonly occasion: TicketOccasion;
}

/** The kinds as people meet them: complaints first. */
const order = ['COMPLAINT', 'SUGGESTION', 'CONSULTATION', 'FAULT', 'ACCEPTANCE', 'HARD_CASE'] as const;

const troubleText = ({ troubles }: TicketFormState, field: TicketField): string => {
  const trouble = troubles[field];
  return trouble === undefined ? '' : t(`trouble${trouble}`);
};

/** The takes of the chosen product. */
const chosen = ({ form, takes }: FieldsProps): Takes | undefined =>
  takes.find(({ product }) => product === form.draft.product) ?? takes[0];

const Kind = (props: FieldsProps) => {
  const { draft, edit } = props.form;
  const kinds = chosen(props)?.kinds ?? order;
  return (
    <FormField label={t('kind')} errorText={troubleText(props.form, 'kind')} stretch>
      <SegmentedControl
        label={t('kind')}
        options={order.filter((kind) => kinds.includes(kind)).map((id) => ({ id, text: t(`kind${id}`) }))}
        selectedId={draft.kind}
        onChange={({ detail }) => edit({ kind: ticketKindSchema.parse(detail.selectedId) })}
      />
    </FormField>
  );
};

type Tree = Takes['categories'];

/** 资费/错收 stands under 资费; what has nothing beside it stands alone. */
const optionsOf = (categories: Tree): SelectProps.Options => {
  const branches = Map.groupBy(categories, ({ title }) => title.split('/')[0] ?? title);
  const grown = [...branches].map(([label, branch]): SelectProps.Option | SelectProps.OptionGroup => {
    const options = branch.map(({ code, title }) => ({ value: code, label: title }));
    return options.length === 1 ? { ...options[0] } : { label, options };
  });
  return [{ value: '', label: t('categoryNone') }, ...grown];
};

const CategoryField = (props: FieldsProps) => {
  const { draft, edit } = props.form;
  const categories = chosen(props)?.categories ?? [];
  const picked = categories.find(({ code }) => code === draft.category);
  return (
    <FormField label={t('category')} errorText={troubleText(props.form, 'category')} stretch>
      <Select
        placeholder={t('categoryPlaceholder')}
        filteringType="auto"
        options={optionsOf(categories)}
        selectedOption={picked === undefined ? null : { value: picked.code, label: picked.title }}
        onChange={({ detail }) => edit({ category: detail.selectedOption.value ?? '' })}
      />
    </FormField>
  );
};

const mobileHint = ({ number }: TicketOccasion): string => {
  const kind = callerKind(number);
  if (kind === 'MOBILE') return t('mobileCaller', { number: maskPhone(number ?? '') });
  return t(kind === 'NONE' ? 'mobileUnknown' : 'mobileNotMobile');
};

const MobileField = ({ form, occasion }: FieldsProps) => (
  <FormField label={t('mobile')} constraintText={mobileHint(occasion)} errorText={troubleText(form, 'mobile')} stretch>
    <Input
      value={form.draft.mobile}
      placeholder={t('mobilePlaceholder')}
      inputMode="tel"
      autoComplete={false}
      onChange={({ detail }) => form.edit({ mobile: detail.value })}
    />
  </FormField>
);

/** What a call says by itself, and a letter does not: which product, and how it came in. */
const Circumstances = (props: FieldsProps) => {
  const { draft, edit } = props.form;
  const product = chosen(props);
  return (
    <div className="ticket-row">
      <FormField label={t('product')} stretch>
        <Select
          options={props.takes.map(({ product: value = '', name }) => ({ value, label: name ?? value }))}
          selectedOption={product ? { value: product.product ?? '', label: product.name ?? '' } : null}
          onChange={({ detail }) => edit({ product: detail.selectedOption.value ?? '', category: '' })}
        />
      </FormField>
      <FormField label={t('origin')} stretch>
        <Select
          options={writtenOrigins.map((value) => ({ value, label: t(`origin${value}`) }))}
          selectedOption={{ value: draft.origin, label: t(`origin${draft.origin}`) }}
          onChange={({ detail }) =>
            edit({ origin: writtenOrigins.find((each) => each === detail.selectedOption.value) ?? 'PHONE' })
          }
        />
      </FormField>
    </div>
  );
};

/** Everything that is written when a ticket is recorded. Source: LEGAL-37, LEGAL-38, ORDER-33, ORDER-42, X-10, X-47. */
export const TicketFields = (props: FieldsProps) => {
  const { form, occasion } = props;
  const { draft, edit } = form;
  return (
    <>
      <Kind {...props} />
      {occasion.contactId === undefined ? <Circumstances {...props} /> : null}
      <FormField label={t('content')} errorText={troubleText(form, 'content')} stretch>
        <Textarea
          rows={3}
          value={draft.content}
          placeholder={t('contentPlaceholder')}
          onChange={({ detail }) => edit({ content: detail.value })}
        />
      </FormField>
      <div className="ticket-row">
        <CategoryField {...props} />
        <MobileField {...props} />
      </div>
      <div className="ticket-ticks">
        <Checkbox checked={draft.needsManager} onChange={({ detail }) => edit({ needsManager: detail.checked })}>
          {t('needsManager')}
        </Checkbox>
        <Checkbox
          checked={draft.escalated}
          description={t('escalatedHint')}
          onChange={({ detail }) => edit({ escalated: detail.checked })}
        >
          {t('escalated')}
        </Checkbox>
      </div>
    </>
  );
};
