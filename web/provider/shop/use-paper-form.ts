import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { nameCommands } from '../command.ts';
import type { Picture } from '../picture/picture.ts';
import { usePlace } from '../place.ts';
import { type PaperDraft, type PaperTroubles, paperIn } from './paper-draft.ts';

/** What is being filled in of a paper. Its picture goes to the platform as soon as it is taken; the same one is kept once. */
export const usePaperForm = (kind: string) => {
  const { ask } = usePlace();
  const [draft, write] = useState<PaperDraft>({ kind, number: '', validUntil: '' });
  const [troubles, setTroubles] = useState<PaperTroubles>({});
  const [commandOf] = useState(() => nameCommands(() => crypto.randomUUID()));
  const saving = useMutation({
    mutationFn: async ({ contentType, data }: Picture) => {
      const said = { contentType, data };
      return ask.storePaper({ ...said, commandId: commandOf(said) });
    },
  });
  return {
    ...{ draft, troubles, saving },
    edit: (part: Partial<PaperDraft>) => {
      setTroubles({});
      write((before) => ({ ...before, ...part }));
    },
    /** The deed, once nothing is wrong and no picture is on its way or has failed to get there. */
    check: () => {
      const read = paperIn(draft, saving.data?.key);
      setTroubles('troubles' in read ? read.troubles : {});
      const isUnsaved = saving.isPending || saving.isError;
      return 'deed' in read && !isUnsaved ? read.deed : undefined;
    },
  };
};
export type PaperForm = ReturnType<typeof usePaperForm>;
