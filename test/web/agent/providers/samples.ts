import { instant } from '#domain/kernel';
import type { ProviderCard } from '#domain/providers';
import type { Application } from '../../../../web/agent/providers/application.ts';
import type { ProviderLine } from '../../../../web/agent/providers/provider-api.ts';

const since = instant(Date.parse('2025-03-01T02:00:00Z'));

/** A locksmith under contract. */
export const line = (over: Partial<ProviderLine> = {}): ProviderLine => ({
  ...{ providerId: 'anxin', version: 3, name: '安心锁业', contactName: '周师傅', phone: '13900000001' },
  ...{ categories: ['locks'], credit: 80, capacity: 5, load: 1, standing: { status: 'APPROVED', since } },
  ...over,
});

export const card = (over: Partial<ProviderCard> = {}): ProviderCard => ({
  ...line(),
  ...{ area: { point: { lat: 22.8235, lng: 108.3702 }, radiusKm: 10 }, hours: { mon: ['08:00-20:00'] } },
  ...{ prices: [{ category: 'locks', price: '120元' }], documents: [], branches: [], workers: [], accounts: [] },
  ...{ appliedAt: since, gaps: [], marks: [], deeds: ['leave', 'suspend', 'revise'] },
  ...over,
});

/** An application with everything in it. */
export const whole: Application = {
  commandId: '0d9b6a3e-2f3c-4b1d-8a61-5f6d2f1c9e02',
  ...{ providerId: 'kuaisuo', name: '快锁', contactName: '覃师傅', phone: '139 0000 0009', prices: { locks: '120元' } },
  address: '青秀区金湖路59号',
  found: { address: '青秀区金湖路59号', point: { lat: 22.81, lng: 108.36 } },
  ...{ radius: '8', hours: '全天', capacity: '4' },
};
