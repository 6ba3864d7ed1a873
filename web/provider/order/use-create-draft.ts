import { useState } from 'react';
import { forget, useKept } from '../../shared/kept.ts';
import type { Line } from '../api.ts';
import { tCode } from '../messages.ts';
import { useNow, usePlace } from '../place.ts';
import { fieldTrouble } from '../words.ts';
import {
  type CreateDraft,
  type CreateTroubles,
  confirmIn,
  createDraftSchema,
  createIn,
  firstDraft,
} from './create-draft.ts';
import type { DeedFormProps } from './held.ts';

/** What is being typed of ORDER-15, with what is wrong at each field; it survives a reload until it was sent. */
export const useCreateDraft = ({ card, doing }: DeedFormProps, category: Line) => {
  const { timeZone } = usePlace();
  const now = useNow();
  const { order } = card;
  const name = `create.${order.orderId}`;
  const [draft, keep] = useKept(name, createDraftSchema, () => firstDraft(card, order, category, now, timeZone));
  const [troubles, setTroubles] = useState<CreateTroubles>({});
  const drop = { onSuccess: () => forget(name) };
  return {
    draft,
    edit: (part: Partial<CreateDraft>) => {
      setTroubles({});
      keep({ ...draft, ...part });
    },
    troubleOf: (field: string) => {
      const own = troubles[field];
      return own === undefined ? fieldTrouble(doing.error, field) : tCode('field', own);
    },
    isIncomplete: Object.keys(troubles).length > 0,
    create: () => {
      const read = createIn(draft, order, category, timeZone);
      setTroubles('troubles' in read ? read.troubles : {});
      if ('deed' in read) doing.mutate(read.deed, drop);
    },
    confirm: () => doing.mutate(confirmIn(draft, order, category, timeZone), drop),
  };
};
export type DraftState = ReturnType<typeof useCreateDraft>;
