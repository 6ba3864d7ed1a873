import type { CallerCard } from '../api.ts';
import type { Call } from '../calls.ts';
import type { OrderOccasion, OrderOffer } from './order-draft.ts';

const known = (value: string | undefined): string | undefined => (value === 'none' ? undefined : value);

/** What a call tells an order's form: the number only where the API has said that this person may see it whole. */
export const orderOccasion = (
  { contactId, number, attributes }: Call,
  card: Pick<CallerCard, 'masked'> | undefined,
): OrderOccasion => {
  const product = known(attributes.product);
  const category = known(attributes.category);
  return {
    contactId,
    ...(number && card?.masked === false && { number }),
    ...(product !== undefined && { product }),
    ...(category !== undefined && { category }),
  };
};

/** What can be ordered on a call: of the product that was dialled alone. */
export const offersOn = ({ attributes }: Call, offers: readonly OrderOffer[] = []): readonly OrderOffer[] =>
  offers.filter(({ product }) => product === attributes.product);
