import { useState } from 'react';
import { useKept } from '../../shared/kept.ts';
import type { Line } from '../api.ts';
import { tCode } from '../messages.ts';
import { useNow, usePlace } from '../place.ts';
import { fieldTrouble } from '../words.ts';
import {
  type CreateDraft,
  type CreateTroubles,
  confirmIn,
  createIn,
  firstDraft,
  keptDraftSchema,
  reopened,
} from './create-draft.ts';
import type { DeedFormProps } from './held.ts';

/** What is typed and kept; what nobody has touched is as the order is now. */
const useDraft = ({ card }: DeedFormProps, category: Line) => {
  const { timeZone } = usePlace();
  const now = useNow();
  const { order } = card;
  const [opened] = useState(() => firstDraft(card, order, category, now, timeZone));
  const [kept, keep] = useKept(`create.${order.orderId}`, keptDraftSchema, () => ({ draft: opened, opened }));
  const draft = reopened(kept, opened);
  return { draft, keep: (part: Partial<CreateDraft>) => keep({ draft: { ...draft, ...part }, opened }) };
};

/** What is being typed of ORDER-15, with what is wrong at each field; it survives a reload until the order is generated. */
export const useCreateDraft = (props: DeedFormProps, category: Line) => {
  const { timeZone } = usePlace();
  const { card, doing } = props;
  const { draft, keep } = useDraft(props, category);
  const [troubles, setTroubles] = useState<CreateTroubles>({});
  return {
    draft,
    edit: (part: Partial<CreateDraft>) => {
      setTroubles({});
      keep(part);
    },
    troubleOf: (field: string) => {
      const own = troubles[field];
      return own === undefined ? fieldTrouble(doing.error, field) : tCode('field', own);
    },
    isIncomplete: Object.keys(troubles).length > 0,
    create: () => {
      const read = createIn(draft, card.order, category, timeZone);
      setTroubles('troubles' in read ? read.troubles : {});
      if ('deed' in read) doing.mutate(read.deed);
    },
    /** Only the note is done with: all else is still to be agreed. */
    confirm: () =>
      doing.mutate(confirmIn(draft, card.order, category, timeZone), { onSuccess: () => keep({ note: '' }) }),
  };
};
export type DraftState = ReturnType<typeof useCreateDraft>;
