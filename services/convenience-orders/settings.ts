import type { ServiceDefaults } from '#domain/tenancy';

const always = ['00:00-24:00'];

/** The desk as the norm describes it: open to everybody, free of charge, never closed. Source: ORDER-01, ORDER-03. */
export const defaults: ServiceDefaults = {
  productName: '114便民',
  feeFen: 0,
  hours: { mon: always, tue: always, wed: always, thu: always, fri: always, sat: always, sun: always },
  followsOfficial: false,
  queueLimit: 50,
  options: {
    cancelKey: false,
    confirmTwice: false,
    firstMonth: 'free',
    cancellation: 'monthEnd',
    coolingOffHours: 0,
    // The desk's queue has a key of its own that registers the demand itself (P-ORDER-3).
    callback: false,
  },
};
