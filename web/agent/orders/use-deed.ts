import { useState } from 'react';
import * as z from 'zod';
import type { OrderCard } from '#domain/orders';
import { codeOf } from '../../shared/api-client.ts';
import { forget, useKept } from '../../shared/kept.ts';
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

/** Builds what is sent, for the order as it is now and the command that belongs to this content. */
type BodyFor = (aim: { readonly version: number; readonly commandId: string }) => DeedBody | undefined;

/**
 * Sends a deed. A repetition after a lost answer is the same command; a second go after somebody else's change is another one,
 * about the order as it is now.
 */
export const useSendingDeed = ({ order: { orderId, version } }: OrderCard, onSent: () => void) => {
  const changing = useChangingOrder(orderId);
  const wasChanged = codeOf(changing.error) === 'CHANGED_MEANWHILE';
  const send = (bodyFor: BodyFor, commandId: string) => {
    const body = bodyFor({ version, commandId: wasChanged ? crypto.randomUUID() : commandId });
    if (body !== undefined && !changing.isPending) changing.mutate(body, { onSuccess: onSent });
  };
  return {
    send,
    wasChanged,
    refused: fieldTroubles(changing.error),
    problem: wasChanged ? null : changing.error,
    isSending: changing.isPending,
    forgetProblem: () => changing.reset(),
  };
};
export type Sending = ReturnType<typeof useSendingDeed>;

/** What is written for a deed, also before the page was loaded anew, and the id of the command that sends it. */
export const useWritten = <T>(name: string, schema: z.ZodType<T>, fresh: () => T) => {
  const [{ value, commandId }, keep] = useKept(name, z.object({ value: schema, commandId: z.string() }), () => ({
    value: fresh(),
    commandId: crypto.randomUUID(),
  }));
  return {
    value,
    commandId,
    write: (next: T) => keep({ value: next, commandId: crypto.randomUUID() }),
    drop: () => forget(name),
  };
};

const byField = (refused: Readonly<Record<string, string>>): DeedTroubles =>
  Object.fromEntries(Object.entries(refused).map(([name, code]) => [fieldFor(name), code]));

/** The small form of one deed. What is written survives, also when somebody else changed the order meanwhile. */
export const useDeed = (card: OrderCard, deed: StaffDeed, onDone: () => void) => {
  const { order } = card;
  const { timeZone } = usePlace();
  const written = useWritten(`order-deed.${order.orderId}.${deed}`, enteredSchema, () => firstEntered(deed, order));
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
    troubles: { ...troubles, ...byField(sending.refused) },
    edit: (field: DeedField, value: string) => {
      if (sending.isSending) return;
      setTroubles({});
      sending.forgetProblem();
      written.write({ ...written.value, [field]: value });
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
