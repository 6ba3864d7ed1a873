import { FormField, Select, Spinner } from '@cloudscape-design/components';
import { ListFailure } from '../deeds/list-failure.tsx';
import { assigneeChoice } from './deeds.ts';
import { t } from './messages.ts';
import { useOrderProvider } from './order-queries.ts';
import { troubleText } from './trouble-text.ts';
import type { DeedState } from './use-deed.ts';
import { inLanguage } from './words.ts';

/** A branch or a worker of the provider that has the order, the fittest first, and why in this order. Source: ORDER-18. */
export const AssigneeChoice = ({ orderId, form }: { orderId: string; form: DeedState }) => {
  const { data, error, refetch } = useOrderProvider(orderId);
  if (error !== null) return <ListFailure title={t('providerFailed')} error={error} onRetry={refetch} />;
  if (data === undefined) return <Spinner />;
  const options = data.assignees.map((one) => ({
    value: assigneeChoice(one),
    label: one.name,
    labelTag: t(`assignee${one.kind}`),
    description: inLanguage(one.why),
  }));
  return (
    <FormField label={t('fieldassignee')} errorText={troubleText(form.troubles, 'assignee')} stretch>
      <Select
        placeholder={t('choose')}
        empty={t('assigneesEmpty')}
        options={options}
        selectedOption={options.find(({ value }) => value === form.entered.assignee) ?? null}
        onChange={({ detail }) => form.edit('assignee', detail.selectedOption.value ?? '')}
      />
    </FormField>
  );
};
