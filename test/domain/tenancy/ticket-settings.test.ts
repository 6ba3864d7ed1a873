import { describe, expect, it } from 'vitest';
import { checkTenants, deskCalendars, readTenant, ticketSettings } from '#domain/tenancy';
import { findService } from '#services';
import { gx } from '../fixtures.ts';

const product = 'legal-hotline';
const defaultsOf = (id: string) => findService(id)?.tickets;
const wall = (seconds: number) => ({
  clocks: [{ name: 'RESOLUTION', start: 'CREATED', target: { unit: 'WALL', seconds }, warn: [], stop: 'SOLVED' }],
});
const file = (over: object) => ({ id: 'bj', name: '北京电信', ...over });
const tenantOf = (over: object) => {
  const read = readTenant(file(over));
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value;
};
const issuesOf = (over: object) => {
  const read = readTenant(file(over));
  return read.ok ? [] : read.refusal.map(({ path, expected }) => `${path.join('.')}: ${expected}`);
};

const sells = { services: { [product]: { numbers: [{ shortCode: '11931148' }] } } };

describe('what tickets promise', () => {
  it('a file that says nothing promises what the product does', () => {
    expect(ticketSettings(gx, defaultsOf).products[product]).toEqual(findService(product)?.tickets);
  });

  it('a file may promise something else for one kind; the other kinds and the tree stay', () => {
    const tenant = tenantOf({ ...sells, tickets: { [product]: { policies: { COMPLAINT: wall(172_800) } } } });
    const settled = ticketSettings(tenant, defaultsOf).products[product];
    expect(settled?.policies.COMPLAINT).toMatchObject({ id: 'bj-legal-hotline-complaint', version: 1, reopens: 1 });
    expect(settled?.policies.HARD_CASE?.id).toBe('legal-hard-case');
    expect(settled?.categories.length).toBeGreaterThan(3);
  });

  it('a tree of its own takes the place of the product’s', () => {
    const categories = [{ code: 'bill', title: '账单' }];
    const tenant = tenantOf({ ...sells, tickets: { [product]: { categories } } });
    expect(ticketSettings(tenant, defaultsOf).products[product]?.categories).toEqual(categories);
  });

  it('an operator that sells nothing promises what its file says, by the hours of its desk', () => {
    const hours = { mon: ['08:00-20:00'] };
    const tenant = tenantOf({ tickets: { [product]: { hours, policies: { FAULT: wall(86_400) } } } });
    expect(Object.keys(ticketSettings(tenant, defaultsOf).products[product]?.policies ?? {})).toEqual(['FAULT']);
    expect(deskCalendars(tenant).get(product)).toMatchObject({ weekly: hours, timeZone: 'Asia/Shanghai' });
    expect(deskCalendars(gx).size).toBe(0);
  });
});

describe('a file that promises nonsense is refused with the place', () => {
  const at = `tickets.${product}.policies.COMPLAINT`;
  const complaint = (policy: object) =>
    issuesOf({ ...sells, tickets: { [product]: { policies: { COMPLAINT: policy } } } });
  const [clock] = wall(60).clocks;

  it.each([
    ['an unknown unit', { clocks: [{ ...clock, target: { unit: 'MOONS', seconds: 1 } }] }, `${at}.clocks.0.target`],
    ['no time at all', wall(0), `${at}.clocks.0.target.seconds: at least 1`],
    ['two clocks of one name', { clocks: [clock, clock] }, `${at}.clocks: one clock of each name`],
    ['an unknown deed', { clocks: [{ ...clock, stop: 'READ' }] }, `${at}.clocks.0.stop: one of CONTACTED`],
    ['a key that nobody knows', { ...wall(60), pauses: true }, `${at}.pauses: no key named pauses`],
  ])('%s', (_, policy, expected) => expect(complaint(policy).join()).toContain(expected));

  it('an operator that has no file is no operator, nor is the tenant itself', () => {
    const lonely = checkTenants([tenantOf({ operator: 'op' })]);
    expect(lonely).toMatchObject([{ tenant: 'bj', path: ['operator'] }]);
    expect(checkTenants([tenantOf({ operator: 'bj' })])).toHaveLength(1);
    expect(checkTenants([tenantOf({ operator: 'gx' }), gx])).toEqual([]);
  });
});
