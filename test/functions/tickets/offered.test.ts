import { describe, expect, it } from 'vitest';
import { ticketSettingsSchema } from '#domain/tickets';
import { offeredBy } from '../../../functions/tickets/_shared/offered.ts';

const settings = ticketSettingsSchema.parse({
  products: {
    advice: {
      policies: {
        COMPLAINT: { id: 'advice-complaint', version: 1, kind: 'COMPLAINT', clocks: [], pausable: false, reopens: 1 },
      },
      categories: [{ code: 'fee', title: '资费', children: [{ code: 'fee.wrong', title: '扣费有误' }] }],
    },
  },
});

describe('what a ticket form offers', () => {
  it('is what the product takes, each category with the titles that lead to it (X-10)', () => {
    expect(offeredBy(settings, 'advice')).toEqual({
      kinds: ['COMPLAINT'],
      categories: [
        { code: 'fee', title: '资费' },
        { code: 'fee.wrong', title: '资费/扣费有误' },
      ],
    });
  });

  it('is nothing for a product without tickets', () => {
    expect(offeredBy(settings, 'weather')).toEqual({ kinds: [], categories: [] });
  });
});
