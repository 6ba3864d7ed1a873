import * as z from 'zod';
import { useKept } from '../shared/kept.ts';
import { type Draft, edited, emptyDraft, isUntouched } from './consultation.ts';

const draftSchema = z.object({
  field: z.string(),
  question: z.string(),
  advice: z.string(),
  kind: z.enum(['ORDINARY', 'HARD', 'COMMISSION']),
  ticked: z.array(z.string()),
  commandId: z.string(),
});

/** A contact's draft. `saved` is what the API has already; it shows until something is written here. */
export const useDraft = (contactId: string, saved: Draft | undefined) => {
  const [own, keep] = useKept<Draft>(contactId, draftSchema, () => emptyDraft(crypto.randomUUID()));
  const draft = saved !== undefined && isUntouched(own) ? saved : own;
  const edit = (change: Partial<Omit<Draft, 'commandId'>>) => keep(edited(draft, change, crypto.randomUUID()));
  return { draft, edit };
};
