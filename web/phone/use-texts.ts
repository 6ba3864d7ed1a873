import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type SendText, type TextMessage, textMessageSchema } from '../../local/messages/protocol.ts';
import { useEventStream } from '../shared/event-stream.ts';
import { LaptopRefusal, laptop } from '../shared/laptop.ts';
import { addText, isMobile } from './text-thread.ts';

/** The texts on one phone, as they come, and the way to send one. */
export interface HeldTexts {
  readonly texts: readonly TextMessage[];
  readonly refusal: LaptopRefusal | undefined;
  readonly isSending: boolean;
  send(text: SendText, onSent: () => void): void;
}

/** Listens to the texts of a phone; a number that gets none is not listened to. */
export const useTexts = (number: string): HeldTexts => {
  const [held, setHeld] = useState<{ of: string; texts: readonly TextMessage[] }>({ of: number, texts: [] });
  const sending = useMutation({ mutationFn: (text: SendText) => laptop.sendText(number, text) });
  useEventStream(isMobile(number) ? laptop.textEvents(number) : undefined, textMessageSchema, (text) =>
    setHeld((before) => ({ of: number, texts: addText(before.of === number ? before.texts : [], text) })),
  );
  return {
    texts: held.of === number ? held.texts : [],
    refusal: sending.error instanceof LaptopRefusal ? sending.error : undefined,
    isSending: sending.isPending,
    send: (text, onSent) => sending.mutate(text, { onSuccess: onSent }),
  };
};
