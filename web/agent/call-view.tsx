import { Alert, Button, Spinner } from '@cloudscape-design/components';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useEffectEvent } from 'react';
import * as z from 'zod';
import { wrapUp } from '#functions/contacts/wrap-up/definition';
import { useKept } from '../shared/kept.ts';
import type { CallerCard } from './api.ts';
import { CallWork } from './call-work.tsx';
import { CallerPanel } from './caller-panel.tsx';
import { type Call, firstPartOf, hintsOf } from './calls.ts';
import type { Desk } from './desk.ts';
import { t } from './messages.ts';
import { offersOn } from './orders/call-occasion.ts';
import { CallerOrders } from './orders/caller-orders.tsx';
import { useOrderOffers } from './orders/order-queries.ts';
import { usePlace } from './place.ts';
import { problemText } from './problem-text.ts';
import { isSaveKey } from './save-key.ts';
import { ScriptPanel } from './script-panel.tsx';
import { mayAsk, myRoles } from './staff-roles.ts';
import { SurveyInvitation } from './survey-invitation.tsx';
import { CallerTickets } from './tickets/caller-tickets.tsx';
import { type ConsultationLog, useConsultationLog } from './use-consultation-log.ts';
import { type Work, workAfter, workSchema, worksFor } from './work.ts';

const useCallerCard = (call: Call) => {
  const { ask } = usePlace();
  return useQuery({
    queryKey: ['caller', call.contactId],
    queryFn: () => ask.caller(call.contactId, { ...hintsOf(call), ...firstPartOf(call) }),
    enabled: call.number !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
};

interface DeskKeys {
  readonly tick: (index: number) => void;
  readonly save: () => void;
  readonly changeOver: () => void;
}

/** What a key means at the desk; undefined: it is the browser's. */
const meaningOf = (event: KeyboardEvent, does: DeskKeys): (() => void) | undefined => {
  const { altKey, code } = event;
  const digit = /^Digit([1-9])$/.exec(code)?.[1];
  if (altKey && digit !== undefined) return () => does.tick(Number(digit) - 1);
  if (altKey && code === 'KeyT') return does.changeOver;
  return isSaveKey(event) ? does.save : undefined;
};

/** Alt and a digit ticks a sentence, Alt and T goes on to the next kind of work, Ctrl or Cmd with Enter saves: hands stay on the keyboard. */
const useDeskKeys = (does: DeskKeys): void => {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const act = meaningOf(event, does);
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    globalThis.addEventListener('keydown', listen);
    return () => globalThis.removeEventListener('keydown', listen);
  }, []);
};

const Limits = ({ limits }: { limits: readonly string[] }) =>
  limits.length === 0 ? null : (
    <p className="limits">
      <b>{t('scopeLimits')}</b>
      {limits.map((limit) => (
        <span key={limit}>{limit}</span>
      ))}
    </p>
  );

/** What is said, beside what is written. */
const Sayings = ({ card, log }: { card: CallerCard | undefined; log: ConsultationLog }) => {
  const { script = [], notCovered = [] } = card ?? {};
  if (script.length + notCovered.length === 0) return null;
  return (
    <div>
      {script.length === 0 ? null : <ScriptPanel script={script} ticked={log.draft.ticked} onToggle={log.tick} />}
      <Limits limits={notCovered} />
    </div>
  );
};

/** The work that was chosen; until then, the likeliest. */
const choiceSchema = z.object({ work: workSchema.optional() });

/** What may be written on a call, and what is being written. `isSettled` once it is known what the product offers. */
const useWork = (call: Call, card: CallerCard | undefined, isCardRead: boolean) => {
  const all = useOrderOffers();
  const offers = offersOn(call, all.data?.products);
  const works = worksFor({
    hasOrders: offers.length > 0,
    hasLog: mayAsk(wrapUp) && (card === undefined || card.fields.length > 0),
    isLawyer: myRoles().includes('lawyer'),
  });
  const [{ work = works[0] ?? 'TICKET' }, keep] = useKept<z.infer<typeof choiceSchema>>(
    `work.${call.contactId}`,
    choiceSchema,
    () => ({}),
  );
  const choose = (chosen: Work) => keep({ work: chosen });
  const isSettled = isCardRead && !all.isLoading;
  return { offers, works, work, choose, isSettled, changeOver: () => choose(workAfter(works, work)) };
};

interface CallViewProps {
  readonly call: Call;
  readonly desk: Desk;
  readonly onOpenTicket: (ticketId: string) => void;
  readonly onOpenOrder: (orderId: string) => void;
}

/** Everything about one call: who it is, what to say, what to write down. */
export const CallView = ({ call, desk, onOpenTicket, onOpenOrder }: CallViewProps) => {
  const card = useCallerCard(call);
  const log = useConsultationLog(call, desk, card.data);
  const { isSettled, changeOver, choose, ...work } = useWork(call, card.data, card.isFetched);
  const onWritten = useCallback(
    () => desk.tell({ kind: 'WRITTEN', contactId: call.contactId }),
    [desk, call.contactId],
  );
  useDeskKeys({
    tick: (index) => log.tick(card.data?.script[index]?.id),
    save: () => work.work === 'LOG' && log.save(),
    changeOver,
  });
  return (
    <div className="call-view">
      <CallerPanel call={call} card={card.data} isFailed={card.isError} />
      <SurveyInvitation key={call.contactId} call={call} />
      <CallerOrders call={call} isWanted={work.offers.length > 0} onOpen={onOpenOrder} />
      <CallerTickets call={call} onOpen={onOpenTicket} />
      {log.problem === null ? null : (
        <Alert type="error" header={t('saveFailed')} action={<Button onClick={log.save}>{t('retry')}</Button>}>
          {problemText(log.problem)}
        </Alert>
      )}
      <div className="call-work">
        <Sayings card={card.data} log={log} />
        {isSettled ? (
          <CallWork
            {...work}
            {...{ call, desk, card: card.data, log, onOpenTicket, onOpenOrder, onWritten }}
            onChoose={choose}
          />
        ) : (
          <Spinner size="large" />
        )}
      </div>
    </div>
  );
};
