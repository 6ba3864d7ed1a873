import { Alert, Badge, KeyValuePairs, Spinner, StatusIndicator } from '@cloudscape-design/components';
import { maskPhone, parsePhoneNumber } from '#domain/kernel';
import { localDate, localTime } from '../shared/time.ts';
import type { CallerCard } from './api.ts';
import type { Call } from './calls.ts';
import { t, tCode } from './messages.ts';
import { usePlace } from './place.ts';
import { RecordButton } from './users/record-button.tsx';

/** The number on file, or else the softphone's: masked until the API has said that this agent may see it whole. */
const shownNumber = (call: Call, card: CallerCard | undefined): string => {
  if (card?.number) return card.number;
  if (call.number === undefined) return t('numberPending');
  const read = parsePhoneNumber(call.number);
  if (!read.ok) return t('withheld');
  return card?.masked === false ? read.value.shown : maskPhone(read.value.e164);
};

const stageTypes = { RINGING: 'pending', TALKING: 'success', AFTER_CALL: 'in-progress', CLEARED: 'warning' } as const;

const MemberBadge = ({ call, card }: { call: Call; card: CallerCard }) => {
  const { timeZone } = usePlace();
  const since = card.membership?.registeredAt;
  const { lineTitle } = call.attributes;
  if (!card.product.hasMembers) return lineTitle === undefined ? null : <Badge color="blue">{lineTitle}</Badge>;
  if (call.attributes.callerLabel === '新会员') return <Badge color="green">{t('newMember')}</Badge>;
  if (card.caller === 'NON_MEMBER') return <Badge color="grey">{t('notMember')}</Badge>;
  return <Badge color="blue">{t('memberSince', { date: since ? localDate(since, timeZone) : '' })}</Badge>;
};

const Reading = ({ isFailed }: { isFailed: boolean }) =>
  isFailed ? null : (
    <span className="quiet">
      <Spinner /> {t('loadingCaller')}
    </span>
  );

interface CallerPanelProps {
  readonly call: Call;
  readonly card: CallerCard | undefined;
  readonly isFailed: boolean;
}

const Headline = ({ call, card, isFailed }: CallerPanelProps) => {
  const count = card?.callsWithin24Hours ?? 1;
  const { line } = call.attributes;
  return (
    <header className="caller-headline">
      <h2>{shownNumber(call, card)}</h2>
      {card?.membership?.enterpriseName ? <b>{card.membership.enterpriseName}</b> : null}
      <StatusIndicator type={stageTypes[call.stage]}>{t(`stage${call.stage}`)}</StatusIndicator>
      {card ? <MemberBadge call={call} card={card} /> : <Reading isFailed={isFailed} />}
      {count > 1 ? <Badge color="severity-medium">{t('repeatCall', { count })}</Badge> : null}
      {line === undefined || line === 'none' ? null : <RecordButton from={{ contactId: call.contactId, line }} />}
    </header>
  );
};

const membershipText = ({ membership }: CallerCard, timeZone: string): string => {
  if (membership === undefined) return t('notMember');
  const lastDay = membership.usableUntil === undefined ? '' : localDate(membership.usableUntil - 1, timeZone);
  return tCode('state', membership.state, { date: lastDay });
};

const Facts = ({ card }: { card: CallerCard }) => {
  const { timeZone } = usePlace();
  const fee = card.registration?.feeFen;
  return (
    <KeyValuePairs
      columns={4}
      items={[
        { label: t('region'), value: card.region ?? '—' },
        { label: t('calledProduct'), value: card.product.name },
        ...(card.product.hasMembers
          ? [
              { label: t('memberState'), value: membershipText(card, timeZone) },
              { label: t('fee'), value: fee === undefined ? '—' : t('feeMonthly', { yuan: fee / 100 }) },
            ]
          : []),
      ]}
    />
  );
};

const Past = ({ card }: { card: CallerCard }) => {
  const { timeZone } = usePlace();
  if (card.past.length === 0) return <p className="quiet">{t('noContacts')}</p>;
  return (
    <ul className="past">
      {card.past.slice(0, 5).map(({ contactId, at, outcome, field, question }) => (
        <li key={contactId}>
          <time dateTime={new Date(at).toISOString()}>
            {localDate(at, timeZone).slice(5)} {localTime(at, timeZone).slice(0, 5)}
          </time>
          <span>{tCode('past', outcome)}</span>
          <span className="quiet past-question">{[field, question].filter(Boolean).join(' · ')}</span>
        </li>
      ))}
    </ul>
  );
};

/** Tickets stand below with their deadlines. */
const openBesideTickets = ({ open }: CallerCard) => open.filter(({ kind }) => kind !== 'TICKET');

const Open = ({ card }: { card: CallerCard }) => (
  <ul className="past">
    {openBesideTickets(card).map(({ id, title }) => (
      <li key={id}>{title}</li>
    ))}
  </ul>
);

/** Who calls, known before the call is accepted. Source: BANK-05, LEGAL-11, X-09, X-44. */
export const CallerPanel = ({ call, card, isFailed }: CallerPanelProps) => (
  <section className="panel caller" aria-label={t('caller')}>
    <Headline call={call} card={card} isFailed={isFailed} />
    {isFailed ? <Alert type="warning">{t('callerFailed')}</Alert> : null}
    {card ? (
      <div className="caller-facts">
        <Facts card={card} />
        <div className="caller-past">
          <h3>{t('lastContacts')}</h3>
          <Past card={card} />
        </div>
        {openBesideTickets(card).length > 0 ? (
          <div className="caller-past">
            <h3>{t('openWork')}</h3>
            <Open card={card} />
          </div>
        ) : null}
      </div>
    ) : null}
  </section>
);
