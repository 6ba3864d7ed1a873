import type { ReactNode } from 'react';
import type { OwnDeed, Profile } from '../api.ts';
import { t } from '../messages.ts';
import type { Branch, Worker } from './people.ts';

/** Whom one changes, or is about to take out. */
export type Chosen =
  | { readonly kind: 'BRANCH'; readonly id: string; readonly name: string }
  | { readonly kind: 'WORKER'; readonly id: string; readonly name: string };

interface RowProps {
  readonly name: string;
  readonly duty: { readonly name: string; readonly label: string; readonly isOn: boolean };
  readonly isShut: boolean;
  readonly onTurn: (isOn: boolean) => void;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}

/** Somebody's name, whether he works today, and what may be changed of him. */
const Row = ({ name, duty, isShut, onTurn, onEdit, onRemove, children }: RowProps) => (
  <>
    <b>{name}</b>
    <label className="toggle">
      <input
        type="checkbox"
        aria-label={duty.name}
        checked={duty.isOn}
        disabled={isShut}
        onChange={({ target }) => onTurn(target.checked)}
      />
      {duty.label}
    </label>
    {children}
    <span className="person-buttons">
      <button type="button" className="button-plain" aria-label={t('editOf', { name })} onClick={onEdit}>
        {t('edit')}
      </button>
      <button
        type="button"
        className="button-plain"
        aria-label={t('removeOf', { name })}
        disabled={isShut}
        onClick={onRemove}
      >
        {t('remove')}
      </button>
    </span>
  </>
);

export interface RowsProps {
  readonly me: Profile;
  readonly isShut: boolean;
  readonly onDo: (deed: OwnDeed) => void;
  readonly onEdit: (one: Chosen) => void;
  readonly onRemove: (one: Chosen) => void;
}

/** Where the map does not know a branch, nobody can say how far it is: its provider is told. Source: ORDER-18. */
const Where = ({ branch: { address, point } }: { branch: Branch }) => {
  if (address === undefined) return <small>{t('noBranchAddress')}</small>;
  return (
    <small>
      {address}
      {point === undefined ? ` · ${t('placeUnknown')}` : ''}
    </small>
  );
};

export const BranchRow = ({ branch, isShut, onDo, onEdit, onRemove }: RowsProps & { branch: Branch }) => {
  const chosen = { kind: 'BRANCH', id: branch.branchId, name: branch.name } as const;
  return (
    <Row
      {...{ name: branch.name, isShut }}
      duty={{ name: t('isOpen', { name: branch.name }), label: t('branchOpen'), isOn: branch.open }}
      onTurn={(open) => onDo({ deed: 'put-branch', branch: { ...branch, open } })}
      onEdit={() => onEdit(chosen)}
      onRemove={() => onRemove(chosen)}
    >
      <Where branch={branch} />
    </Row>
  );
};

export const WorkerRow = ({ me, worker, isShut, onDo, onEdit, onRemove }: RowsProps & { worker: Worker }) => {
  const chosen = { kind: 'WORKER', id: worker.workerId, name: worker.name } as const;
  return (
    <Row
      {...{ name: worker.name, isShut }}
      duty={{ name: t('isOnDuty', { name: worker.name }), label: t('onDuty'), isOn: worker.onDuty }}
      onTurn={(onDuty) => onDo({ deed: 'put-worker', worker: { ...worker, onDuty } })}
      onEdit={() => onEdit(chosen)}
      onRemove={() => onRemove(chosen)}
    >
      <small>{me.branches.find(({ branchId }) => branchId === worker.branchId)?.name ?? t('noBranch')}</small>
    </Row>
  );
};
