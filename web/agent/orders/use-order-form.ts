import { useMutation } from '@tanstack/react-query';
import type { OrderCategory, OrderView } from '#domain/orders';
import { ApiProblem, codeOf } from '../../shared/api-client.ts';
import { useKept } from '../../shared/kept.ts';
import type { Api } from '../api.ts';
import { usePlace } from '../place.ts';
import { useNow } from '../tickets/use-now.ts';
import type { Demand } from './demand.ts';
import {
  type Aim,
  categoryIn,
  createBody,
  editedOrder,
  emptyOrderDraft,
  type OrderDraft,
  type OrderEdit,
  type OrderOccasion,
  type OrderOffer,
  orderDraftSchema,
  reclassified,
  requestBody,
  troublesFor,
} from './order-draft.ts';
import { useTakeInOrder } from './order-queries.ts';
import { fieldTroubles } from './refused.ts';

const newId = () => crypto.randomUUID();

type Registered = Pick<OrderView, 'orderId' | 'version' | 'number'>;

interface Sending {
  readonly draft: OrderDraft;
  readonly category: OrderCategory;
  readonly aim: Aim;
  readonly onRegistered: (order: Registered) => void;
}

/** Dispatch may have moved a request that was registered a moment ago: then it is read once more. */
const generate = async (ask: Api, { draft, category }: Sending, order: Registered, timeZone: string) => {
  try {
    return await ask.changeOrder(createBody(draft, category, order, timeZone));
  } catch (error) {
    if (codeOf(error) !== 'CHANGED_MEANWHILE') throw error;
    const { order: moved } = await ask.order(order.orderId);
    return ask.changeOrder(createBody(draft, category, moved, timeZone));
  }
};

/** Registers what is not registered yet, and generates the order where that is the aim. */
const useSendingOrder = (occasion: OrderOccasion) => {
  const { ask, timeZone } = usePlace();
  return useMutation({
    mutationFn: async (sending: Sending) => {
      const { draft, category, aim, onRegistered } = sending;
      const registered = draft.requested ?? (await ask.requestOrder(requestBody(draft, category, occasion, timeZone)));
      onRegistered(registered);
      if (aim === 'REQUEST') return ask.order(registered.orderId);
      return generate(ask, sending, registered, timeZone);
    },
    onSuccess: useTakeInOrder(),
  });
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
  const sending = useSendingOrder(occasion);
  const category = categoryIn(offers, draft.product, draft.category);
  const change = (next: OrderDraft) => {
    if (sending.isPending) return;
    sending.reset();
    keep(next);
  };
  const send = (aim: Aim) => {
    if (sending.isPending) return;
    const tried = { ...draft, tried: aim };
    keep(tried);
    if (category === undefined || Object.keys(troublesFor(aim, draft, category, { now, timeZone })).length > 0) return;
    const onRegistered: Sending['onRegistered'] = ({ orderId, version, number }) =>
      keep({ ...tried, requested: { orderId, version, number } });
    sending.mutate(
      { draft, category, aim, onRegistered },
      { onSuccess: ({ order }) => keep({ ...tried, done: order.orderId }) },
    );
  };
  const own = draft.tried === undefined ? {} : troublesFor(draft.tried, draft, category, { now, timeZone });
  return {
    draft,
    category,
    troubles: { ...own, ...fieldTroubles(sending.error) },
    problem: sending.error instanceof ApiProblem && sending.error.fields.length > 0 ? null : sending.error,
    isSending: sending.isPending,
    edit: (edit: OrderEdit) => change(editedOrder(draft, edit, newId)),
    enter: (demand: Demand) => change(editedOrder(draft, { demand }, newId)),
    classify: (chosen: OrderCategory) => change(reclassified(draft, chosen, newId)),
    send,
    startAnew,
  };
};
export type OrderFormState = ReturnType<typeof useOrderForm>;
