import { useState } from 'react';
import * as z from 'zod';
import type { ProviderCard } from '#domain/providers';
import { useWritten } from '../deeds/use-written.ts';
import { type StandingDeed, saidStanding } from './standing-deeds.ts';
import { useProviderDeed } from './use-provider-deed.ts';

/** The note, and the deed that it and its command belong to: another deed is another command. */
const noteSchema = z.object({ deed: z.string(), note: z.string() });
const noNote = { deed: '', note: '' };

/** Which deed is being asked about, why, and how it went. The note survives a refusal and a reload. */
export const useStanding = (card: ProviderCard) => {
  const [asked, setAsked] = useState<StandingDeed>();
  const [sentDeed, setSent] = useState<StandingDeed>();
  const written = useWritten(`provider-note.${card.providerId}`, { schema: noteSchema, now: noNote });
  const sending = useProviderDeed(card, () => {
    written.write(() => noNote);
    written.drop();
  });
  return {
    ...sending,
    ...{ asked, sentDeed, note: written.value.note },
    write: (note: string) => written.write((last) => ({ ...last, note })),
    ask: (deed: StandingDeed) => {
      if (sending.isSending || asked !== undefined) return;
      sending.forgetProblem();
      if (written.value.deed !== deed) written.write(() => ({ deed, note: '' }));
      setAsked(deed);
    },
    putAway: () => setAsked(undefined),
    confirm: () => {
      if (asked === undefined) return;
      setAsked(undefined);
      setSent(asked);
      sending.send(saidStanding(asked, written.value.note), written.commandId);
    },
  };
};
export type StandingState = ReturnType<typeof useStanding>;
