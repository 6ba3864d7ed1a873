import { describe, expect, test } from 'vitest';
import { type PublishedEvent, parseInstant, tenantIdSchema } from '#domain/kernel';
import { executionName, machines, startingTypes, startOf } from '#domain/workflows';

const tenant = tenantIdSchema.parse('gx');
const event = (type: string, subject: string, data: PublishedEvent['data'] = {}): PublishedEvent => ({
  ...{ tenant, eventId: `${subject}#0000000001`, type, subject, version: 1, data },
  at: parseInstant('2025-03-04T02:00:00Z'),
});

describe('what begins a long process', () => {
  test.each([
    ['ticket.created', 'TICKET#t1', 'ticket-clock'],
    ['ticket.reopened', 'TICKET#t1', 'ticket-clock'],
    ['visit.planned', 'VISIT#v1', 'return-visit'],
    ['callback.requested', 'CALLBACK#c1', 'queue-callback'],
    ['message.deferred', 'MESSAGE#m1', 'message-retry'],
    ['order.requested', 'ORDER#o1', 'order-promise'],
  ])('%s begins the process of %s: %s', (type, subject, machine) => {
    expect(startOf(event(type, subject))).toEqual({ machine, subject, generation: 1 });
  });

  test('a ticket that is opened again begins another life, which its event counts', () => {
    expect(startOf(event('ticket.reopened', 'TICKET#t1', { generation: 2 }))?.generation).toBe(2);
  });

  test('all other events begin nothing, also one with the name of what every object has', () => {
    expect(startOf(event('ticket.answered', 'TICKET#t1'))).toBeUndefined();
    expect(startOf(event('toString', 'TICKET#t1'))).toBeUndefined();
  });

  test('a life that cannot be counted is a bug and is not begun', () => {
    expect(() => startOf(event('ticket.created', 'TICKET#t1', { generation: 'two' }))).toThrow();
  });

  test('the subjects that events begin processes for are those that the processes watch', () => {
    const subjects = startingTypes.map((type) => type.slice(0, type.indexOf('.')).toUpperCase());
    expect([...new Set(subjects)]).toEqual(Object.values(machines).map(({ subject }) => subject));
  });
});

describe('the name of an execution', () => {
  const generation = 1;

  test('is the same for the same life of the same subject, and tells both', () => {
    expect(executionName({ tenant, subject: 'TICKET#0195-aa', generation: 2 })).toBe('gx-TICKET-0195-aa-2');
  });

  test('holds nothing that Step Functions refuses', () => {
    const name = executionName({ tenant, subject: 'CALLBACK#11:22/回电', generation });
    expect(name).toMatch(/^[A-Za-z0-9_-]{1,80}$/);
  });

  test('has room for the longest tenant and a UUID', () => {
    const longest = tenantIdSchema.parse('a234567890123456');
    const subject = 'CALLBACK#01956f6e-0000-7000-8000-000000000000';
    expect(executionName({ tenant: longest, subject, generation: 999 }).length).toBeLessThanOrEqual(80);
  });

  test('that would be too long is refused rather than cut, lest two subjects share one', () => {
    expect(() => executionName({ tenant, subject: `TICKET#${'x'.repeat(80)}`, generation })).toThrow(RangeError);
  });
});
