import { KeyValuePairs, type KeyValuePairsProps } from '@cloudscape-design/components';
import type { Resolution, Task, TicketCard } from '#domain/tickets';
import { usePlace } from '../place.ts';
import { t, tCode } from './messages.ts';
import { partyText, whenText } from './ticket-words.ts';

const handlingText = ({ handling }: TicketCard): string => {
  if (handling === undefined) return '';
  const isDeemed = handling.state === 'OPERATOR_OWNED' && handling.reason === 'DEEMED_ACCEPTED';
  return t(isDeemed ? 'handlingDEEMED' : `handling${handling.state}`);
};

/** The ticket at the other tenant; its own people alone can open it. */
const linkText = (ticket: TicketCard): string => {
  const { link } = ticket;
  if (link === undefined) return '';
  const what = `${t(`link${link.side}`, { tenant: link.tenant })} · ${t(`link${link.purpose}`)}`;
  return [what, handlingText(ticket), link.ticketId.slice(0, 8)].filter(Boolean).join(' · ');
};

const moneyText = ({ refundFen, compensation }: Resolution): readonly string[] => [
  ...(refundFen === undefined ? [] : [t('refund', { yuan: refundFen / 100 })]),
  ...(compensation === undefined
    ? []
    : [t('compensation', { yuan: compensation.fen / 100, reason: compensation.reason })]),
];

const resolutionText = (resolution: Resolution): string =>
  [
    ...(resolution.judgement === undefined ? [] : [tCode('choicejudgement', resolution.judgement)]),
    resolution.result,
    ...moneyText(resolution),
  ].join(' · ');

const taskText = ({ role, why, doneAt, result }: Task): string =>
  [tCode('role', role), t(`task${why}`), t(doneAt === undefined ? 'taskOpen' : 'taskDone'), result]
    .filter(Boolean)
    .join(' · ');

const given = (label: string, value: string): readonly KeyValuePairsProps.Item[] =>
  value === '' ? [] : [{ label, value }];

/** Who has it, since when, who else is at work on it, and what came of it. Source: LEGAL-38, LEGAL-43, VC-23, X-31. */
export const TicketFacts = ({ ticket, category }: { ticket: TicketCard; category: string }) => {
  const { timeZone } = usePlace();
  const { owner, firstOwner, openedAt, callBack, resolution, tasks } = ticket;
  return (
    <>
      <KeyValuePairs
        columns={4}
        items={[
          { label: t('owner'), value: owner === undefined ? '—' : partyText(owner) },
          { label: t('firstOwner'), value: partyText(firstOwner) },
          { label: t('openedAt'), value: whenText(openedAt, timeZone) },
          ...given(t('callBack'), callBack?.number ?? ''),
          ...given(t('category'), category),
          ...given(t('link'), linkText(ticket)),
          ...given(t('resolution'), resolution === undefined ? '' : resolutionText(resolution)),
        ]}
      />
      {tasks.length === 0 ? null : (
        <ul className="ticket-tasks" aria-label={t('tasks')}>
          {tasks.map((task) => (
            <li key={`${task.role}-${task.at}-${task.why}`}>{taskText(task)}</li>
          ))}
        </ul>
      )}
    </>
  );
};
