import { Alert, Button, SegmentedControl } from '@cloudscape-design/components';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import * as z from 'zod';
import { CallerPanel } from './caller-panel.tsx';
import { type Call, hintsOf } from './calls.ts';
import { ConsultationForm } from './consultation-form.tsx';
import type { Desk } from './desk.ts';
import { useKept } from './kept.ts';
import { t } from './messages.ts';
import { usePlace } from './place.ts';
import { problemText } from './problem-text.ts';
import { isSaveKey } from './save-key.ts';
import { ScriptPanel } from './script-panel.tsx';
import { myRoles } from './staff-roles.ts';
import { SurveyInvitation } from './survey-invitation.tsx';
import { CallerTickets } from './tickets/caller-tickets.tsx';
import { TicketForm } from './tickets/ticket-form.tsx';
import { useCallerTickets } from './tickets/ticket-queries.ts';
import { type ConsultationLog, useConsultationLog } from './use-consultation-log.ts';

const useCallerCard = (call: Call) => {
  const { ask } = usePlace();
  return useQuery({
    queryKey: ['caller', call.contactId],
    queryFn: () => ask.caller(call.contactId, hintsOf(call)),
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

/** Alt and a digit ticks a sentence, Alt and T goes from log to ticket and back, Ctrl or Cmd with Enter saves: hands stay on the keyboard. */
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

type Work = 'LOG' | 'TICKET';
const workSchema = z.enum(['LOG', 'TICKET']);

/** Lawyers write consultations down, everybody else complaints and questions; Alt and T changes over. */
const firstWork = (): Work => (myRoles().includes('lawyer') ? 'LOG' : 'TICKET');

interface CallViewProps {
  readonly call: Call;
  readonly desk: Desk;
  readonly onOpenTicket: (ticketId: string) => void;
}

const CallTicket = ({ call, onOpenTicket }: Omit<CallViewProps, 'desk'>) => {
  const { data } = useCallerTickets(call);
  const { number, attributes } = call;
  const product = attributes.product;
  const occasion = {
    contactId: call.contactId,
    ...(number === undefined ? {} : { number }),
    ...(product === undefined || product === 'none' ? {} : { product }),
  };
  return (
    <TicketForm
      name={call.contactId}
      occasion={occasion}
      takes={data === undefined ? [] : [data.takes]}
      onOpen={onOpenTicket}
    />
  );
};

interface WorkChoiceProps {
  readonly work: Work;
  readonly onChoose: (work: Work) => void;
}

const WorkChoice = ({ work, onChoose }: WorkChoiceProps) => (
  <div className="work-choice">
    <SegmentedControl
      label={t('work')}
      options={workSchema.options.map((id) => ({ id, text: t(`work${id}`) }))}
      selectedId={work}
      onChange={({ detail }) => onChoose(workSchema.parse(detail.selectedId))}
    />
  </div>
);

interface CallLogProps {
  readonly log: ConsultationLog;
  readonly fields: readonly string[];
}

const CallLog = ({ log, fields }: CallLogProps) => (
  <ConsultationForm
    draft={log.draft}
    fields={fields}
    hindrance={log.hindrance}
    isSaving={log.isSaving}
    isSaved={log.isSaved}
    onEdit={log.edit}
    onSave={log.save}
  />
);

/** Everything about one call: who it is, what to say, what to write down. */
export const CallView = ({ call, desk, onOpenTicket }: CallViewProps) => {
  const card = useCallerCard(call);
  const script = card.data?.script ?? [];
  const log = useConsultationLog(call, desk, card.data);
  const [work, setWork] = useKept<Work>(`work.${call.contactId}`, workSchema, firstWork);
  useDeskKeys({
    tick: (index) => log.tick(script[index]?.id),
    save: () => work === 'LOG' && log.save(),
    changeOver: () => setWork(work === 'LOG' ? 'TICKET' : 'LOG'),
  });
  return (
    <div className="call-view">
      <CallerPanel call={call} card={card.data} isFailed={card.isError} />
      <SurveyInvitation key={call.contactId} call={call} />
      <CallerTickets call={call} onOpen={onOpenTicket} />
      {log.problem === null ? null : (
        <Alert type="error" header={t('saveFailed')} action={<Button onClick={log.save}>{t('retry')}</Button>}>
          {problemText(log.problem)}
        </Alert>
      )}
      <div className="call-work">
        <div>
          <ScriptPanel script={script} ticked={log.draft.ticked} onToggle={log.tick} />
          <Limits limits={card.data?.notCovered ?? []} />
        </div>
        <div className="call-writing">
          <WorkChoice work={work} onChoose={setWork} />
          {work === 'LOG' ? (
            <CallLog log={log} fields={card.data?.fields ?? []} />
          ) : (
            <CallTicket call={call} onOpenTicket={onOpenTicket} />
          )}
        </div>
      </div>
    </div>
  );
};
