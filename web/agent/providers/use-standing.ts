import { useEffect, useEffectEvent, useState } from 'react';
import * as z from 'zod';
import type { ProviderCard } from '#domain/providers';
import { useWritten } from '../orders/use-deed.ts';
import { type StandingDeed, saidStanding } from './standing-deeds.ts';
import { useProviderDeed } from './use-provider-deed.ts';

/** Alt and a digit asks for what stands at that place. */
export const useDeedKeys = (deeds: readonly StandingDeed[], onChoose: (deed: StandingDeed) => void): void => {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const digit = /^Digit([1-4])$/.exec(event.code)?.[1];
    const deed = event.altKey && digit !== undefined ? deeds[Number(digit) - 1] : undefined;
    if (deed === undefined) return;
    event.preventDefault();
    onChoose(deed);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    globalThis.addEventListener('keydown', listen);
    return () => globalThis.removeEventListener('keydown', listen);
  }, []);
};

/** The note, and the deed that it and its command belong to: another deed is another command. */
const noteSchema = z.object({ deed: z.string(), note: z.string() });

/** Which deed is being asked about, why, and how it went. The note survives a refusal and a reload. */
export const useStanding = (card: ProviderCard) => {
  const [asked, setAsked] = useState<StandingDeed>();
  const [sentDeed, setSent] = useState<StandingDeed>();
  const written = useWritten(`provider-note.${card.providerId}`, noteSchema, () => ({ deed: '', note: '' }));
  const sending = useProviderDeed(card, () => {
    written.write({ deed: '', note: '' });
    written.drop();
  });
  return {
    ...sending,
    ...{ asked, sentDeed, note: written.value.note },
    write: (note: string) => written.write({ ...written.value, note }),
    ask: (deed: StandingDeed) => {
      if (sending.isSending || asked !== undefined) return;
      sending.forgetProblem();
      if (written.value.deed !== deed) written.write({ deed, note: '' });
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
