import { useState } from 'react';
import { pageLanguage } from '../../shared/i18n.ts';
import type { Assignee, WorkDeed } from '../api.ts';
import { t } from '../messages.ts';
import { useAssignees } from '../queries.ts';
import { Notice } from '../ui/notice.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { problemText } from '../words.ts';
import { FormFrame } from './form-frame.tsx';
import type { DeedFormProps } from './held.ts';

const assigned = ({ id, kind, name }: Assignee): WorkDeed => ({
  deed: 'assign',
  assignee: kind === 'BRANCH' ? { branchId: id, name } : { workerId: id, name },
});

interface ListProps {
  readonly ranked: readonly Assignee[];
  readonly chosen: Assignee | undefined;
  readonly onChoose: (one: Assignee) => void;
}

const Ranked = ({ ranked, chosen, onChoose }: ListProps) => (
  <fieldset className="ranked">
    <legend>{t('assignWhom')}</legend>
    {ranked.map((one) => (
      <label key={`${one.kind}-${one.id}`} className={one === chosen ? 'person person-chosen' : 'person'}>
        <input type="radio" name="assignee" checked={one === chosen} onChange={() => onChoose(one)} />
        <b>{one.name}</b>
        <span className="badge">{t(`kind${one.kind}`)}</span>
        <small>{pageLanguage() === 'en' ? one.why.en : one.why.zh}</small>
      </label>
    ))}
  </fieldset>
);

/** Branches and workers on duty, the fittest first and chosen already (ORDER-18). */
export const AssignForm = ({ card: { order }, doing, onCancel }: DeedFormProps) => {
  const { data, error, isError } = useAssignees(order.orderId);
  const [id, setId] = useState<string>();
  const ranked = data?.ranked ?? [];
  const chosen = ranked.find((one) => one.id === id) ?? ranked[0];
  if (isError) return <Notice kind="ERROR">{problemText(error)}</Notice>;
  if (data === undefined) return <Waiting />;
  if (chosen === undefined) {
    return (
      <Notice kind="WARNING" action={{ label: t('back'), onAct: onCancel }}>
        {t('nobodyToAssign')}
      </Notice>
    );
  }
  return (
    <FormFrame
      submit={t('assignTo', { name: chosen.name })}
      isSending={doing.isPending}
      onSubmit={() => doing.mutate(assigned(chosen))}
      onCancel={onCancel}
    >
      <Ranked ranked={ranked} chosen={chosen} onChoose={(one) => setId(one.id)} />
    </FormFrame>
  );
};
