import {
  Button,
  SegmentedControl,
  Spinner,
  StatusIndicator,
  Tabs,
  type TabsProps,
} from '@cloudscape-design/components';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { listAlerts } from '#functions/alerts/list/definition';
import { listCallbacks } from '#functions/callbacks/list/definition';
import { promiseFigures } from '#functions/figures/promises/definition';
import { listOrders } from '#functions/orders/list/definition';
import { announce } from '#functions/products/announce/definition';
import { listProviders } from '#functions/providers/list/definition';
import { forgetAll } from '../shared/kept.ts';
import { keepSession } from '../shared/session.ts';
import { AlertBadge } from './alerts/alert-badge.tsx';
import { CallView } from './call-view.tsx';
import type { Call } from './calls.ts';
import { keepsDailyRecord } from './daily-record.ts';
import { DailyRecordTab } from './daily-record-tab.tsx';
import type { Desk, DeskState, Link } from './desk.ts';
import { t } from './messages.ts';
import type { OrdersPlace } from './orders/orders-tab.tsx';
import { usePlace } from './place.ts';
import { mayAsk } from './staff-roles.ts';
import type { TicketsPlace } from './tickets/tickets-tab.tsx';
import { UncoveredYear } from './uncovered-year.tsx';

const linkTypes = { CONNECTING: 'loading', CONNECTED: 'success', ALONE: 'stopped' } as const satisfies Record<
  Link,
  string
>;

const Waiting = ({ link }: { link: Link }) => (
  <div className="waiting">
    <svg viewBox="0 0 64 64" width="76" height="76" aria-hidden="true">
      <circle cx="32" cy="32" r="30" fill="#e6eef8" />
      <path
        d="M19 36v-5a13 13 0 0 1 26 0v5m-26-3h4v9h-4a3 3 0 0 1-3-3v-3a3 3 0 0 1 3-3zm26 0h-4v9h4a3 3 0 0 0 3-3v-3a3 3 0 0 0-3-3zm-1 9c0 4-4 5-9 5"
        fill="none"
        stroke="#0b5cad"
        strokeWidth="2.2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
    <h2>{t(link === 'ALONE' ? 'aloneTitle' : 'waitingTitle')}</h2>
    <p>{t(link === 'ALONE' ? 'aloneHint' : 'waitingHint')}</p>
  </div>
);

const shortOf = ({ number, contactId }: Call): string => (number ? `…${number.slice(-4)}` : contactId.slice(0, 4));

interface DeskProps {
  readonly state: DeskState;
  readonly desk: Desk;
  readonly onOpenTicket: (ticketId: string) => void;
  readonly onOpenOrder: (orderId: string) => void;
}

const Calls = ({ state, desk, ...opening }: DeskProps) => {
  const [chosen, setChosen] = useState('');
  const { calls, link } = state;
  const call = calls.find(({ contactId }) => contactId === chosen) ?? calls.at(-1);
  if (call === undefined) return <Waiting link={link} />;
  /** What was written for the caller is recorded; his number, name and address stay with no one. */
  const putAway = ({ contactId }: Call) => {
    forgetAll(contactId);
    desk.tell({ kind: 'PUT_AWAY', contactId });
  };
  return (
    <>
      {calls.length > 1 ? (
        <SegmentedControl
          label={t('callsAtDesk')}
          options={calls.map((each) => ({ id: each.contactId, text: `${shortOf(each)} ${t(`stage${each.stage}`)}` }))}
          selectedId={call.contactId}
          onChange={({ detail }) => setChosen(detail.selectedId)}
        />
      ) : null}
      <CallView key={call.contactId} call={call} desk={desk} {...opening} />
      {call.stage === 'CLEARED' && call.isSaved ? <Button onClick={() => putAway(call)}>{t('putAway')}</Button> : null}
    </>
  );
};

interface BarProps {
  readonly state: DeskState;
  readonly username: string;
  readonly onAlerts: () => void;
}

const Bar = ({ state, username, onAlerts }: BarProps) => (
  <header className="desk-bar">
    <h1>
      <b>{t('product')}</b> {t('tagline')}
    </h1>
    <StatusIndicator type={linkTypes[state.link]}>{t(`link${state.link}`)}</StatusIndicator>
    <AlertBadge onOpen={onAlerts} />
    <span className="desk-agent">{[state.agentName, username].filter(Boolean).join(' · ')}</span>
    <Button variant="inline-link" onClick={() => keepSession(undefined)}>
      {t('signOut')}
    </Button>
  </header>
);

const TicketsTab = lazy(() => import('./tickets/tickets-tab.tsx').then(({ TicketsTab }) => ({ default: TicketsTab })));

const OrdersTab = lazy(() => import('./orders/orders-tab.tsx').then(({ OrdersTab }) => ({ default: OrdersTab })));
const RingUpTab = lazy(() => import('./visits/ring-up-tab.tsx').then(({ RingUpTab }) => ({ default: RingUpTab })));
const AnnouncementTab = lazy(() =>
  import('./announcement/announcement-tab.tsx').then(({ AnnouncementTab }) => ({ default: AnnouncementTab })),
);

