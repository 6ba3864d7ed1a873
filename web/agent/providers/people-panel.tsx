import type { ProviderCard } from '#domain/providers';
import { t } from './messages.ts';

type People = Pick<ProviderCard, 'branches' | 'workers'>;

const Branches = ({ branches }: Pick<People, 'branches'>) =>
  branches.map(({ branchId, name, address, open }) => (
    <li key={branchId}>
      <b>{name}</b>
      <span>{[t(open ? 'branchOpen' : 'branchShut'), address].filter(Boolean).join(' · ')}</span>
    </li>
  ));

const Workers = ({ branches, workers }: People) =>
  workers.map(({ workerId, name, branchId, onDuty }) => (
    <li key={workerId}>
      <b>{name}</b>
      <span>
        {[t(onDuty ? 'onDuty' : 'offDuty'), branches.find((branch) => branch.branchId === branchId)?.name]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </li>
  ));

/** 网点 and 师傅, as the provider keeps them itself. Source: ORDER-47. */
export const PeoplePanel = ({ card: { branches, workers } }: { card: People }) => (
  <section className="panel" aria-label={t('people')}>
    <h3>{t('people')}</h3>
    {branches.length + workers.length === 0 ? <p className="quiet">{t('noPeople')}</p> : null}
    <ul className="provider-rows">
      <Branches branches={branches} />
      <Workers branches={branches} workers={workers} />
    </ul>
  </section>
);
