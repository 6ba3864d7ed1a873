import { expect, it } from 'vitest';
import type { Tenant } from '#domain/tenancy';
import { findService, services } from '#services';
import { planTenant } from '../../infra/plan.ts';
import { gx } from '../domain/fixtures.ts';

const hotline = findService('legal-hotline');
const bought = gx.services['legal-hotline'];

it('gives the people of each provider an account that names it', () => {
  const { providerAccounts, people } = planTenant({ tenant: gx, document: {} }, services);
  expect(providerAccounts[0]).toEqual({ login: 'p901', name: '周安', providerId: 'anxin' });
  expect(people.map(({ serviceNumber }) => serviceNumber)).not.toContain('p901');
});

it('names a tenant’s queues and desks plainly while it has one product, and with the product when it has two', () => {
  if (!hotline || !bought) throw new Error('the legal hotline is not sold');
  const door = hotline.entries.hotline;
  if (!door) throw new Error('the legal hotline has no number of its own');
  const entries = { ...hotline.entries, hotline: { ...door, title: '税务热线' } };
  const second = { ...hotline, id: 'tax-hotline', title: '税务热线', entries };
  const plan = (sold: Tenant['services']) =>
    planTenant({ tenant: { ...gx, services: sold }, document: {} }, [hotline, second]);
  const one = plan({ 'legal-hotline': bought });
  const two = plan({ 'legal-hotline': bought, 'tax-hotline': bought });
  expect(one.desks.map(({ title }) => title)).toEqual(['广西电信 律师', '广西电信 客服']);
  expect(one.doors.map(({ label }) => label)).toEqual(['法律热线', '律师坐席', '客服']);
  expect(two.desks.map(({ title }) => title)).toEqual([
    ...['广西电信 法律热线 律师', '广西电信 法律热线 客服', '广西电信 税务热线 律师', '广西电信 税务热线 客服'],
  ]);
  expect(two.doors.map(({ label }) => label)).toEqual([
    ...['法律热线', '法律热线 律师坐席', '法律热线 客服', '税务热线', '税务热线 律师坐席', '税务热线 客服'],
  ]);
});
