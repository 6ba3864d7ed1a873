import type { ServiceDefaults } from '#domain/tenancy';

const workday = ['09:00-17:30'];

/** The hotline as its handbook sells it; a tenant's file may differ in each point. Source: LEGAL-01, LEGAL-16, ambiguities 4 to 6 and 11. */
export const defaults: ServiceDefaults = {
  productName: '法律',
  feeFen: 3000,
  hours: { mon: workday, tue: workday, wed: workday, thu: workday, fri: workday },
  queueLimit: 50,
  options: {
    cancelKey: true,
    confirmTwice: false,
    firstMonth: 'full',
    cancellation: 'monthEnd',
    coolingOffHours: 72,
    callback: true,
  },
};
