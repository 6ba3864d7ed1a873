import * as z from 'zod';
import { pointSchema } from '#domain/orders';
import { applyProviderSchema } from '#domain/providers';
import { fenOf } from '../../shared/money.ts';
import { hoursIn } from './hours.ts';
import type { ApplicationBody } from './provider-api.ts';

/**
 * An application while it is being written. `prices` holds a text for each business line that is ticked; `commandId` belongs to exactly
 * this content.
 */
export const applicationSchema = z.object({
  ...{ commandId: z.string(), providerId: z.string(), name: z.string(), contactName: z.string(), phone: z.string() },
  prices: z.record(z.string(), z.string()),
  address: z.string(),
  found: z.optional(z.object({ address: z.string(), point: pointSchema })),
  ...{ radius: z.string(), hours: z.string(), capacity: z.string() },
});
export type Application = z.infer<typeof applicationSchema>;
export type ApplicationEdit = Partial<Omit<Application, 'commandId'>>;

/** A fresh form; the merchant's id can be another, it is told apart by it. */
export const emptyApplication = (newId: () => string): Application => ({
  ...{ commandId: newId(), providerId: `m${newId().slice(0, 8)}`, name: '', contactName: '', phone: '', prices: {} },
  ...{ address: '', radius: '10', hours: '08:00-20:00', capacity: '5' },
});

/** Whether somebody has written anything, so that it would be a loss. */
export const isBegun = ({ commandId: _, providerId: __, ...draft }: Application): boolean => {
  const { commandId: ___, providerId: ____, ...empty } = emptyApplication(() => '');
  return JSON.stringify(draft) !== JSON.stringify(empty);
};

/** A changed form is another command; another address lies elsewhere. */
export const editedApplication = (draft: Application, edit: ApplicationEdit, newId: () => string): Application => {
  const { found, ...rest } = draft;
  const isMoved = edit.address !== undefined && edit.address !== draft.address;
  return { ...rest, ...(found && !isMoved && { found }), ...edit, commandId: newId() };
};

/** What the map has found for a text; nothing where another text stands now, or where it is none of its places. */
export const foundFor = (
  text: string,
  { address }: Pick<Application, 'address'>,
  hit: NonNullable<Application['found']> | undefined,
): ApplicationEdit =>
  hit === undefined || address.trim() !== text.trim() ? {} : { found: { address: hit.address, point: hit.point } };

/** Ticks a business line, or takes it out with its price. */
export const withLine = ({ prices }: Application, category: string, isTicked: boolean): ApplicationEdit => {
  const { [category]: _, ...others } = prices;
  return { prices: isTicked ? { ...prices, [category]: '' } : others };
};

/**
 * A place that is given as latitude and longitude, for when no map can be asked.
 *
 * @example pointIn('22.8235, 108.3702') // { lat: 22.8235, lng: 108.3702 }
 */
export const pointIn = (text: string): z.infer<typeof pointSchema> | undefined => {
  const [, lat, lng] = /^(\d{1,2}[.]\d+)[,\s]+(\d{2,3}[.]\d+)$/.exec(text.normalize('NFKC').trim()) ?? [];
  return pointSchema.safeParse({ lat: Number(lat), lng: Number(lng) }).data;
};

/** What is wrong, by the name of the field; `price.locks` of a line's price. */
export type ApplicationTroubles = Readonly<Record<string, 'MISSING' | 'REFUSED'>>;

const tidy = (text: string): string => text.normalize('NFKC').trim();
const numberIn = (text: string): number => Number(tidy(text) || Number.NaN);

/**
 * 资费标准 of a line in words, with its sum where the words are a plain one.
 *
 * @example priceIn('locks', '120元') // { category: 'locks', price: '120元', priceFen: 12000 }
 */
export const priceIn = (category: string, text: string): ApplicationBody['prices'][number] => {
  const priceFen = fenOf(tidy(text).replace(/元$/, ''));
  return { category, price: text.trim(), ...(priceFen !== undefined && { priceFen }) };
};

const pricesIn = ({ prices }: Application) => Object.entries(prices).map(([category, text]) => priceIn(category, text));

const said = (draft: Application) => {
  const point = draft.found?.point ?? pointIn(draft.address);
  return {
    ...{ commandId: draft.commandId, providerId: draft.providerId.trim(), name: draft.name.trim() },
    ...{ contactName: draft.contactName.trim(), phone: tidy(draft.phone), categories: Object.keys(draft.prices) },
    area: { point, radiusKm: numberIn(draft.radius) },
    ...{ hours: hoursIn(draft.hours), capacity: numberIn(draft.capacity), prices: pricesIn(draft) },
  };
};

const written = (draft: Application): Readonly<Record<string, string>> => ({
  ...{ providerId: draft.providerId, name: draft.name, contactName: draft.contactName, phone: draft.phone },
  ...{ address: draft.address, radius: draft.radius, hours: draft.hours, capacity: draft.capacity },
  ...Object.fromEntries(Object.entries(draft.prices).map(([category, text]) => [`price.${category}`, text])),
});

/** The form's field that a path of the schema belongs to. */
const fieldAt = (path: readonly PropertyKey[], draft: Application): string => {
  const [first, second] = path.map(String);
  if (first === 'area') return second === 'radiusKm' ? 'radius' : 'address';
  return first === 'prices' ? `price.${Object.keys(draft.prices)[Number(second)]}` : String(first);
};

const isBody = (value: object): value is ApplicationBody => applyProviderSchema.safeParse(value).success;

/**
 * The application as it is sent, or what is wrong with each of its fields. Source: ORDER-45.
 *
 * @example applicationIn({ ...whole, hours: '早晚' }) // { troubles: { hours: 'REFUSED' } }
 */
export const applicationIn = (
  draft: Application,
): { readonly body: ApplicationBody } | { readonly troubles: ApplicationTroubles } => {
  const body = said(draft);
  if (isBody(body)) return { body };
  const fields = (applyProviderSchema.safeParse(body).error?.issues ?? []).map(({ path }) => fieldAt(path, draft));
  const texts = written(draft);
  return {
    troubles: Object.fromEntries(fields.map((field) => [field, (texts[field] ?? '').trim() ? 'REFUSED' : 'MISSING'])),
  };
};
