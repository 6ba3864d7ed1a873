import * as z from 'zod/mini';
import { toIso } from '#domain/kernel';
import type { OrderEvent, OrderParty } from '#domain/orders';
import {
  type ApplyProvider,
  applyProvider,
  changeProvider,
  type Provider,
  type ProviderDeed,
  providerStandardSchema,
} from '#domain/providers';
import { at } from '../fixtures.ts';

let ids = 0;
const uuid = (): string => {
  ids += 1;
  return `00000000-0000-4000-8000-${String(ids).padStart(12, '0')}`;
};

export const admin: OrderParty = { role: 'admin', staff: '001' };
export const standard = z.parse(providerStandardSchema, { documentsFor: { locks: ['POLICE_REGISTRATION'] } });
export const rules = { standard, categories: ['locks', 'water'], today: '2025-03-04' };

const hours = Object.fromEntries(
  ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, ['00:00-24:00']]),
);

export const applied = (change: Partial<ApplyProvider> = {}): Provider =>
  applyProvider(
    {
      ...{
        commandId: uuid(),
        providerId: 'p-1',
        name: '安心锁业',
        contactName: '李师傅',
        phone: '13900000001',
        categories: ['locks'],
      },
      ...{ area: { point: { lat: 22.82, lng: 108.32 }, radiusKm: 10 }, hours, capacity: 5 },
      prices: [{ category: 'locks', price: '120元起' }],
      ...change,
    },
    standard,
    { role: 'provider', providerId: 'p-1' },
    at('2025-03-01 09:00:00'),
  ).provider;

type Without<Deed> = Deed extends unknown ? Omit<Deed, 'providerId' | 'commandId' | 'version'> : never;

type Wish = Without<ProviderDeed>;

export const wished = ({ providerId, version }: Provider, wish: Wish): ProviderDeed => ({
  ...wish,
  ...{ providerId, version, commandId: uuid() },
});

export const decide = (provider: Provider, deed: ProviderDeed, by: OrderParty = admin) =>
  changeProvider(provider, deed, by, rules, at('2025-03-04 10:00:00'));

export const tried = (provider: Provider, wish: Wish, by: OrderParty = admin) =>
  decide(provider, wished(provider, wish), by);

export const did = (provider: Provider, wish: Wish, by: OrderParty = admin): Provider => {
  const outcome = tried(provider, wish, by);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value.provider;
};

/** An application with every document handed in and checked. */
export const filed = (): Provider =>
  ['LICENCE', 'POLICE_REGISTRATION'].reduce((provider, kind) => {
    const handedIn = did(provider, { deed: 'file-document', kind, number: '1' });
    return did(handedIn, { deed: 'check-document', kind });
  }, applied());

/** An event as the product's bus carries it. */
export const published = ({ subject, version, at: when, type, data }: OrderEvent) => ({
  ...{ tenant: 'gx', eventId: `${subject}-${String(version).padStart(10, '0')}`, type, at: when, subject, version },
  data: { ...data, sentAt: toIso(when) },
});
