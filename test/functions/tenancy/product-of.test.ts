import { describe, expect, test } from 'vitest';
import { lookUp } from '#domain/calendar';
import { parseInstant } from '#domain/kernel';
import { readTenant, type Tenant } from '#domain/tenancy';
import { findService, services } from '#services';
import { productOf } from '../../../functions/tenancy/apply/product-of.ts';

const now = parseInstant('2025-03-04T02:00:00Z');
/** Of more queues than any one product has; a profile takes its own. */
const queues = { lawyer: 'arn:lawyer', specialist: 'arn:specialist', service: 'arn:service' };
const ownQueues = (product: string) =>
  Object.fromEntries((findService(product)?.queues ?? []).map(({ name }) => [name, `arn:${name}`]));

const tenantWith = (product: string, over: object = {}): Tenant => {
  const document = {
    id: 'sd',
    name: '山东电信',
    services: { [product]: { numbers: [{ shortCode: '11831148' }], ...over } },
  };
  const read = readTenant(document);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value;
};

describe.each(services.map(({ id }) => id))('the profile of %s', (product) => {
  test('stands complete with nothing but a name and a number in the file', () => {
    const { profile, settings } = productOf(tenantWith(product), product, queues, now);
    expect(profile).toMatchObject({ tenant: 'sd', tenantName: '山东电信', product, feeFen: settings.feeFen });
    expect(profile.queues).toEqual(ownQueues(product));
    expect(Object.values(profile.prompts).every((prompt) => prompt.length > 0)).toBe(true);
  });

  test('knows its opening times a week back and a year ahead', () => {
    const { profile } = productOf(tenantWith(product), product, queues, now);
    for (const at of ['2025-02-25T02:00:00Z', '2025-03-04T02:00:00Z', '2026-04-07T02:00:00Z']) {
      expect(lookUp(profile.intervals, parseInstant(at))).toBeDefined();
    }
    expect(profile.monthEnds.length).toBeGreaterThan(12);
  });

  test('changes its version with any change, and its prompt version with the words alone', () => {
    const seed = productOf(tenantWith(product), product, queues, now).profile;
    const same = productOf(tenantWith(product), product, queues, now).profile;
    const moved = productOf(tenantWith(product), product, { ...queues, service: 'arn:other' }, now).profile;
    const renamed = productOf(tenantWith(product, { productName: '另一个名字' }), product, queues, now).profile;
    expect(same).toEqual(seed);
    expect(moved.version).not.toBe(seed.version);
    expect(moved.promptVersion).toBe(seed.promptVersion);
    expect(renamed.promptVersion).not.toBe(seed.promptVersion);
  });

  test('is refused by name when the deployment lacks a queue', () => {
    expect(() =>
      productOf(tenantWith(product), product, { lawyer: 'arn:lawyer', specialist: 'arn:specialist' }, now),
    ).toThrow(/"service"/);
  });
});

test('a product that nobody sells is refused by name', () => {
  expect(() => productOf(tenantWith('car-club'), 'car-club', queues, now)).toThrow(/car-club/);
});
