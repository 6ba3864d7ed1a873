import type { ProviderCard } from '#domain/providers';
import { touched } from '../deeds/written.ts';
import { type Application, type ApplicationTroubles, applicationIn, priceIn } from './application.ts';
import { hoursWritten } from './hours.ts';
import type { ApplicationBody, SaidDeed } from './provider-api.ts';

type Revise = Extract<SaidDeed, { deed: 'revise' }>;

/** Who applies has a command of his own; whoever revises sends the form's. */
const noCommand = '00000000-0000-0000-0000-000000000000';

const priceTextOf = ({ prices }: Pick<ProviderCard, 'prices'>, category: string): string =>
  prices
    .filter((price) => price.category === category)
    .map(({ item, price }) => [item, price].filter(Boolean).join(' '))
    .join('；');

/** A provider as it stands, in the form with which it once applied: the place is where it is until another address is given. */
export const draftOf = (card: ProviderCard): Application => ({
  ...{ commandId: noCommand, providerId: card.providerId, name: card.name },
  ...{ contactName: card.contactName, phone: card.phone, capacity: String(card.capacity) },
  prices: Object.fromEntries(card.categories.map((category) => [category, priceTextOf(card, category)])),
  ...{ address: '', found: { address: '', point: card.area.point }, radius: String(card.area.radiusKm) },
  hours: hoursWritten(card.hours),
});

/** A price whose words nobody touched stays as it is, item by item. */
const pricesIn = (card: ProviderCard, before: Application, draft: Application): ApplicationBody['prices'] =>
  Object.entries(draft.prices).flatMap(([category, text]) => {
    const known = card.prices.filter((price) => price.category === category);
    return text === before.prices[category] && known.length > 0 ? known : [priceIn(category, text)];
  });

const changedParts = (card: ProviderCard, draft: Application, body: ApplicationBody): Omit<Revise, 'deed'> => {
  const before = draftOf(card);
  const is = touched(before, draft);
  const { name, contactName, phone, capacity, hours } = body;
  const isElsewhere = 'found' in is || 'radius' in is || 'address' in is;
  return {
    ...('name' in is && { name }),
    ...('contactName' in is && { contactName }),
    ...('phone' in is && { phone }),
    ...('capacity' in is && { capacity }),
    ...('hours' in is && { hours }),
    ...(isElsewhere && { area: { ...card.area, ...body.area } }),
    ...('prices' in is && { categories: body.categories, prices: pricesIn(card, before, draft) }),
  };
};

/** What stands as it stood is nobody's mistake here: a price that is lacking yet, the hours of a shop that never opens. */
const ownTroubles = (card: ProviderCard, draft: Application, troubles: ApplicationTroubles): ApplicationTroubles => {
  const before = draftOf(card);
  const is = touched(before, draft);
  const prices = touched(before.prices, draft.prices);
  const isTouched = (field: string): boolean =>
    field.startsWith('price.') ? field.slice('price.'.length) in prices : field in is || field === 'categories';
  return Object.fromEntries(Object.entries(troubles).filter(([field]) => isTouched(field)));
};

/** So that a field which nobody touched keeps nobody from changing another. */
const filledUp = (card: ProviderCard, draft: Application): Application => {
  const before = draftOf(card);
  const prices = Object.entries(draft.prices).map(([category, text]) => [
    category,
    text === before.prices[category] ? '-' : text,
  ]);
  const hours = draft.hours === before.hours ? '00:00-24:00' : draft.hours;
  return { ...draft, hours, prices: Object.fromEntries(prices) };
};

/**
 * What a revised provider is sent with: what was changed, and nothing else; or what is wrong with each field. Without either nothing was
 * changed. Source: ORDER-45.
 *
 * @example
 * revisionIn(card, { ...draftOf(card), radius: '15' }) // { deed: { deed: 'revise', area: { point: …, radiusKm: 15 } } }
 */
export const revisionIn = (
  card: ProviderCard,
  draft: Application,
): { readonly deed: SaidDeed } | { readonly troubles: ApplicationTroubles } => {
  const read = applicationIn(filledUp(card, draft));
  if ('troubles' in read) return { troubles: ownTroubles(card, draft, read.troubles) };
  const parts = changedParts(card, draft, read.body);
  return Object.keys(parts).length === 0 ? { troubles: {} } : { deed: { deed: 'revise', ...parts } };
};
