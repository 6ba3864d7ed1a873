import { Alert, Button } from '@cloudscape-design/components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { ApiProblem } from './api.ts';
import { CallerPanel } from './caller-panel.tsx';
import type { Call } from './calls.ts';
import { draftOf, missingIn, toggled, wrapUpBody } from './consultation.ts';
import { ConsultationForm, missingText } from './consultation-form.tsx';
import type { Desk } from './desk.ts';
import { forgetDraft, useDraft } from './drafts.ts';
import { t } from './messages.ts';
import { usePlace } from './place.ts';
import { ScriptPanel } from './script-panel.tsx';

const hints = ({ attributes }: Call): Record<string, string> =>
  Object.fromEntries(
    ['line', 'product'].flatMap((name) => (attributes[name] === undefined ? [] : [[name, attributes[name]]])),
  );

const useCallerCard = (call: Call) => {
  const { ask } = usePlace();
  return useQuery({
    queryKey: ['caller', call.contactId],
    queryFn: () => ask.caller(call.contactId, hints(call)),
    enabled: call.number !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
};

/** Alt and a digit ticks a sentence, Ctrl or Cmd with Enter saves: hands stay on the keyboard while one listens. */
const useDeskKeys = (tick: (index: number) => void, save: () => void): void => {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const digit = /^Digit([1-9])$/.exec(event.code)?.[1];
    if (event.altKey && digit !== undefined) {
      event.preventDefault();
      tick(Number(digit) - 1);
    }
    if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') save();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    globalThis.addEventListener('keydown', listen);
    return () => globalThis.removeEventListener('keydown', listen);
  }, []);
};

export const problemText = (error: unknown): string => {
  const problem = error instanceof ApiProblem ? error : new ApiProblem('UNREACHABLE', '');
  return problem.message || t(`problem${problem.trouble}`);
};

const useSaving = (call: Call, desk: Desk) => {
  const { ask } = usePlace();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: ReturnType<typeof wrapUpBody>) => ask.saveWrapUp(call.contactId, body),
    onSuccess: () => {
      forgetDraft(call.contactId);
      desk.tell({ kind: 'SAVED', contactId: call.contactId });
      return client.invalidateQueries({ queryKey: ['record'] });
    },
  });
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

/** Everything about one call: who it is, what to say, what to write down. */
export const CallView = ({ call, desk }: { call: Call; desk: Desk }) => {
  const card = useCallerCard(call);
  const script = card.data?.script ?? [];
  const saved = card.data?.consultation;
  const { draft, edit } = useDraft(call.contactId, saved && draftOf(saved, script));
  const saving = useSaving(call, desk);
  const missing = missingIn(draft, script);
  const unmet = missing.length > 0 ? missingText(missing) : undefined;
  const hindrance = call.wasAnswered ? unmet : t('notYetAnswered');
  const isSaved = call.isSaved || saved !== undefined;
  const tick = (id: string | undefined) => id !== undefined && edit({ ticked: toggled(draft.ticked, id) });
  const save = () => hindrance === undefined && !saving.isPending && saving.mutate(wrapUpBody(draft, script));
  useDeskKeys((index) => tick(script[index]?.id), save);
  return (
    <div className="call-view">
      <CallerPanel call={call} card={card.data} isFailed={card.isError} />
      {saving.isError ? (
        <Alert type="error" header={t('saveFailed')} action={<Button onClick={save}>{t('retry')}</Button>}>
          {problemText(saving.error)}
        </Alert>
      ) : null}
      <div className="call-work">
        <div>
          <ScriptPanel script={script} ticked={draft.ticked} onToggle={tick} />
          <Limits limits={card.data?.notCovered ?? []} />
        </div>
        <ConsultationForm
          draft={draft}
          fields={card.data?.fields ?? []}
          hindrance={hindrance}
          isSaving={saving.isPending}
          isSaved={isSaved && !saving.isError}
          onEdit={edit}
          onSave={save}
        />
      </div>
    </div>
  );
};
