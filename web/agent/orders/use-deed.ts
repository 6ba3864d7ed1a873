import type { OrderCard } from '#domain/orders';
import { useFilling } from '../deeds/use-filling.ts';
import { type Aim, useSending } from '../deeds/use-sending.ts';
import { useWritten } from '../deeds/use-written.ts';
import { usePlace } from '../place.ts';
import {
  type DeedBody,
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
  const { orderId, version } = order;
  const read = (aim: Aim) => deedIn(deed, written.value, { orderId, ...aim }, timeZone);
  const filling = useFilling<DeedField, DeedBody, DeedTroubles>({ written, sending, read, version });
  return { ...sending, ...filling, troubles: { ...filling.troubles, ...byField(sending.refused) } };
};
export type DeedState = ReturnType<typeof useDeed>;
