import { KeyValuePairs, Spinner } from '@cloudscape-design/components';
import type { UserRecord } from '#domain/users';
import { ListFailure } from '../deeds/list-failure.tsx';
import { usePlace } from '../place.ts';
import { useProductName } from '../product-name.ts';
import { whenText } from '../tickets/ticket-words.ts';
import { t, tCode } from './messages.ts';
import { Behaviour, Details, Matters, Visits } from './record-parts.tsx';
import { type OpenedFrom, useUserRecord } from './record-query.ts';
import './users.css';

const Basic = ({ basic }: Pick<UserRecord, 'basic'>) => {
  const { timeZone } = usePlace();
  const nameOf = useProductName();
  const { number, region, firstContactAt, latestContactAt, members } = basic;
  const when = (at: number | undefined) => (at === undefined ? t('unknown') : whenText(at, timeZone));
  const memberships = members.map(({ product, state }) =>
    t('memberOf', { product: nameOf(product), state: tCode('state', state) }),
  );
  return (
    <section aria-label={t('basic')}>
      <h3>{t('basic')}</h3>
      <KeyValuePairs
        columns={3}
        items={[
          { label: t('number'), value: number ?? t('unknown') },
          { label: t('region'), value: region ?? t('unknown') },
          { label: t('members'), value: memberships.join(t('comma')) || t('unknown') },
          { label: t('firstContact'), value: when(firstContactAt) },
          { label: t('latestContact'), value: when(latestContactAt) },
        ]}
      />
    </section>
  );
};

/** 用户档案: basic and detailed information, return visits, complaints and consultations, behaviour. Source: ORDER-01, ORDER-02, ORDER-52. */
export const RecordPage = ({ from }: { from: OpenedFrom }) => {
  const { data, error, refetch } = useUserRecord(from);
  if (error !== null) return <ListFailure title={t('recordFailed')} error={error} onRetry={refetch} />;
  if (data === undefined) {
    return (
      <p className="quiet">
        <Spinner /> {t('recordLoading')}
      </p>
    );
  }
  return (
    <div className="user-record">
      <p className="quiet">{t('recordHint')}</p>
      <Basic basic={data.basic} />
      <Details details={data.details} />
      <Visits visits={data.visits} />
      <Matters matters={data.matters} />
      <Behaviour behaviour={data.behaviour} />
    </div>
  );
};
