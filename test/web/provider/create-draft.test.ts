import { describe, expect, it } from 'vitest';
import { fen, instant } from '#domain/kernel';
import { orderCategorySchema, orderDeedSchema } from '#domain/orders';
import type { WorkCard, WorkOrder } from '../../../web/provider/api.ts';
import { askedChanges } from '../../../web/provider/order/asked-changes.ts';
import { confirmIn, createIn, firstDraft, reopened } from '../../../web/provider/order/create-draft.ts';
import { momentIso } from '../../../web/provider/order/local-time.ts';
import { localMoment } from '../../../web/shared/time.ts';

const zone = 'Asia/Shanghai';
const now = instant(Date.parse('2025-03-04T10:41:00Z'));
const repair = orderCategorySchema.parse({
  ...{ id: 'appliances', title: '家电维修', rules: {}, modes: ['上门', '到店'] },
  items: [{ id: '空调维修', title: '空调维修', price: '80元起', priceFen: 8000 }],
  form: [
    { name: 'home', label: '家庭地址', type: 'address', required: true },
    { name: 'model', label: '型号', type: 'text', required: true },
    { name: 'bought', label: '购买时间', type: 'datetime' },
  ],
});
const order: WorkOrder = {
  ...{
    orderId: crypto.randomUUID(),
    number: 'DD202503040001',
    version: 3,
    product: 'convenience-orders',
    category: 'appliances',
  },
  title: '家电维修',
  ...{ channel: 'PHONE', requestedAt: now, promise: { startsAt: now, due: now }, confirmation: 'CONFIRMING' },
  ...{ stage: 'ACCEPTED', urged: 0, track: 'PROVIDER', form: {}, payment: { state: 'NONE' }, offers: [] },
  ...{ contacts: [], timeline: [], sentence: '', deeds: [] },
  place: { address: '民族大道1号', point: { lat: 22.8, lng: 108.3 } },
};
const card: WorkCard = { now, order, category: repair, callBack: { number: '13800000001', masked: false } };
const opened = firstDraft(card, order, repair, now, zone);
const told = { ...opened, contactName: '王先生', answers: { model: 'KFR-35' } };

describe('the form in which a provider confirms an order (ORDER-15)', () => {
  it('opens with all that is known: place, number, the only item and its price', () => {
    expect(opened).toMatchObject({
      ...{ item: '空调维修', address: '民族大道1号', phone: '13800000001', mode: '上门' },
      ...{ price: '80元起', yuan: '80' },
    });
  });

  it('names every field that is missing, and asks for the address only once', () => {
    const read = createIn({ ...opened, address: ' ', price: '' }, order, repair, zone);
    expect(read).toEqual({
      troubles: { address: 'MISSING', contactName: 'MISSING', price: 'MISSING', model: 'MISSING' },
    });
  });

  it('sends a deed that the API takes, and leaves a place with its point alone', () => {
    const read = createIn(told, order, repair, zone);
    if (!('deed' in read)) throw new Error('refused');
    expect(read.deed).toEqual({
      ...{ deed: 'create', item: '空调维修', form: { model: 'KFR-35' }, contactName: '王先生' },
      ...{ phone: '13800000001', mode: '上门', serviceAt: 'NOW', price: '80元起', priceFen: 8000 },
    });
    const head = { orderId: order.orderId, commandId: crypto.randomUUID(), version: 3 };
    expect(() => orderDeedSchema.parse({ ...read.deed, ...head })).not.toThrow();
  });

  it('sends another address without a point, with its emoji and angle brackets', () => {
    const read = confirmIn({ ...told, address: '<b>东葛路</b>🏠' }, order, repair, zone);
    expect(read).toMatchObject({ deed: 'confirm', place: { address: '<b>东葛路</b>🏠' } });
  });

  it('notes what is known for the next call, and opens with it again (ORDER-07)', () => {
    const known = { ...told, when: 'LATER', moment: '2025-03-06T10:00', price: '90元', yuan: '' } as const;
    const read = confirmIn({ ...known, mode: '到店' }, order, repair, zone);
    const wished = { contactName: '王先生', mode: '到店', serviceAt: '2025-03-06T02:00:00.000Z', price: '90元' };
    expect(read).toMatchObject({ deed: 'confirm', wished });
    const at = instant(Date.parse(wished.serviceAt));
    const noted: WorkOrder = { ...order, wished: { ...wished, serviceAt: at } };
    expect(firstDraft(card, noted, repair, now, zone)).toMatchObject({
      ...{ contactName: '王先生', mode: '到店', when: 'LATER', moment: '2025-03-06T10:00', price: '90元', yuan: '' },
    });
  });

  it('takes away an answer that was emptied', () => {
    const answered = { ...order, form: { model: 'KFR-35', bought: '2025-01-01T02:00:00.000Z' } };
    const emptied = { ...told, answers: { model: 'KFR-35', bought: '' } };
    expect(confirmIn(emptied, answered, repair, zone)).toMatchObject({ form: { model: 'KFR-35', bought: '' } });
  });

  it('claims no wish where the form still stands as it opened', () => {
    expect(confirmIn(opened, order, repair, zone)).toEqual({ deed: 'confirm', form: {}, item: '空调维修' });
  });

  it('takes nothing back that others changed while it lay abandoned', () => {
    const moved = { ...opened, address: '东葛路2号', answers: { model: 'KFR-50', bought: '' } };
    const abandoned = { ...opened, price: '95元', answers: { ...opened.answers, bought: '2025-01-01T10:00' } };
    expect(reopened({ draft: abandoned, opened }, moved)).toEqual({
      ...moved,
      ...{ price: '95元', answers: { model: 'KFR-50', bought: '2025-01-01T10:00' } },
    });
  });

  it('means the time of the tenant, wherever the telephone is', () => {
    const read = createIn({ ...told, when: 'LATER', moment: '2025-03-06T10:00' }, order, repair, zone);
    expect(read).toMatchObject({ deed: { serviceAt: '2025-03-06T02:00:00.000Z' } });
    expect(createIn({ ...told, when: 'LATER', moment: '' }, order, repair, zone)).toEqual({
      troubles: { serviceAt: 'MISSING' },
    });
    expect(localMoment(Date.parse(momentIso('2025-03-06T10:00', zone) ?? ''), zone)).toBe('2025-03-06T10:00');
  });
});

describe('a change that the customer asks for in service (ORDER-21)', () => {
  it('is told by what would be different, and by nothing else', () => {
    const agreed: WorkOrder['agreed'] = {
      ...{ contactName: '王先生', phone: { kind: 'MOBILE', masked: '138****0001' }, mode: '上门' },
      ...{ serviceAt: now, price: '80元起', priceFen: fen(8000) },
    };
    const changes = {
      ...{ form: { model: 'KFR-50' }, agreed: { serviceAt: instant(now + 3_600_000), price: '80元起' } },
      place: { address: '民族大道1号' },
    };
    const request = { what: 'CHANGE', at: now, by: { role: 'service' }, changes } as const;
    const timeText = (at: number) => new Date(at).toISOString();
    expect(askedChanges({ ...order, form: { model: 'KFR-35' }, agreed }, request, repair, timeText)).toEqual([
      { what: 'when', value: '2025-03-04T11:41:00.000Z' },
      { what: 'answer', label: '型号', value: 'KFR-50' },
    ]);
  });
});
