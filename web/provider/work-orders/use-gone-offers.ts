import { useState } from 'react';
import type { WorkLine } from '../api.ts';
import { type Remembered, seenAgain } from './gone.ts';

const nothing: Remembered<WorkLine> = { offers: [], gone: [], answered: new Set() };

/** Offers that ran out or were withdrawn while one looked on: a card that merely vanishes would leave somebody wondering. */
export const useGoneOffers = (offers: readonly WorkLine[] | undefined) => {
  const [kept, keep] = useState(nothing);
  if (offers !== undefined && offers !== kept.offers) keep(seenAgain(kept, offers));
  return {
    gone: kept.gone,
    answer: (orderId: string) => keep({ ...kept, answered: new Set([...kept.answered, orderId]) }),
    forget: () => keep({ ...kept, gone: [] }),
  };
};
