import { useIsMutating, useMutation } from '@tanstack/react-query';
import type { OrderCategory } from '#domain/orders';
import { ApiProblem, isDefinite } from '../../shared/api-client.ts';
import { type Keep, useKept } from '../../shared/kept.ts';
import { usePlace } from '../place.ts';
import { useNow } from '../tickets/use-now.ts';
import type { Demand } from './demand.ts';
import {
  type Aim,
  answered,
  categoryIn,
  editedOrder,
  emptyOrderDraft,
  type OrderDraft,
  type OrderEdit,
  type OrderOccasion,
  type OrderOffer,
  orderDraftSchema,
  reclassified,
  troublesFor,
} from './order-draft.ts';
import { useTakeInOrder } from './order-queries.ts';
import { type Recording, recordOrder } from './record-order.ts';
import { fieldTroubles } from './refused.ts';

const newId = () => crypto.randomUUID();

/**
 * Sends a draft. What becomes of it is written into the draft, also when the form has been left meanwhile, and whoever opens the form again
 * sees that it is on its way.
 */
const useRecording = (name: string, keep: Keep<OrderDraft>) => {
  const { ask } = usePlace();
  const takeIn = useTakeInOrder();
  const mutationKey = ['order-form', name];
  const isSending = useIsMutating({ mutationKey }) > 0;
  const sending = useMutation({
    mutationKey,
    mutationFn: (recording: Recording) =>
      recordOrder(ask, recording, ({ orderId, version, number }) =>
        keep((draft) => ({ ...draft, requested: { orderId, version, number } })),
      ),
    onSuccess: (card) => {
      keep((draft) => ({ ...answered(draft), done: card.order.orderId }));
      return takeIn(card);
    },
    onError: (error) => {
      if (isDefinite(error)) keep(answered);
    },
  });
  return { ...sending, isSending: isSending || sending.isPending };
};

/** The draft of an order, which survives a reload. */
const useOrderDraft = (name: string, occasion: OrderOccasion, offers: readonly OrderOffer[]) => {
  const fresh = () => emptyOrderDraft(occasion, offers, newId);
  const [draft, keep] = useKept(`order.${name}`, orderDraftSchema, fresh);
  return { draft, keep, startAnew: () => keep(fresh()) };
};

/** An order form: its draft, what is wrong with it, and both ways of sending it. `name` tells one form from another. */
export const useOrderForm = (name: string, occasion: OrderOccasion, offers: readonly OrderOffer[]) => {
  const { draft, keep, startAnew } = useOrderDraft(name, occasion, offers);
  const { timeZone } = usePlace();
  const now = useNow();
  const sending = useRecording(name, keep);
  const category = categoryIn(offers, draft.product, draft.category);
  const troublesOf = (aim: Aim) => troublesFor(aim, draft, category, { now, timeZone });
  const change = (next: (draft: OrderDraft) => OrderDraft) => {
    if (sending.isSending) return;
    sending.reset();
    keep(next);
  };
  const send = (aim: Aim) => {
    if (sending.isSending) return;
    const isGood = category !== undefined && Object.keys(troublesOf(aim)).length === 0;
    keep({ ...draft, tried: aim, ...(isGood && { unanswered: draft.unanswered ?? 'SENT' }) });
    if (isGood) sending.mutate({ draft, category, aim, occasion, timeZone, newId });
  };
  const own = draft.tried === undefined ? {} : troublesOf(draft.tried);
  return {
    draft,
    category,
    troubles: { ...own, ...fieldTroubles(sending.error) },
    problem: sending.error instanceof ApiProblem && sending.error.fields.length > 0 ? null : sending.error,
    isSending: sending.isSending,
    edit: (edit: OrderEdit) => change((before) => editedOrder(before, edit, newId)),
    enter: (step: (demand: Demand) => Demand) =>
      change((before) => editedOrder(before, { demand: step(before.demand) }, newId)),
    classify: (chosen: OrderCategory) => change((before) => reclassified(before, chosen, newId)),
    send,
    startAnew,
  };
};
export type OrderFormState = ReturnType<typeof useOrderForm>;
