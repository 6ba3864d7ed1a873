import { describe, expect, test } from 'vitest';
import { type Block, branchesOf, type Flow } from '#flows/kit';
import { findService } from '#services';

const flows = findService('convenience-orders')?.flows() ?? [];
const flowCalled = (name: string): Flow => {
  const found = flows.find((flow) => flow.name === name);
  if (!found) throw new Error(`there is no flow ${name}`);
  return found;
};
const inbound = flowCalled('orders-inbound');
const queue = flowCalled('order-desk-queue');
const handedOver = flowCalled('order-desk-transfer');

const nothing: Block = { type: '', parameters: {}, conditions: [], errors: [] };

const FAILURES = ['NoMatchingError', 'QueueAtCapacity'];

/** Every block that some path from a block comes by. */
const reachedFrom = ({ blocks }: Flow, start: string): ReadonlySet<string> => {
  const reached = new Set([start]);
  for (const name of reached) {
    const block = blocks[name];
    for (const { to } of block ? branchesOf(block) : []) if (to) reached.add(to);
  }
  return reached;
};

const failuresOf = (flow: Flow) =>
  Object.entries(flow.blocks).flatMap(([name, block]) =>
    branchesOf(block)
      .filter(({ label }) => FAILURES.includes(label))
      .map(({ to }) => [name, to ?? ''] as const),
  );

const PEOPLE = ['Queue for service', 'Queue for the desk', 'Queue at the fallback'];
/** What is said to the end before a goodbye is due anyway. */
const LAST_WORDS = ['Promise M-ORDER-1', 'Urged P-ORDER-7', 'Goodbye P-X-5', 'Tag the request', 'Tag the urging'];
/** Customer service itself can take nobody: twenty tries, then a call to return. */
const NOBODY_LEFT = ['Missed', 'Queue at the fallback', 'Aim at the fallback', 'Service full', 'Service full P-X-6'];

describe.each([inbound, queue, handedOver])('$name', (flow) => {
  test('leads everybody to people when something of ours fails', () => {
    const lost = failuresOf(flow)
      .filter(([name]) => ![...LAST_WORDS, ...NOBODY_LEFT, 'Tries'].includes(name))
      .filter(([, to]) => !PEOPLE.some((people) => reachedFrom(flow, to).has(people)));
    expect(lost).toEqual([]);
  });
});

test('an open order is heard of before the menu, and a caller who has none hears the menu at once', () => {
  expect(branchesOf(inbound.blocks['Any open order'] ?? nothing)).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ label: 'YES', to: 'Keep the order' }),
      expect.objectContaining({ label: 'NoMatchingCondition', to: 'Menu P-ORDER-1' }),
    ]),
  );
});

test('every key of ORDER-05 works, whether or not it is spoken, and 0 leads to a person', () => {
  const { conditions = [] } = inbound.blocks['Menu P-ORDER-1'] ?? {};
  expect(conditions.map(({ operand }) => operand).toSorted()).toEqual([...'*0123456789']);
  expect(conditions.find(({ operand }) => operand === '0')?.to).toBe('To customer service');
});

test('a contact carries six tags at most: tenant, product, line, outcome, category, and what was missed', () => {
  for (const flow of [inbound, handedOver]) {
    const tags = Object.values(flow.blocks).flatMap(({ type, parameters }) =>
      type === 'TagContact' ? Object.keys(parameters.Tags ?? {}) : [],
    );
    expect([...new Set(tags)].filter((name) => name !== 'fault').length).toBeLessThanOrEqual(6);
  }
});

describe('a call that an agent hands over', () => {
  const hooksIn = (flow: Flow): string[] =>
    Object.values(flow.blocks).flatMap(({ type, parameters }) =>
      type === 'UpdateContactEventHooks' ? Object.keys(parameters.EventHooks ?? {}) : [],
    );

  test('has every hook that a call has which came by key', () => {
    expect(new Set(hooksIn(handedOver))).toEqual(new Set(hooksIn(inbound)));
  });

  test('is tagged before anything is said, so that its record knows whose it is however it ends', () => {
    const { 'Tag the transfer': tag } = handedOver.blocks;
    expect(Object.keys(tag?.parameters.Tags ?? {})).toEqual(['tenant', 'product', 'line', 'outcome']);
    const inOrder = [...reachedFrom(handedOver, handedOver.start)];
    const firstWords = inOrder.find((name) => handedOver.blocks[name]?.type === 'MessageParticipant') ?? '';
    expect(inOrder.indexOf('Tag the transfer')).toBeLessThan(inOrder.indexOf(firstWords));
  });

  test('is recorded again where the caller was told in customer service, and nowhere else', () => {
    expect(inbound.blocks['Record the service']?.next).toBe('Service recorded');
    expect(branchesOf(handedOver.blocks['Recorded before'] ?? nothing)).toEqual([
      { label: 'ON', to: 'Record again' },
      { label: 'NoMatchingCondition', to: 'Specialist available' },
    ]);
  });
});
