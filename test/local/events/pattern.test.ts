import { describe, expect, it } from 'vitest';
import { compilePattern } from '../../../local/events/pattern.ts';

const event = {
  source: 'aws.connect',
  'detail-type': 'Amazon Connect Contact Event',
  detail: { eventType: 'DISCONNECTED', tags: { tenant: 'gx' }, attempts: 3, labels: ['a', 'b'], note: null },
};

describe('an event pattern', () => {
  it.each([
    ['an exact value', { source: ['aws.connect'] }, true],
    ['one of several values', { detail: { eventType: ['QUEUED', 'DISCONNECTED'] } }, true],
    ['another value', { source: ['hutong'] }, false],
    ['all fields must match', { source: ['aws.connect'], detail: { eventType: ['QUEUED'] } }, false],
    ['a prefix', { source: [{ prefix: 'aws.' }] }, true],
    ['a suffix', { 'detail-type': [{ suffix: 'Contact Event' }] }, true],
    ['anything but', { detail: { eventType: [{ 'anything-but': ['QUEUED', 'INITIATED'] }] } }, true],
    ['anything but, met', { detail: { eventType: [{ 'anything-but': 'DISCONNECTED' }] } }, false],
    ['anything but a prefix', { source: [{ 'anything-but': { prefix: 'aws.' } }] }, false],
    ['anything but, absent', { detail: { missing: [{ 'anything-but': 'x' }] } }, false],
    ['a field that exists', { detail: { tags: { tenant: [{ exists: true }] } } }, true],
    ['a field that does not', { detail: { tags: { product: [{ exists: false }] } } }, true],
    ['a number in a range', { detail: { attempts: [{ numeric: ['>', 2, '<=', 3] }] } }, true],
    ['a number out of it', { detail: { attempts: [{ numeric: ['>', 3] }] } }, false],
    ['a list with one matching member', { detail: { labels: ['b'] } }, true],
    ['null', { detail: { note: [null] } }, true],
  ])('matches %s', (_, pattern, expected) => {
    expect(compilePattern(pattern)(event)).toBe(expected);
  });

  it.each([
    [{ detail: { a: [{ wildcard: '*' }] } }, 'detail.a'],
    [{ $or: [{ source: ['a'] }] }, '$or'],
    [{ source: 'aws.connect' }, 'source'],
    [{ detail: { n: [{ numeric: ['~', 1] }] } }, 'detail.n'],
    [{ detail: { n: [{ 'equals-ignore-case': 'a' }] } }, 'equals-ignore-case'],
  ])('refuses what it does not know, by name: %j', (pattern, name) => {
    expect(() => compilePattern(pattern)).toThrow(name);
  });
});
