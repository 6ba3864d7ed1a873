import { expect, it } from 'vitest';
import { services } from '#services';
import { planTenant } from '../../infra/plan.ts';
import { gx } from '../domain/fixtures.ts';

const [hotline] = services;
const bought = gx.services['legal-hotline'];

it('names a tenant’s queues and desks plainly while it has one product, and with the product when it has two', () => {
  if (!hotline || !bought) throw new Error('the legal hotline is not sold');
  const second = { ...hotline, id: 'tax-hotline', title: '税务热线' };
  const one = planTenant({ tenant: gx, document: {} }, services);
  const two = planTenant({ tenant: { ...gx, services: { ...gx.services, 'tax-hotline': bought } }, document: {} }, [
    hotline,
    second,
  ]);
  expect(one.desks.map(({ title }) => title)).toEqual(['广西电信 律师', '广西电信 客服']);
  expect(one.doors.map(({ label }) => label)).toEqual(['法律热线', '律师坐席', '客服']);
  expect(two.desks.map(({ title }) => title)).toEqual([
    ...['广西电信 法律热线 律师', '广西电信 法律热线 客服', '广西电信 税务热线 律师', '广西电信 税务热线 客服'],
  ]);
  expect(two.doors.map(({ label }) => label)).toEqual([
    ...['法律热线', '法律热线 律师坐席', '法律热线 客服', '税务热线', '税务热线 律师坐席', '税务热线 客服'],
  ]);
});
