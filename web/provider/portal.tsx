import { type ReactNode, useEffect, useState } from 'react';
import { keepSession } from '../shared/session.ts';
import { clockOffset, type TimeTold } from '../shared/use-now.ts';
import type { WorkLine, WorkList } from './api.ts';
import { t } from './messages.ts';
import { OrderPage } from './order/order-page.tsx';
import { PlaceProvider, usePlace } from './place.ts';
import { useMe, useRereadAfterJump, useWork } from './queries.ts';
import { hashOf, type Route } from './route.ts';
import type { Signed } from './session.ts';
import { ShopPage } from './shop/shop-page.tsx';
import { StatisticsPage } from './shop/statistics-page.tsx';
import { Notice } from './ui/notice.tsx';
import { useOnline } from './ui/use-online.ts';
import { useRoute } from './use-route.ts';
import { hasNewOffer } from './work-orders/gone.ts';
import { WorkPage } from './work-orders/work-page.tsx';

const Bar = ({ signed, name }: { signed: Signed; name: string | undefined }) => (
  <header className="bar">
    <p>
      <b>{name ?? t('tagline')}</b>
      <small>{t('whoami', { username: signed.username, providerId: signed.providerId })}</small>
    </p>
    <button type="button" className="button-plain" onClick={() => keepSession(undefined)}>
      {t('signOut')}
    </button>
  </header>
);

const tabs: readonly { readonly to: Route; readonly label: 'navWORK' | 'navSTATISTICS' | 'navSHOP' }[] = [
  { to: { page: 'WORK', view: 'OFFERED' }, label: 'navWORK' },
  { to: { page: 'STATISTICS' }, label: 'navSTATISTICS' },
  { to: { page: 'SHOP' }, label: 'navSHOP' },
];

const isAt = (route: Route, to: Route): boolean =>
  route.page === to.page || (route.page === 'ORDER' && to.page === 'WORK');

const Navigation = ({ route, offered }: { route: Route; offered: number }) => (
  <nav className="foot" aria-label={t('tagline')}>
    {tabs.map(({ to, label }) => (
      <a key={label} href={hashOf(to)} aria-current={isAt(route, to) ? 'page' : undefined}>
        {t(label)}
        {to.page === 'WORK' && offered > 0 ? <span className="count count-new">{offered}</span> : null}
      </a>
    ))}
  </nav>
);

const Page = ({ route }: { route: Route }) => {
  if (route.page === 'ORDER') return <OrderPage key={route.orderId} orderId={route.orderId} deed={route.deed} />;
  if (route.page === 'STATISTICS') return <StatisticsPage />;
  return route.page === 'SHOP' ? <ShopPage /> : <WorkPage view={route.view} />;
};

/** How many offers wait: in the page's title, and said aloud; the telephone on the table moves when there are more. Source: ORDER-18. */
const useNews = (list: WorkList | undefined): number => {
  const offered = list?.counts.OFFERED ?? 0;
  const [seen, see] = useState<readonly WorkLine[]>([]);
  const offers = list?.orders ?? seen;
  const isMore = hasNewOffer(seen, offers);
  useEffect(() => {
    document.title = offered > 0 ? `(${offered}) ${t('title')}` : t('title');
  }, [offered]);
  useEffect(() => {
    if (isMore && navigator.userActivation?.hasBeenActive) navigator.vibrate?.([200, 100, 200]);
    see(offers);
  }, [isMore, offers]);
  return offered;
};

/** The platform's time, as the newest list of offers told it: deadlines are not counted by the telephone's own clock. */
const PlatformTime = ({ told, children }: { told: TimeTold; children: ReactNode }) => {
  const place = usePlace();
  return <PlaceProvider value={{ ...place, offsetMs: clockOffset(told, place.offsetMs) }}>{children}</PlaceProvider>;
};

/** The portal of whoever is signed in: work, figures, shop. Source: ORDER-47. */
export const Portal = ({ signed }: { signed: Signed }) => {
  const route = useRoute();
  const isOnline = useOnline();
  const me = useMe();
  const { data: list, dataUpdatedAt } = useWork('OFFERED');
  const offered = useNews(list);
  useRereadAfterJump();
  return (
    <div className="portal">
      <Bar signed={signed} name={me.data?.name} />
      <p className="visually-hidden" role="status">
        {offered > 0 ? t('offersWait', { count: offered }) : ''}
      </p>
      <main>
        {isOnline ? null : <Notice kind="WARNING">{t('offline')}</Notice>}
        <PlatformTime told={{ now: list?.now, at: dataUpdatedAt }}>
          <Page route={route} />
        </PlatformTime>
      </main>
      <Navigation route={route} offered={offered} />
    </div>
  );
};