const AlertsTab = lazy(() => import('./alerts/alerts-tab.tsx').then(({ AlertsTab }) => ({ default: AlertsTab })));

const ProvidersTab = lazy(() =>
  import('./providers/providers-tab.tsx').then(({ ProvidersTab }) => ({ default: ProvidersTab })),
);

const FiguresTab = lazy(() => import('./figures/figures-tab.tsx').then(({ FiguresTab }) => ({ default: FiguresTab })));

const Later = ({ children }: { children: ReactNode }) => (
  <Suspense fallback={<Spinner size="large" />}>{children}</Suspense>
);

/** A tab for those whom the API admits to what it shows. */
const tabFor = (isAdmitted: boolean, id: string, label: string, content: ReactNode): readonly TabsProps.Tab[] =>
  isAdmitted ? [{ id, label, content: <Later>{content}</Later> }] : [];

/** A laptop's clock was moved: what is on the screen may be another now. */
const useRereadAfterJump = (): void => {
  const { offsetMs } = usePlace();
  const client = useQueryClient();
  const seen = useRef(offsetMs);
  useEffect(() => {
    if (Math.abs(offsetMs - seen.current) < 2_000) return;
    seen.current = offsetMs;
    client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'config' });
  }, [client, offsetMs]);
};

/** Which tab is shown, and what the tabs of tickets and orders show. */
const useTabs = () => {
  const [tab, setTab] = useState('call');
  const [tickets, setTickets] = useState<TicketsPlace>({ shows: 'LIST' });
  const [orders, setOrders] = useState<OrdersPlace>({ shows: 'LIST' });
  const onOpenTicket = (ticketId: string) => {
    setTickets({ shows: 'TICKET', ticketId });
    setTab('tickets');
  };
  const onOpenOrder = (orderId: string) => {
    setOrders({ shows: 'ORDER', orderId });
    setTab('orders');
  };
  const [provider, setProvider] = useState('');
  const onOpenProvider = (providerId: string) => {
    setProvider(providerId);
    setTab('providers');
  };
  /** Chosen in the bar of tabs: the providers begin with their list again. */
  const onTab = (id: string) => {
    setProvider('');
    setTab(id);
  };
  /** Whatever an alert is about. */
  const onOpen = ({ kind, id }: { readonly kind: 'ORDER' | 'TICKET' | 'PROVIDER'; readonly id: string }) =>
    ({ ORDER: onOpenOrder, TICKET: onOpenTicket, PROVIDER: onOpenProvider })[kind](id);
  const opening = { onOpenTicket, onOpenOrder, onOpenProvider, onOpen };
  return { tab, onTab, tickets, setTickets, orders, setOrders, provider, ...opening };
};

type TabsState = ReturnType<typeof useTabs>;

const tabsOf = (state: DeskState, desk: Desk, at: TabsState): readonly TabsProps.Tab[] => {
  const { tickets, setTickets, orders, setOrders, provider, onOpenTicket, onOpenOrder, onOpenProvider, onOpen } = at;
  return [
    { id: 'call', label: t('tabCall'), content: <Calls {...{ state, desk, onOpenTicket, onOpenOrder }} /> },
    ...tabFor(
      mayAsk(listOrders),
      'orders',
      t('tabOrders'),
      <OrdersTab place={orders} onPlace={setOrders} {...{ onOpenTicket, onOpenProvider }} />,
    ),
    ...tabFor(true, 'tickets', t('tabTickets'), <TicketsTab place={tickets} onPlace={setTickets} />),
    ...tabFor(mayAsk(listAlerts), 'alerts', t('tabAlerts'), <AlertsTab onOpen={onOpen} />),
    ...tabFor(mayAsk(listCallbacks), 'rings', t('tabRings'), <RingUpTab />),
    ...tabFor(keepsDailyRecord(), 'record', t('tabRecord'), <DailyRecordTab />),
    ...tabFor(mayAsk(listProviders), 'providers', t('tabProviders'), <ProvidersTab key={provider} first={provider} />),
    ...tabFor(mayAsk(promiseFigures), 'figures', t('tabFigures'), <FiguresTab />),
    ...tabFor(mayAsk(announce), 'announcement', t('tabAnnouncement'), <AnnouncementTab />),
  ];
};

/** The agent's desk: the call at hand, orders and tickets, and the record of the day. */
export const DeskPage = ({ desk, username }: { desk: Desk; username: string }) => {
  const state = useSyncExternalStore(desk.subscribe, desk.state);
  const at = useTabs();
  useRereadAfterJump();
  return (
    <div className="desk">
      <Bar state={state} username={username} onAlerts={() => at.onTab('alerts')} />
      <main>
        <UncoveredYear />
        <Tabs
          ariaLabel={t('tagline')}
          activeTabId={at.tab}
          onChange={({ detail }) => at.onTab(detail.activeTabId)}
          tabs={tabsOf(state, desk, at)}
        />
      </main>
    </div>
  );
};
