import { describe, expect, it } from 'vitest';
import type { PhoneCall, Ring } from '../../../local/connect/interface.ts';
import { keepRings } from '../../../local/laptop/rings.ts';

const numbers = [
  {
    ...{ tenant: 'gx', address: '+815000000001', shortCode: '4008208114' },
    ...{ entry: 'service', product: 'legal-hotline', label: '客服' },
  },
];

/** A telephone that rings; what it does is told to whoever listens to its call. */
const telephone = (id: string, from = '+815000000001') => {
  const listeners: Parameters<PhoneCall['subscribe']>[0][] = [];
  const tell = () => {
    for (const listener of listeners) listener({ type: 'connected', at: '2025-03-04T02:00:00Z' });
  };
  const call: PhoneCall = {
    ...{ id, events: [], press: () => undefined, hangUp: () => undefined },
    subscribe: (listener) => {
      listeners.push(listener);
      return () => undefined;
    },
  };
  const ring: Ring = { number: '+8613800000001', from, call, answer: tell, reject: tell };
  return ring;
};

const laptop = () => {
  const heard: ((ring: Ring) => void)[] = [];
  const begun: string[] = [];
  const rings = keepRings({ numbers, onRing: (listener) => heard.push(listener) }, ({ call }) => begun.push(call.id));
  const ring = (one: Ring) => {
    for (const listener of heard) listener(one);
  };
  return { rings, begun, ring };
};

describe('the telephones that ring', () => {
  it("show the carrier's short code, and the number as people write it", () => {
    const { rings, ring, begun } = laptop();
    ring(telephone('c1'));
    ring(telephone('c2', '+815099999999'));
    expect(begun).toEqual(['c1', 'c2']);
    expect(rings.now()).toEqual([
      { callId: 'c1', number: '13800000001', from: '4008208114', tenant: 'gx' },
      { callId: 'c2', number: '13800000001', from: '+815099999999' },
    ]);
  });

  it.each(['answer', 'reject'] as const)('ring no longer after %s, and cannot be taken twice', (deed) => {
    const { rings, ring } = laptop();
    const told: number[] = [];
    rings.subscribe(() => told.push(rings.now().length));
    ring(telephone('c1'));
    expect(rings[deed]('c1')).toBe(true);
    expect(rings[deed]('c1')).toBe(false);
    expect(told).toEqual([1, 0]);
  });
});
