import { useState } from 'react';
import type { OrderCard } from '#domain/orders';
import { useSending } from '../deeds/use-sending.ts';
import { useWritten } from '../deeds/use-written.ts';
import { usePlace } from '../place.ts';
import {
  type DeedField,
  type DeedTroubles,
  deedIn,
  enteredSchema,
  fieldFor,
  firstEntered,
  type StaffDeed,
} from './deeds.ts';
import { useChangingOrder } from './order-queries.ts';
import { fieldTroubles } from './refused.ts';

/** Sends a deed about an order. `onSent` also runs when its form has been left meanwhile. */
export const useSendingDeed = ({ order: { orderId, version } }: OrderCard, onSent: () => void) => {
  const sending = useSending(useChangingOrder(orderId, onSent), version);
  return { ...sending, refused: fieldTroubles(sending.error) };
};
export type Sending = ReturnType<typeof useSendingDeed>;

const byField = (refused: Readonly<Record<string, string>>): DeedTroubles =>
  Object.fromEntries(Object.entries(refused).map(([name, code]) => [fieldFor(name), code]));

/** The small form of one deed. What is written survives, also when somebody else changed the order meanwhile. */
export const useDeed = (card: OrderCard, deed: StaffDeed, onDone: () => void) => {
  const { order } = card;
  const { timeZone } = usePlace();
  const name = `order-deed.${order.orderId}.${deed}`;
  const written = useWritten(name, { schema: enteredSchema, now: firstEntered(deed, order) });
  const sending = useSendingDeed(card, () => {
    written.drop();
    onDone();
  });
  const [troubles, setTroubles] = useState<DeedTroubles>({});
  const read = (commandId: string, version = order.version) =>
    deedIn(deed, written.value, { orderId: order.orderId, version, commandId }, timeZone);
  return {
    ...sending,
    entered: written.value,
    startAnew: written.startAnew,
    troubles: { ...troubles, ...byField(sending.refused) },
    edit: (field: DeedField, value: string) => {
      if (sending.isSending) return;
      setTroubles({});
      sending.forgetProblem();
      written.write((entered) => ({ ...entered, [field]: value }));
    },
    /** Says what is missing beside the fields; true when it may be sent. */
    check: (): boolean => {
      const tried = read(written.commandId);
      setTroubles('troubles' in tried ? tried.troubles : {});
      return 'body' in tried;
    },
    submit: () =>
      sending.send(({ version, commandId }) => {
        const tried = read(commandId, version);
        return 'body' in tried ? tried.body : undefined;
      }, written.commandId),
  };
};
export type DeedState = ReturnType<typeof useDeed>;
