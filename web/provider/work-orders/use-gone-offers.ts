import { useState } from 'react';
import type { WorkLine } from '../api.ts';
import { goneOffers } from './gone.ts';

interface Remembered {
  readonly offers: readonly WorkLine[];
  readonly gone: readonly WorkLine[];
  readonly answered: ReadonlySet<string>;
}

const nothing: Remembered = { offers: [], gone: [], answered: new Set() };

/** Offers that ran out or were withdrawn while one looked on: a card that merely vanishes would leave somebody wondering. */
export const useGoneOffers = (offers: readonly WorkLine[] | undefined) => {
  const [kept, keep] = useState(nothing);
  if (offers !== undefined && offers !== kept.offers) {
    const gone = [...kept.gone, ...goneOffers(kept.offers, offers, kept.answered)];
    keep({ ...kept, offers, gone: gone.filter(({ orderId }) => !offers.some((each) => each.orderId === orderId)) });
  }
  return {
    gone: kept.gone,
    answer: (orderId: string) => keep({ ...kept, answered: new Set([...kept.answered, orderId]) }),
    forget: () => keep({ ...kept, gone: [] }),
  };
};
