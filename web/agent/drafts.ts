import { useState } from 'react';
import * as z from 'zod';
import { type Draft, edited, emptyDraft, isUntouched } from './consultation.ts';

const draftSchema = z.object({
  field: z.string(),
  question: z.string(),
  advice: z.string(),
  kind: z.enum(['ORDINARY', 'HARD', 'COMMISSION']),
  ticked: z.array(z.string()),
  commandId: z.string(),
});

const key = (contactId: string) => `hutong.draft.${contactId}`;

const kept = (contactId: string): Draft => {
  const text = sessionStorage.getItem(key(contactId));
  const parsed = draftSchema.safeParse(text === null ? undefined : JSON.parse(text));
  return parsed.success ? parsed.data : emptyDraft(crypto.randomUUID());
};

/** Forgets a draft whose log was saved. */
export const forgetDraft = (contactId: string): void => sessionStorage.removeItem(key(contactId));

/**
 * A contact's draft. It survives a reload of the page: what a lawyer has written is never lost by us. `saved` is what the API
 * has already; it shows until something is written here.
 */
export const useDraft = (contactId: string, saved: Draft | undefined) => {
  const [own, setDraft] = useState(() => kept(contactId));
  const draft = saved !== undefined && isUntouched(own) ? saved : own;
  const edit = (change: Partial<Omit<Draft, 'commandId'>>) => {
    const next = edited(draft, change, crypto.randomUUID());
    sessionStorage.setItem(key(contactId), JSON.stringify(next));
    setDraft(next);
  };
  return { draft, edit };
};
