import { useState } from 'react';
import { ApiProblem } from '../../shared/api-client.ts';
import { useFocusIfLost } from '../../shared/use-focus-if-lost.ts';
import type { WorkDeed } from '../api.ts';
import { t, tCode } from '../messages.ts';
import { useFollowedOrder } from '../queries.ts';
import { hashOf } from '../route.ts';
import { Notice } from '../ui/notice.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { goTo } from '../use-route.ts';
import { problemText } from '../words.ts';
import { Badges } from '../work-orders/badges.tsx';
import { OfferCard } from '../work-orders/offer-card.tsx';
import { CustomerCard } from './customer-card.tsx';
import { DeedBar } from './deed-bar.tsx';
import { DeedForm } from './deed-form.tsx';
import { AgreedFacts, OutcomeFacts } from './facts.tsx';
import type { Held } from './held.ts';
import { PromiseBanner } from './promise-banner.tsx';
import { isStep, type StepName, viewOfOrder } from './steps.ts';
import { Timeline } from './timeline.tsx';

const Head = ({ order }: Held) => (
  <header className="order-head">
    <a className="back" href={hashOf({ page: 'WORK', view: viewOfOrder(order) ?? 'HANDLED' })}>
      ‹ {t('backToWork')}
    </a>
    <PageHeading>{order.title}</PageHeading>
    <Badges order={order} />
    <p className="number">{order.number}</p>
  </header>
);

const Facts = (card: Held) => (
  <>
    <PromiseBanner order={card.order} />
    <CustomerCard {...card} />
    <AgreedFacts {...card} />
    <OutcomeFacts order={card.order} />
    <Timeline order={card.order} />
  </>
);

/** What was done; the focus, whose button is gone, comes here. */
const Done = ({ deed }: { deed: WorkDeed['deed'] }) => (
  <div ref={useFocusIfLost<HTMLDivElement>()} tabIndex={-1} className="arrived">
    <Notice kind="DONE">{t('deedDone', { deed: tCode('deed', deed) })}</Notice>
  </div>
);

interface OpenedProps {
  readonly card: Held;
  readonly deed: string | undefined;
}

/** Which form was shown last and what came of it; the phone's own back key leaves a form as well. */
const useForms = (deed: string | undefined) => {
  const [shown, show] = useState(deed);
  const [left, setLeft] = useState<StepName>();
  const [done, setDone] = useState<WorkDeed['deed']>();
  if (shown !== deed) {
    show(deed);
    setLeft(isStep(shown) ? shown : undefined);
    if (isStep(deed)) setDone(undefined);
  }
  return { left: done === undefined ? left : undefined, done, setDone };
};

/** The order with what may be done to it, or the form of what is being done. */
const Opened = ({ card, deed }: OpenedProps) => {
  const { left, done, setDone } = useForms(deed);
  const { order } = card;
  const { orderId } = order;
  if (order.stage === 'OFFERED') {
    const { offerId, deadline, distanceM } = order.offers.at(-1) ?? {};
    const offer = { ...order, address: order.place?.address, offerId, deadline, distanceM };
    return <OfferCard offer={{ ...offer, views: [] }} onAnswered={() => undefined} />;
  }
  if (isStep(deed)) {
    const leave = () => goTo({ page: 'ORDER', orderId });
    const finish = (what: WorkDeed['deed']) => {
      setDone(what);
      leave();
    };
    return <DeedForm key={deed} card={card} deed={deed} onDone={finish} onCancel={leave} />;
  }
  return (
    <>
      {done === undefined ? null : <Done key={`${done} ${order.version}`} deed={done} />}
      <DeedBar order={order} left={left} onDone={setDone} />
      <Facts {...card} />
    </>
  );
};

const isGone = (error: Error | null): boolean => error instanceof ApiProblem && error.code === 'NOT_FOUND';

/** There is nothing to show: not yet, not now, or no more. */
const Missing = ({ query: { error, isPending, refetch } }: { query: ReturnType<typeof useFollowedOrder> }) => (
  <>
    <a className="back" href={hashOf({ page: 'WORK', view: 'OFFERED' })}>
      ‹ {t('backToWork')}
    </a>
    {isPending ? <Waiting /> : null}
    {error === null || isGone(error) ? null : (
      <Notice kind="ERROR" action={{ label: t('retry'), onAct: () => refetch() }}>
        {problemText(error)}
      </Notice>
    )}
    {isPending || (error !== null && !isGone(error)) ? null : <Notice kind="WARNING">{t('notOurs')}</Notice>}
  </>
);

/** A work order: whom, where, what was agreed, what happened, and what comes next. Source: ORDER-20, ORDER-47. */
export const OrderPage = ({ orderId, deed }: { orderId: string; deed: string | undefined }) => {
  const query = useFollowedOrder(orderId);
  const { data, error, refetch } = query;
  const order = data?.order;
  if (data === undefined || order === undefined || isGone(error)) return <Missing query={query} />;
  return (
    <article className="order">
      <Head {...data} order={order} />
      {error === null ? null : (
        <Notice kind="ERROR" action={{ label: t('retry'), onAct: () => refetch() }}>
          {problemText(error)}
          {t('shownOld')}
        </Notice>
      )}
      <Opened card={{ ...data, order }} deed={deed} />
    </article>
  );
};
