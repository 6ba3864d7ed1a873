import { expect, test } from 'vitest';
import { parseInstant } from '#domain/kernel';
import { lineOf, listDue, personalLists, type Ticket, titleOf } from '#domain/tickets';

const at = parseInstant('2025-03-04T02:00:00Z');
const due = parseInstant('2025-03-06T09:30:00Z');
const complaint: Ticket = {
  ...{ ticketId: '00000000-0000-4000-8000-000000000001', number: 'TS202503040001', version: 1, generation: 1 },
  ...{ commandIds: [], kind: 'COMPLAINT', state: 'RECORDED', product: 'legal-hotline', content: '退费'.repeat(50) },
  ...{ origin: 'PHONE', openedAt: at, openedBy: { role: 'service', staff: '101' }, escalated: false, tasks: [] },
  ...{ owner: { role: 'service', staff: '101' }, firstOwner: { role: 'service', staff: '101' }, reopened: 0 },
  policy: { id: 'p', version: 1, kind: 'COMPLAINT', clocks: [], pausable: false, reopens: 1 },
  clocks: [{ name: 'RESOLUTION', cycle: 1, log: [{ what: 'ACTIVATE', at, due }] }],
  timeline: [],
};

test('a ticket stands with its owner', () => {
  expect(personalLists(complaint)).toEqual(['TICKETS#STAFF#101']);
});

test('a ticket that is given to a role waits for anybody of that role', () => {
  expect(personalLists({ ...complaint, owner: { role: 'specialist' } })).toEqual(['TICKETS#ROLE#specialist']);
});

test('a task brings it before the role that is asked, until it is done', () => {
  const asked = { ...complaint, tasks: [{ role: 'manager', why: 'HELP', at } as const] };
  expect(personalLists(asked)).toEqual(['TICKETS#STAFF#101', 'TICKETS#ROLE#manager']);
  const helped = { ...complaint, tasks: [{ role: 'manager', why: 'HELP', at, doneAt: at } as const] };
  expect(personalLists(helped)).toEqual(['TICKETS#STAFF#101']);
});

test('a closed ticket stands in no list', () => {
  expect(personalLists({ ...complaint, state: 'CLOSED', closedAt: at, closing: 'DONE' })).toEqual([]);
});

test('lists are in the order of what is due next; what promises nothing comes last', () => {
  expect(listDue(complaint)).toBe('2025-03-06T09:30:00.000Z');
  expect(listDue({ ...complaint, clocks: [] }) > '9999').toBe(true);
});

test('a line of a list shows how the content begins, and the next deadline', () => {
  expect(lineOf(complaint)).toMatchObject({ content: '退费'.repeat(30), next: { clock: 'RESOLUTION', due } });
  expect(titleOf(complaint)).toBe('投诉 TS202503040001 已记录');
});
