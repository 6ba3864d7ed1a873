import { useState } from 'react';
import type { OrderCard, OrderCategory } from '#domain/orders';
import { useWritten } from '../deeds/use-written.ts';
import { usePlace } from '../place.ts';
import { useNow } from '../tickets/use-now.ts';
import type { DeedBody, DemandDeed } from './deeds.ts';
import {
  type Asks,
  allTroubles,
  type Demand,
  demandSchema,
  demandTroubles,
  type Moment,
  someTroubles,
  type Troubles,
} from './demand.ts';
import { agreementIn, changesIn, demandIn, demandOnTop, toldIn, wishedIn } from './demand-parts.ts';
import { useSendingDeed } from './use-deed.ts';

/** What a deed's form asks for on this order. */
export const asksOf = (deed: DemandDeed, isAgreed: boolean): Asks => {
  if (deed === 'confirm') return 'WISHED';
  return deed === 'modify' && !isAgreed ? 'DEMAND' : 'ALL';
};

interface Written {
  readonly deed: DemandDeed;
  readonly category: OrderCategory;
  readonly before: Demand;
  readonly demand: Demand;
  readonly asks: Asks;
}

/** What a deed says of the order: everything that is agreed, all that is known so far, or only what is to be another. */
export const saidIn = ({ deed, category, before, demand, asks }: Written, timeZone: string) => {
  if (deed === 'modify') {
    const hidden = asks === 'DEMAND' ? before : demand;
    const { contactName, phone, mode, serviceAt, price, yuan } = hidden;
    const after = { ...demand, contactName, phone, mode, serviceAt, price, yuan };
    return { deed, ...changesIn(category, before, after, timeZone) };
  }
  const told = toldIn(category, demand, timeZone);
  if (deed === 'create') return { deed, ...told, ...agreementIn(demand, timeZone) };
  return { deed, ...told, wished: wishedIn(demand, timeZone) };
};

/** An address can be another, and can't be none. */
const missingPlace = ({ before, demand }: Written): Troubles =>
  before.address !== '' && demand.address.trim() === '' ? { address: 'MISSING' } : {};

/** A change needs no more than can be read; a number that is kept already may stay empty, and a time that stays may have passed. */
export const troublesIn = (written: Written, moment: Moment): Troubles => {
  const { deed, category, before, demand, asks } = written;
  if (asks === 'DEMAND') return { ...demandTroubles(category, demand, moment), ...missingPlace(written) };
  const all = asks === 'WISHED' ? someTroubles(category, demand, moment) : allTroubles(category, demand, moment);
  const { phone, serviceAt, ...rest } = all;
  const isPhoneWrong = phone !== undefined && !(deed === 'modify' && demand.phone.trim() === '');
  const isTimeWrong = serviceAt !== undefined && !(deed !== 'create' && demand.serviceAt === before.serviceAt);
  return { ...rest, ...(isPhoneWrong && { phone }), ...(isTimeWrong && { serviceAt }) };
};

/** The order's own form: to complete it, to add to it, or to change it. Source: ORDER-15, ORDER-21. */
export const useDemandDeed = (card: OrderCard, deed: DemandDeed, category: OrderCategory, onDone: () => void) => {
  const { order } = card;
  const { timeZone } = usePlace();
  const now = useNow();
  const before = demandIn(category, card, timeZone);
  const form = { schema: demandSchema, now: before, put: demandOnTop };
  const written = useWritten(`order-deed.${order.orderId}.${deed}`, form);
  const sending = useSendingDeed(card, () => {
    written.drop();
    onDone();
  });
  const [wasTried, setTried] = useState(false);
  const asks = asksOf(deed, order.agreed !== undefined);
  const what: Written = { deed, category, before, demand: written.value, asks };
  const troubles = troublesIn(what, { now, timeZone });
  const said = saidIn(what, timeZone);
  const isUnchanged = deed === 'modify' && Object.keys(said).length === 1;
  return {
    ...sending,
    ...{ asks, demand: written.value, startAnew: written.startAnew },
    troubles: { ...(wasTried ? troubles : {}), ...sending.refused },
    isUnchanged: wasTried && isUnchanged,
    enter: (change: (demand: Demand) => Demand) => {
      if (sending.isSending) return;
      sending.forgetProblem();
      written.write(change);
    },
    submit: () => {
      setTried(true);
      if (isUnchanged || Object.keys(troubles).length > 0) return;
      const body = (aim: { readonly version: number; readonly commandId: string }): DeedBody => ({
        ...{ orderId: order.orderId, ...said, ...aim },
      });
      sending.send(body, written.commandId);
    },
  };
};
