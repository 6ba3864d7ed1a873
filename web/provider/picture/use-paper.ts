import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { nameCommands } from '../command.ts';
import { usePlace } from '../place.ts';
import type { Picture } from './picture.ts';

/**
 * Something on paper, or signed: its picture goes to the platform as soon as it is taken, and again when somebody asks for it.
 * The same picture is kept once, however often it is sent. Source: ORDER-25.
 */
export const usePaper = (orderId: string) => {
  const { ask } = usePlace();
  const [picture, show] = useState<Picture>();
  const [commandOf] = useState(() => nameCommands(() => crypto.randomUUID()));
  const saving = useMutation({
    mutationFn: async ({ kind, contentType, data }: Picture) => {
      const said = { kind, contentType, data };
      const { key } = await ask.storeProof(orderId, { ...said, commandId: commandOf(said) });
      return { kind, key };
    },
  });
  return {
    picture,
    saving,
    /** What the order is completed with; undefined until the picture is kept. */
    proof: saving.data,
    take: (taken: Picture) => {
      show(taken);
      saving.mutate(taken);
    },
    retry: () => picture && saving.mutate(picture),
    drop: () => {
      show(undefined);
      saving.reset();
    },
  };
};
export type Paper = ReturnType<typeof usePaper>;
