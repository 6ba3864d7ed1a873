import type { ReactNode } from 'react';
import type { UserRecord, VisitLine } from '#domain/users';
import { OrderBadges } from '../orders/order-badges.tsx';
import { useOrderOffers } from '../orders/order-queries.ts';
import { usePlace } from '../place.ts';
import { KindBadge, StateBadge } from '../tickets/ticket-badges.tsx';
import { shortWhen, whenText } from '../tickets/ticket-words.ts';
import { t } from './messages.ts';

interface PartProps {
  readonly title: string;
  readonly summary: string;
  readonly children?: ReactNode;
}

/** A heading, a line that sums it up, and what it is made of. */
const Part = ({ title, summary, children }: PartProps) => (
  <section aria-label={title}>
    <h3>{title}</h3>
    <p>{summary}</p>
    {children}
  </section>
);

const Row = ({ at, children }: { at: number; children: ReactNode }) => {
  const { timeZone } = usePlace();
  return (
    <li>
      <time dateTime={new Date(at).toISOString()} title={whenText(at, timeZone)}>
        {shortWhen(at, timeZone).slice(0, 11)}
      </time>
      {children}
    </li>
  );
};

const Said = ({ label, said }: { label: string; said: UserRecord['details']['names'] }) =>
  said.length === 0 ? null : (
    <>
      <h4>{label}</h4>
      <ul className="past">
        {said.map(({ text, at }) => (
          <Row key={text} at={at}>
            <span>{text}</span>
          </Row>
        ))}
      </ul>
    </>
  );

/** 详细信息 */
export const Details = ({ details: { names, addresses } }: Pick<UserRecord, 'details'>) => {
  const counts = { names: names.length, addresses: addresses.length };
  const isNone = names.length + addresses.length === 0;
  return (
    <Part title={t('details')} summary={isNone ? t('noDetails') : t('detailsSummary', counts)}>
      <Said label={t('names')} said={names} />
      <Said label={t('addresses')} said={addresses} />
    </Part>
  );
};

const visitWords = ({ reasons, suggestion }: VisitLine): string =>
  [...reasons, ...(suggestion === undefined ? [] : [suggestion])].join(t('comma'));

/** 回访信息 */
export const Visits = ({ visits: { list, ...counts } }: Pick<UserRecord, 'visits'>) => (
  <Part title={t('visits')} summary={list.length === 0 ? t('noVisits') : t('visitsSummary', counts)}>
    <ul className="past">
      {list.map((visit) => (
        <Row key={visit.visitId} at={visit.at}>
          <span>{t(`visit${visit.state}`, { score: visit.score ?? '' })}</span>
          <span className="quiet past-question">{visitWords(visit)}</span>
        </Row>
      ))}
    </ul>
  </Part>
);

/** 投诉咨询 */
export const Matters = ({ matters: { list, ...counts } }: Pick<UserRecord, 'matters'>) => (
  <Part title={t('matters')} summary={list.length === 0 ? t('noMatters') : t('mattersSummary', counts)}>
    <ul className="past">
      {list.map((ticket) => (
        <Row key={ticket.ticketId} at={ticket.openedAt}>
          <span>{ticket.number}</span>
          <KindBadge {...ticket} />
          <StateBadge {...ticket} />
          <span className="quiet past-question">{ticket.content}</span>
        </Row>
      ))}
    </ul>
  </Part>
);

/** 用户行为 */
export const Behaviour = ({ behaviour: { list, lines, ...counts } }: Pick<UserRecord, 'behaviour'>) => {
  const { data } = useOrderOffers();
  const titleOf = (category: string) =>
    data?.products.flatMap(({ categories }) => categories).find(({ id }) => id === category)?.title ?? category;
  const byLine = lines.map(({ category, orders }) => t('lineCount', { title: titleOf(category), orders }));
  return (
    <Part title={t('behaviour')} summary={t('callsSummary', counts)}>
      <p>{list.length === 0 ? t('noOrders') : t('ordersSummary', { ...counts, lines: byLine.join(t('comma')) })}</p>
      <ul className="past">
        {list.map((order) => (
          <Row key={order.orderId} at={order.requestedAt}>
            <span>{order.number}</span>
            <span>{order.title}</span>
            <OrderBadges order={order} />
          </Row>
        ))}
      </ul>
    </Part>
  );
};
