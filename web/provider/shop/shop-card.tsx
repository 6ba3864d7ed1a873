import { useState } from 'react';
import { weekOf } from '../../shared/hours.ts';
import { useFocusIfLost } from '../../shared/use-focus-if-lost.ts';
import type { Profile } from '../api.ts';
import { t } from '../messages.ts';
import { Notice } from '../ui/notice.tsx';
import { ReviseForm } from './revise-form.tsx';

const Hours = ({ hours }: Pick<Profile, 'hours'>) => (
  <ul className="plain">
    {weekOf(hours).map(({ from, to, open }) => (
      <li key={from}>
        {from === to ? t(`day${from}`) : t('dayRange', { from: t(`day${from}`), to: t(`day${to}`) })}{' '}
        {open.length === 0 ? t('shut') : open.join(' ')}
      </li>
    ))}
  </ul>
);

const Particulars = ({ me }: { me: Profile }) => (
  <dl className="facts">
    <div>
      <dt>{t('standing')}</dt>
      <dd>{t(`standing${me.standing.status}`)}</dd>
    </div>
    <div>
      <dt>{t('line')}</dt>
      <dd>{me.lines.map(({ title }) => title).join('、')}</dd>
    </div>
    <div>
      <dt>{t('capacity')}</dt>
      <dd>{t('capacityOf', { load: me.load, capacity: me.capacity })}</dd>
    </div>
    <div>
      <dt>{t('hours')}</dt>
      <dd>
        <Hours hours={me.hours} />
      </dd>
    </div>
    <div>
      <dt>{t('serviceArea')}</dt>
      <dd>{t('radius', { km: me.area.radiusKm })}</dd>
    </div>
    <div>
      <dt>{t('contactPerson')}</dt>
      <dd>{me.contactName}</dd>
    </div>
    <div>
      <dt>{t('shopPhone')}</dt>
      <dd>{me.phone}</dd>
    </div>
  </dl>
);

/** The shop as the tenant knows it; what a provider may decide by itself stands in its form. Source: ORDER-45, ORDER-47. */
export const ShopCard = ({ me }: { me: Profile }) => {
  const [state, become] = useState<'READ' | 'REVISED' | 'SAVED'>('READ');
  const heading = useFocusIfLost<HTMLHeadingElement>(state);
  return (
    <section className="card" aria-labelledby="shop">
      <h2 id="shop" tabIndex={-1} ref={heading}>
        {me.name}
      </h2>
      {state === 'REVISED' ? (
        <ReviseForm me={me} onDone={() => become('SAVED')} onCancel={() => become('READ')} />
      ) : (
        <>
          {state === 'SAVED' ? <Notice kind="DONE">{t('saved')}</Notice> : null}
          <Particulars me={me} />
          <button type="button" className="button" onClick={() => become('REVISED')}>
            {t('revise')}
          </button>
        </>
      )}
      <p className="hint">{t('changeShop', { tenant: me.tenantName })}</p>
    </section>
  );
};
