import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { phoneEventSchema } from '../../local/connect/protocol.ts';
import type { Dial, Ringing } from '../../local/web/protocol.ts';
import { useEventStream } from '../shared/event-stream.ts';
import { LaptopRefusal, laptop } from '../shared/laptop.ts';
import { type CallStory, tell, untold } from './call-story.ts';
import { stopReading } from './read-aloud.ts';

/** A call in the hand: what was dialled, what happened since, and what one can do. */
export interface HeldCall {
  readonly dialled: Dial | undefined;
  readonly story: CallStory;
  readonly isUp: boolean;
  readonly refusal: LaptopRefusal | undefined;
  dial(call: Dial): void;
  /** Takes a call that rings; calling again then dials the number that it showed. */
  answer(ring: Ringing): void;
  press(key: string): void;
  hangUp(): void;
  putDown(): void;
}

const asRefusal = (error: unknown): LaptopRefusal | undefined => {
  if (error === null || error === undefined) return undefined;
  return error instanceof LaptopRefusal ? error : new LaptopRefusal('LAPTOP_FAULT', String(error));
};

/** One call at a time, as a telephone has it. */
export const useCall = (): HeldCall => {
  const [dialled, setDialled] = useState<Dial>();
  const [callId, setCallId] = useState<string>();
  const [story, setStory] = useState<CallStory>(untold);
  const dialling = useMutation({ mutationFn: laptop.dial, onSuccess: (answer) => setCallId(answer.callId) });
  const deed = useMutation({ mutationFn: (act: () => Promise<unknown>) => act() });
  const isOpen = story.stage !== 'ENDED';
  const { isUp } = useEventStream(isOpen && callId ? laptop.callEvents(callId) : undefined, phoneEventSchema, (event) =>
    setStory((before) => tell(before, event)),
  );
  const start = (call: Dial | undefined) => {
    setDialled(call);
    setCallId(undefined);
    setStory(untold);
    deed.reset();
    stopReading();
  };
  return {
    dialled: dialling.isError ? undefined : dialled,
    story,
    isUp,
    refusal: asRefusal(dialling.error ?? deed.error),
    dial: (call) => {
      start(call);
      dialling.mutate(call);
    },
    answer: ({ callId: ringing, number, from, tenant }) => {
      dialling.reset();
      start({ from: number, dialled: from, ...(tenant && { tenant }) });
      setCallId(ringing);
      deed.mutate(() => laptop.answer(ringing));
    },
    press: (key) => callId && isOpen && deed.mutate(() => laptop.press(callId, key)),
    hangUp: () => callId && isOpen && deed.mutate(() => laptop.hangUp(callId)),
    putDown: () => {
      dialling.reset();
      start(undefined);
    },
  };
};
