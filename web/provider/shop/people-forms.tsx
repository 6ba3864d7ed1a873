import { useState } from 'react';
import type { OwnDeed, Profile } from '../api.ts';
import { t } from '../messages.ts';
import { FormFrame } from '../order/form-frame.tsx';
import { Field } from '../ui/field.tsx';
import { useFocusOnArrival } from '../ui/use-focus-on-arrival.ts';
import { type Branch, branchIn, type PersonDraft, type PersonTrouble, type Worker, workerIn } from './people.ts';

interface PeopleFormProps {
  readonly me: Profile;
  readonly isShut: boolean;
  readonly onDo: (deed: OwnDeed) => void;
  readonly onCancel: () => void;
}

type Known = { readonly [Field in keyof PersonDraft]?: string | undefined };

/** What is being typed, with an id that stays the same however often it is sent. */
const usePerson = (kind: 'b' | 'w', { name = '', address = '', branchId = '' }: Known) => {
  const [id] = useState(() => `${kind}-${crypto.randomUUID()}`);
  const [draft, write] = useState<PersonDraft>({ name, address, branchId });
  const [troubles, setTroubles] = useState<{ readonly [Field in keyof PersonDraft]?: PersonTrouble | undefined }>({});
  return { id, draft, edit: (part: Partial<PersonDraft>) => write({ ...draft, ...part }), troubles, setTroubles };
};
type Person = ReturnType<typeof usePerson>;

interface TextProps {
  readonly person: Person;
  readonly part: 'name' | 'address';
  readonly label: string;
}

const tooLong = { name: 'nameTooLong', address: 'addressTooLong' } as const;

/** The first field of a form has the focus when the form comes. */
const Text = ({ person: { draft, edit, troubles }, part, label }: TextProps) => {
  const trouble = troubles[part];
  const input = useFocusOnArrival<HTMLInputElement>(part === 'name');
  return (
    <Field label={label} trouble={trouble && t(trouble === 'MISSING' ? 'fieldMISSING' : tooLong[part])}>
      {(props) => (
        <input {...props} ref={input} value={draft[part]} onChange={({ target }) => edit({ [part]: target.value })} />
      )}
    </Field>
  );
};

/** A new worker, on duty from now on; or one who is called otherwise, or stands elsewhere. */
export const WorkerForm = ({ me, worker, isShut, onDo, onCancel }: PeopleFormProps & { worker?: Worker }) => {
  const person = usePerson('w', worker ?? {});
  const send = () => {
    const read = workerIn(person.draft, worker ?? { workerId: person.id, onDuty: true });
    person.setTroubles('troubles' in read ? read.troubles : {});
    if ('deed' in read) onDo(read.deed);
  };
  return (
    <FormFrame submit={t(worker ? 'save' : 'addWorker')} isSending={isShut} onSubmit={send} onCancel={onCancel}>
      <Text person={person} part="name" label={t('personName')} />
      <Field label={t('atBranch')}>
        {(props) => (
          <select
            {...props}
            value={person.draft.branchId}
            onChange={({ target }) => person.edit({ branchId: target.value })}
          >
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

/** A new branch, open from now on; or one that is called otherwise, or has moved. */
export const BranchForm = ({ branch, isShut, onDo, onCancel }: PeopleFormProps & { branch?: Branch }) => {
  const person = usePerson('b', branch ?? {});
  const send = () => {
    const read = branchIn(person.draft, branch ?? { branchId: person.id, open: true });
    person.setTroubles('troubles' in read ? read.troubles : {});
    if ('deed' in read) onDo(read.deed);
  };
  return (
    <FormFrame submit={t(branch ? 'save' : 'addBranch')} isSending={isShut} onSubmit={send} onCancel={onCancel}>
      <Text person={person} part="name" label={t('branchName')} />
      <Text person={person} part="address" label={t('branchAddress')} />
      <p className="hint">{t('branchAddressHint')}</p>
    </FormFrame>
  );
};
