import { useState } from 'react';
import type { OrderCard, OrderCategory } from '#domain/orders';
import { usePlace } from '../place.ts';
import { useNow } from '../tickets/use-now.ts';
import type { DeedBody, DemandDeed } from './deeds.ts';
import { allTroubles, type Demand, demandSchema, type Moment, someTroubles, type Troubles } from './demand.ts';
import { agreementIn, changesIn, demandIn, toldIn } from './demand-parts.ts';
import { useSendingDeed, useWritten } from './use-deed.ts';

interface Written {
  readonly deed: DemandDeed;
  readonly category: OrderCategory;
  readonly before: Demand;
  readonly demand: Demand;
}

/** What a deed says of the order: everything that is agreed, all that is known so far, or only what is to be another. */
const saidIn = ({ deed, category, before, demand }: Written, timeZone: string) => {
  if (deed === 'modify') return changesIn(category, before, demand, timeZone);
  const told = toldIn(category, demand, timeZone);
  return deed === 'create' ? { ...told, ...agreementIn(demand, timeZone) } : told;
};

/** A change needs no more than can be read; a number that is kept already may stay empty. */
const troublesIn = ({ deed, category, before, demand }: Written, isAgreed: boolean, moment: Moment): Troubles => {
  if (deed === 'confirm' || !(isAgreed || deed === 'create')) return someTroubles(category, demand, moment);
  const { phone, serviceAt, ...rest } = allTroubles(category, demand, moment);
  const isPhoneWrong = phone !== undefined && !(deed === 'modify' && demand.phone.trim() === '');
  const isTimeWrong = serviceAt !== undefined && !(deed === 'modify' && demand.serviceAt === before.serviceAt);
  return { ...rest, ...(isPhoneWrong && { phone }), ...(isTimeWrong && { serviceAt }) };
};

/** The order's own form: to complete it, to add to it, or to change it. Source: ORDER-15, ORDER-21. */
export const useDemandDeed = (card: OrderCard, deed: DemandDeed, category: OrderCategory, onDone: () => void) => {
  const { order } = card;
  const { timeZone } = usePlace();
  const now = useNow();
  const [before] = useState(() => demandIn(category, card, timeZone));
  const written = useWritten(`order-deed.${order.orderId}.${deed}`, demandSchema, () => before);
  const sending = useSendingDeed(card, () => {
    written.drop();
    onDone();
  });
  const [wasTried, setTried] = useState(false);
  const what: Written = { deed, category, before, demand: written.value };
  const troubles = troublesIn(what, order.agreed !== undefined, { now, timeZone });
  const said = saidIn(what, timeZone);
  const isUnchanged = deed === 'modify' && Object.keys(said).length === 0;
  return {
    ...sending,
    demand: written.value,
    troubles: { ...(wasTried ? troubles : {}), ...sending.refused },
    isUnchanged: wasTried && isUnchanged,
    enter: (demand: Demand) => {
      if (sending.isSending) return;
      sending.forgetProblem();
      written.write(demand);
    },
    submit: () => {
      setTried(true);
      if (isUnchanged || Object.keys(troubles).length > 0) return;
      const body = (aim: { readonly version: number; readonly commandId: string }): DeedBody => ({
        ...{ deed, orderId: order.orderId, ...said, ...aim },
      });
      sending.send(body, written.commandId);
    },
  };
};
