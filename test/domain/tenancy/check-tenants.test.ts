import { describe, expect, it } from 'vitest';
import { checkTenants, type Tenant } from '#domain/tenancy';
import { gx, hb } from '../fixtures.ts';

const withNumbers = (
  tenant: Tenant,
  ...numbers: { shortCode: string; entry: 'hotline' | 'lawyer' | 'service' }[]
): Tenant => ({
  ...tenant,
  services: Object.fromEntries(
    Object.entries(tenant.services)
      .filter(([id]) => id === 'legal-hotline')
      .map(([id, service]) => [id, { ...service, numbers }]),
  ),
});
const found = (...tenants: Tenant[]) => checkTenants(tenants).map(({ tenant, path }) => `${tenant} ${path.join('.')}`);

describe('tenants side by side', () => {
  it('the demo tenants can stand side by side', () => expect(checkTenants([gx, hb])).toEqual([]));

  it('two tenants can not claim one number', () => {
    const thief = withNumbers(hb, { shortCode: '11831148', entry: 'hotline' });
    expect(found(gx, thief)).toEqual(['hb services.legal-hotline.numbers.0.shortCode']);
    expect(checkTenants([gx, thief])[0]?.expected).toContain('gx claims 11831148');
  });

  it('lawyers and customer service may differ in one digit; two numbers of the same desk may not (ambiguity 56)', () => {
    const pair = (entry: 'lawyer' | 'service') =>
      withNumbers(gx, { shortCode: '4008206114', entry: 'lawyer' }, { shortCode: '4008208114', entry });
    expect(found(pair('service'))).toEqual([]);
    expect(found(pair('lawyer'))).toEqual(['gx services.legal-hotline.numbers.1.shortCode']);
  });

  it('an id, a service number and the fallback of an instance belong to one only', () => {
    expect(found(gx, { ...withNumbers(hb, { shortCode: '1', entry: 'hotline' }), id: 'gx' })).toContain('gx id');
    const twice: Tenant = { ...gx, staff: [...gx.staff, { serviceNumber: '016', name: '某某', role: 'service' }] };
    expect(found(twice)).toEqual([`gx staff.${gx.staff.length}.serviceNumber`]);
    const both: Tenant = { ...hb, telephony: { ...hb.telephony, answersFallback: true } };
    expect(found(gx, both)).toEqual(['hb telephony.answersFallback']);
  });

  it('two tenants of an instance are told apart by name, as their queues are', () => {
    expect(found(gx, { ...hb, name: gx.name })).toEqual(['hb name']);
  });

  it('a login and a provider’s id belong to one within a tenant; another tenant may have the same', () => {
    const [first] = gx.providers?.list ?? [];
    if (!first) throw new Error('the demo tenant has no providers');
    const accounts = [{ login: 'p901', name: '周安' }];
    const list = [first, { ...first, providerId: 'other', accounts }].map((one) => ({ ...one, accounts }));
    const twice: Tenant = { ...gx, providers: { list } };
    expect(found(twice)).toEqual(['gx providers.list.1.accounts.0.login']);
    const same: Tenant = { ...gx, providers: { list: [first, { ...first, accounts: [] }] } };
    expect(found(same)).toEqual(['gx providers.list.1.providerId']);
    expect(found(gx, { ...hb, providers: { list: [first] } })).toEqual([]);
  });

  it('nobody moves into another tenant’s dedicated instance', () => {
    const alone: Tenant = { ...gx, telephony: { ...gx.telephony, mode: 'dedicated' } };
    expect(found(alone, hb)).toEqual(['hb telephony.instance']);
  });
});
