import { useState } from 'react';
import * as z from 'zod';
import { forget, useKept } from '../../shared/kept.ts';
import type { VisitReport } from '../api.ts';
import { useReporting } from './visit-queries.ts';
import {
  answerIn,
  emptyVisit,
  type VisitDraft,
  type VisitOutcome,
  type VisitTroubles,
  visitDraftSchema,
} from './visit-report.ts';

const keptSchema = z.object({ draft: visitDraftSchema, commandId: z.string() });

/** A report sent again is the same command. */
const reportIds = () => ({ UNREACHED: crypto.randomUUID(), REFUSED: crypto.randomUUID() });

/** What is written down of a return visit; it survives a reload, and is sent once. */
export const useVisitForm = (visitId: string, onDone: (outcome: VisitOutcome, score: string) => void) => {
  const name = `visit.${visitId}`;
  const [{ draft, commandId }, keep] = useKept(name, keptSchema, () => ({
    draft: emptyVisit,
    commandId: crypto.randomUUID(),
  }));
  const [troubles, setTroubles] = useState<VisitTroubles>({});
  const reporting = useReporting();
  const [ids] = useState(reportIds);
  const edit = (change: Partial<VisitDraft>) => {
    if (reporting.isPending) return;
    setTroubles({});
    reporting.reset();
    keep({ draft: { ...draft, ...change }, commandId: crypto.randomUUID() });
  };
  const send = (report: VisitReport) => {
    if (reporting.isPending) return;
    reporting.mutate(report, {
      onSuccess: () => {
        forget(name);
        onDone(report.outcome, draft.score);
      },
    });
  };
  const save = () => {
    const read = answerIn(draft, { visitId, commandId });
    setTroubles('troubles' in read ? read.troubles : {});
    if ('body' in read) send(read.body);
  };
  const report = (outcome: 'UNREACHED' | 'REFUSED') => send({ visitId, commandId: ids[outcome], outcome });
  return { draft, troubles, problem: reporting.error, isSending: reporting.isPending, edit, save, report };
};
export type VisitFormState = ReturnType<typeof useVisitForm>;
