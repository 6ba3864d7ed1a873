import { parsePhoneNumber } from '#domain/kernel';
import type { Ring } from '../connect/interface.ts';
import type { RingingPhones } from '../web/laptop-view.ts';
import type { Ringing } from '../web/protocol.ts';
import type { ForwardedNumber } from './telephony.ts';

/** What tells of rings: the telephone side of the laptop. */
export interface RingSource {
  readonly numbers: readonly ForwardedNumber[];
  onRing(listener: (ring: Ring) => void): void;
}

const asWritten = (e164: string): string => {
  const read = parsePhoneNumber(e164);
  return read.ok ? read.value.shown : e164;
};

/** The carrier shows its short code in place of the number behind it. */
const ringingOf = ({ call, number, from }: Ring, numbers: readonly ForwardedNumber[]): Ringing => {
  const behind = numbers.find(({ address }) => address === from);
  const shown = behind === undefined ? { from } : { from: behind.shortCode, tenant: behind.tenant };
  return { callId: call.id, number: asWritten(number), ...shown };
};

/**
 * Keeps the telephones that ring, until each is answered, rejected, or has rung long enough.
 *
 * @param ringing is given each ring when it begins
 * @example
 * keepRings(telephony, () => {}).now() // [{ callId: 'c1', number: '13800000001', from: '4008208114', tenant: 'gx' }]
 */
export const keepRings = (source: RingSource, ringing: (ring: Ring) => void): RingingPhones => {
  const rings = new Map<string, Ring>();
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  source.onRing((ring) => {
    ringing(ring);
    rings.set(ring.call.id, ring);
    // Its first event says that somebody has answered, or that it is over.
    ring.call.subscribe(() => rings.delete(ring.call.id) && tell());
    tell();
  });
  const take = (callId: string, deed: (ring: Ring) => void): boolean => {
    const ring = rings.get(callId);
    if (ring) deed(ring);
    return ring !== undefined;
  };
  return {
    now: () => [...rings.values()].map((ring) => ringingOf(ring, source.numbers)),
    answer: (callId) => take(callId, (ring) => ring.answer()),
    reject: (callId) => take(callId, (ring) => ring.reject()),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
