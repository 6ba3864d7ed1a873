import { useState } from 'react';
import { useFocusIfLost } from '../../shared/use-focus-if-lost.ts';
import type { OwnDeed, Profile } from '../api.ts';
import { t } from '../messages.ts';
import { useOwnDeed } from '../queries.ts';
import { Sure } from '../ui/sure.tsx';
import { asWished } from './as-wished.ts';
import { BranchForm, WorkerForm } from './people-forms.tsx';
import { BranchRow, type Chosen, type RowsProps, WorkerRow } from './people-rows.tsx';
import { ShopTrouble } from './shop-trouble.tsx';

const removal = ({ kind, id }: Chosen): OwnDeed =>
  kind === 'BRANCH' ? { deed: 'remove-branch', branchId: id } : { deed: 'remove-worker', workerId: id };

interface SureProps {
  readonly leaving: Chosen;
  readonly onNo: () => void;
  readonly onYes: () => void;
}

const SureRemove = ({ leaving: { kind, name }, onNo, onYes }: SureProps) => (
  <Sure title={t(`sureRemove${kind}`, { name })} yes={t('remove')} isGrave onNo={onNo} onYes={onYes}>
    <p className="quiet">{t(`sureRemove${kind}Hint`)}</p>
  </Sure>
);

interface PeopleProps {
  readonly rows: RowsProps;
  readonly edited: string | undefined;
  readonly onCancel: () => void;
}

/** Each in a row; who is being changed has the form in its place. */
const People = ({ rows, edited, onCancel }: PeopleProps) => {
  const form = { ...rows, onCancel };
  return (
    <ul className="people">
      {rows.me.branches.map((branch) => (
        <li key={branch.branchId}>
          {edited === branch.branchId ? (
            <BranchForm {...form} branch={branch} />
          ) : (
            <BranchRow {...rows} branch={branch} />
          )}
        </li>
      ))}
      {rows.me.workers.map((worker) => (
        <li key={worker.workerId}>
          {edited === worker.workerId ? (
            <WorkerForm {...form} worker={worker} />
          ) : (
            <WorkerRow {...rows} worker={worker} />
          )}
        </li>
      ))}
    </ul>
  );
};

const adding = ['Worker', 'Branch'] as const;

/** Branches and workers, who of them works today, what is changed of them, and new ones. Source: ORDER-18, ORDER-47. */
export const PeopleCard = ({ me }: { me: Profile }) => {
  /** The id of who is changed, or `Worker` or `Branch` for a new one: one form at a time. */
  const [form, open] = useState<string>();
  const [leaving, ask] = useState<Chosen>();
  const close = () => open(undefined);
  const heading = useFocusIfLost<HTMLHeadingElement>(form);
  const doing = useOwnDeed(me, close);
  const shown = asWished(me, doing.isPending ? doing.variables : undefined);
  const onDo = (deed: OwnDeed) => doing.mutate(deed);
  const rows = { me: shown, isShut: doing.isPending, onDo, onEdit: ({ id }: Chosen) => open(id), onRemove: ask };
  const remove = (one: Chosen) => {
    ask(undefined);
    onDo(removal(one));
  };
  return (
    <section className="card" aria-labelledby="people">
      <h2 id="people" tabIndex={-1} ref={heading}>
        {t('people')}
      </h2>
      <ShopTrouble error={doing.error} />
      {me.branches.length + me.workers.length === 0 ? <p className="quiet">{t('noPeople')}</p> : null}
      <People rows={rows} edited={form} onCancel={close} />
      {form === 'Worker' ? <WorkerForm {...rows} onCancel={close} /> : null}
      {form === 'Branch' ? <BranchForm {...rows} onCancel={close} /> : null}
      {form === undefined
        ? adding.map((kind) => (
            <button key={kind} type="button" className="button" onClick={() => open(kind)}>
              {t(`add${kind}`)}
            </button>
          ))
        : null}
      {leaving === undefined ? null : (
        <SureRemove leaving={leaving} onNo={() => ask(undefined)} onYes={() => remove(leaving)} />
      )}
    </section>
  );
};
