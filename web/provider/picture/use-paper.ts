import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { nameCommands } from '../command.ts';
import { usePlace } from '../place.ts';
import type { Picture } from './picture.ts';

/** What the platform keeps of a picture. */
interface KeptPicture {
  readonly kind: Picture['kind'];
  readonly key: string;
}

/** A preview is the page's own, and goes when another takes its place. */
const usePreview = () => {
  const [picture, show] = useState<Picture>();
  useEffect(() => () => picture && URL.revokeObjectURL(picture.url), [picture]);
  return [picture, show] as const;
};

/** Sends a picture to the platform; the same one is the same command. */
const useSaving = (orderId: string, onSaved: (kept: KeptPicture, sent: Picture) => void) => {
  const { ask } = usePlace();
  const [commandOf] = useState(() => nameCommands(() => crypto.randomUUID()));
  return useMutation({
    mutationFn: async ({ kind, contentType, data }: Picture) => {
      const said = { kind, contentType, data };
      const { key } = await ask.storeProof(orderId, { ...said, commandId: commandOf(said) });
      return { kind, key };
    },
    onSuccess: onSaved,
  });
};

/**
 * Something on paper, or signed: its picture goes to the platform as soon as it is taken, and again when somebody asks for it.
 * The same picture is kept once, however often it is sent. Source: ORDER-25.
 *
 * @param proof what was kept before, also before the page was loaded anew
 * @param onKept told what the order is completed with; undefined when it is to be taken anew
 */
export const usePaper = (
  orderId: string,
  proof: KeptPicture | undefined,
  onKept: (proof: KeptPicture | undefined) => void,
) => {
  const [picture, show] = usePreview();
  const wanted = useRef<Picture>(undefined);
  const saving = useSaving(orderId, (kept, sent) => {
    // One that is being taken anew is wanted no more.
    if (wanted.current === sent) onKept(kept);
  });
  const want = (taken: Picture | undefined) => {
    wanted.current = taken;
    show(taken);
    onKept(undefined);
  };
  return {
    ...{ orderId, picture, saving, proof },
    /** Nothing was taken yet. */
    isEmpty: picture === undefined && proof === undefined,
    /** It was taken and is not kept: on its way, or its sending failed. */
    isUnsaved: picture !== undefined && proof === undefined,
    take: (taken: Picture) => {
      want(taken);
      saving.mutate(taken);
    },
    retry: () => picture && saving.mutate(picture),
    drop: () => {
      want(undefined);
      saving.reset();
    },
  };
};
export type Paper = ReturnType<typeof usePaper>;
