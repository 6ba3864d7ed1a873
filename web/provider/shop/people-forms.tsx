import { useState } from 'react';
import type { OwnDeed, Profile } from '../api.ts';
import { t } from '../messages.ts';
import { FormFrame } from '../order/form-frame.tsx';
import { Field } from '../ui/field.tsx';

interface PeopleFormProps {
  readonly me: Profile;
  readonly isShut: boolean;
  readonly onDo: (deed: OwnDeed) => void;
  readonly onCancel: () => void;
}

/** A name that is still to be typed, with an id that stays the same however often it is sent. */
const useName = (kind: 'b' | 'w') => {
  const [id] = useState(() => `${kind}-${crypto.randomUUID()}`);
  const [typed, type] = useState('');
  const [isChecked, setChecked] = useState(false);
  const name = typed.trim();
  const isGood = name !== '' && name.length <= 64;
  return { id, name, typed, type, isGood, trouble: isChecked && !isGood ? t('wordsWrong') : undefined, setChecked };
};

const NameField = ({ label, name: { typed, type, trouble } }: { label: string; name: ReturnType<typeof useName> }) => (
  <Field label={label} trouble={trouble}>
    {(props) => <input {...props} value={typed} onChange={({ target }) => type(target.value)} />}
  </Field>
);

/** A new worker, on duty from now on. */
export const WorkerForm = ({ me, isShut, onDo, onCancel }: PeopleFormProps) => {
  const name = useName('w');
  const [branchId, choose] = useState('');
  const send = () => {
    name.setChecked(true);
    const worker = { workerId: name.id, name: name.name, onDuty: true, ...(branchId !== '' && { branchId }) };
    if (name.isGood) onDo({ deed: 'put-worker', worker });
  };
  return (
    <FormFrame submit={t('addWorker')} isSending={isShut} onSubmit={send} onCancel={onCancel}>
      <NameField label={t('personName')} name={name} />
      <Field label={t('atBranch')}>
        {(props) => (
          <select {...props} value={branchId} onChange={({ target }) => choose(target.value)}>
            <option value="">{t('noBranch')}</option>
            {me.branches.map((branch) => (
              <option key={branch.branchId} value={branch.branchId}>
                {branch.name}
              </option>
            ))}
          </select>
        )}
      </Field>
    </FormFrame>
  );
};

/** A new branch, open from now on. */
export const BranchForm = ({ isShut, onDo, onCancel }: PeopleFormProps) => {
  const name = useName('b');
  const [typed, type] = useState('');
  const address = typed.trim();
  const send = () => {
    name.setChecked(true);
    const branch = { branchId: name.id, name: name.name, open: true, ...(address !== '' && { address }) };
    if (name.isGood) onDo({ deed: 'put-branch', branch });
  };
  return (
    <FormFrame submit={t('addBranch')} isSending={isShut} onSubmit={send} onCancel={onCancel}>
      <NameField label={t('branchName')} name={name} />
      <Field label={t('branchAddress')}>
        {(props) => <input {...props} value={typed} maxLength={200} onChange={({ target }) => type(target.value)} />}
      </Field>
    </FormFrame>
  );
};
