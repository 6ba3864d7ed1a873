import { useMutation, useQueryClient } from '@tanstack/react-query';
import { forget } from '../shared/kept.ts';
import type { CallerCard } from './api.ts';
import type { Call } from './calls.ts';
import { draftOf, missingIn, toggled, wrapUpBody } from './consultation.ts';
import { missingText } from './consultation-form.tsx';
import type { Desk } from './desk.ts';
import { useDraft } from './drafts.ts';
import { t } from './messages.ts';
import { usePlace } from './place.ts';

const useSaving = (call: Call, desk: Desk) => {
  const { ask } = usePlace();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: ReturnType<typeof wrapUpBody>) => ask.saveWrapUp(call.contactId, body),
    onSuccess: () => {
      forget(call.contactId);
      desk.tell({ kind: 'SAVED', contactId: call.contactId });
      return client.invalidateQueries({ queryKey: ['record'] });
    },
  });
};

/** The consultation log of a call: its draft, what still keeps it from being saved, and its saving. */
export const useConsultationLog = (call: Call, desk: Desk, card: CallerCard | undefined) => {
  const script = card?.script ?? [];
  const saved = card?.consultation;
  const { draft, edit } = useDraft(call.contactId, saved && draftOf(saved, script));
  const saving = useSaving(call, desk);
  const missing = missingIn(draft, script);
  const unmet = missing.length > 0 ? missingText(missing) : undefined;
  const hindrance = call.wasAnswered ? unmet : t('notYetAnswered');
  return {
    draft,
    edit,
    hindrance,
    problem: saving.error,
    isSaving: saving.isPending,
    isSaved: (call.isSaved || saved !== undefined) && !saving.isError,
    tick: (id: string | undefined) => id !== undefined && edit({ ticked: toggled(draft.ticked, id) }),
    save: () => hindrance === undefined && !saving.isPending && saving.mutate(wrapUpBody(draft, script)),
  };
};
export type ConsultationLog = ReturnType<typeof useConsultationLog>;
