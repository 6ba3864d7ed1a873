import { useState } from 'react';
import type { OwnDeed, Profile } from '../api.ts';
import { t } from '../messages.ts';
import { useOwnDeed } from '../queries.ts';
import { Sure } from '../ui/sure.tsx';
import { asWished } from './as-wished.ts';
import { BranchForm, WorkerForm } from './people-forms.tsx';
import { ShopTrouble } from './shop-trouble.tsx';

interface ToggleProps {
  readonly name: string;
  readonly label: string;
  readonly isOn: boolean;
  readonly isShut: boolean;
  readonly onTurn: (isOn: boolean) => void;
}

const Toggle = ({ name, label, isOn, isShut, onTurn }: ToggleProps) => (
  <label className="toggle">
    <input
      type="checkbox"
      aria-label={name}
      checked={isOn}
      disabled={isShut}
      onChange={({ target }) => onTurn(target.checked)}
    />
    {label}
  </label>
);

interface ListProps {
  readonly me: Profile;
  readonly isShut: boolean;
  readonly onDo: (deed: OwnDeed) => void;
}

const Branches = ({ me, isShut, onDo }: ListProps) =>
  me.branches.map((branch) => (
    <li key={branch.branchId}>
      <b>{branch.name}</b>
      <Toggle
        {...{ name: t('isOpen', { name: branch.name }), label: t('branchOpen'), isOn: branch.open, isShut }}
        onTurn={(open) => onDo({ deed: 'put-branch', branch: { ...branch, open } })}
      />
      {branch.address === undefined ? null : <small>{branch.address}</small>}
    </li>
  ));

const Workers = ({ me, isShut, onDo }: ListProps) => {
  const [leaving, ask] = useState<Profile['workers'][number]>();
  return (
    <>
      {me.workers.map((worker) => (
        <li key={worker.workerId}>
          <b>{worker.name}</b>
          <Toggle
            {...{ name: t('isOnDuty', { name: worker.name }), label: t('onDuty'), isOn: worker.onDuty, isShut }}
            onTurn={(onDuty) => onDo({ deed: 'put-worker', worker: { ...worker, onDuty } })}
          />
          <small>{me.branches.find(({ branchId }) => branchId === worker.branchId)?.name}</small>
          <button type="button" className="button-plain" disabled={isShut} onClick={() => ask(worker)}>
            {t('removeWorker')}
          </button>
        </li>
      ))}
      {leaving === undefined ? null : (
        <Sure
          title={t('sureRemove', { name: leaving.name })}
          yes={t('removeWorker')}
          isGrave
          onNo={() => ask(undefined)}
          onYes={() => {
            ask(undefined);
            onDo({ deed: 'remove-worker', workerId: leaving.workerId });
          }}
        >
          <p className="quiet">{t('sureRemoveHint')}</p>
        </Sure>
      )}
    </>
  );
};

const adding = ['Worker', 'Branch'] as const;

/** Branches and workers, who of them works today, and new ones. Source: ORDER-18, ORDER-47. */
export const PeopleCard = ({ me }: { me: Profile }) => {
  const [added, add] = useState<(typeof adding)[number]>();
  const doing = useOwnDeed(me, () => add(undefined));
  const shown = asWished(me, doing.isPending ? doing.variables : undefined);
  const list = { me: shown, isShut: doing.isPending, onDo: (deed: OwnDeed) => doing.mutate(deed) };
  const form = { ...list, onCancel: () => add(undefined) };
  return (
    <section className="card" aria-labelledby="people">
      <h2 id="people">{t('people')}</h2>
      <ShopTrouble error={doing.error} />
      {me.branches.length + me.workers.length === 0 ? <p className="quiet">{t('noPeople')}</p> : null}
      <ul className="people">
        <Branches {...list} />
        <Workers {...list} />
      </ul>
      {added === 'Worker' ? <WorkerForm {...form} /> : null}
      {added === 'Branch' ? <BranchForm {...form} /> : null}
      {added !== undefined
        ? null
        : adding.map((kind) => (
            <button key={kind} type="button" className="button" onClick={() => add(kind)}>
              {t(`add${kind}`)}
            </button>
          ))}
    </section>
  );
};
