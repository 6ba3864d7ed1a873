import { randomBytes } from 'node:crypto';
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, test } from 'vitest';
import { fen, parseInstant, plusSeconds } from '#domain/kernel';
import { cancel, type SubscribeCommand, subscribe } from '#domain/membership';
import { splitDataKey } from '#platform/crypto';
import { readMembership, settleMembership, writeMembership } from '#platform/memberships';
import { hidePhone, readPhone } from '#platform/phone';
import { readMember } from '#platform/screen-pop';
import { startTenantTables } from '../support/tenant-tables.ts';
import { whileTesting } from '../support/while-testing.ts';

const morning = parseInstant('2025-03-04T02:00:00Z');
const monthEnd = parseInstant('2025-03-31T16:00:00Z');
const monthly = { cancellation: 'monthEnd', coolingOffHours: 72 } as const;
const product = 'legal-hotline';
const keys = splitDataKey(randomBytes(64));
const newLine = () => randomBytes(16).toString('hex');

const tables = whileTesting(startTenantTables);
const dynamo = () => tables().dynamo;
const eventsOf = (subject: string) => tables().eventsOf(subject);

const subscribeCommand = (line: string, over: Partial<SubscribeCommand> = {}): SubscribeCommand => ({
  id: 'c-1:subscribe',
  contactId: 'c-1',
  channel: 'IVR_AUTO',
  product,
  line,
  newMemberId: randomBytes(8).toString('hex'),
  eligibility: 'YES',
  areaCode: '0771',
  feeFen: fen(3000),
  promptVersion: 'p1',
  ...over,
});

const place = (line: string) => ({ tenant: 'gx', product, line });

const register = (line: string, over: Partial<SubscribeCommand> = {}) => {
  const phone = hidePhone(keys, 'gx', '+867715551234');
  const command = subscribeCommand(line, over);
  return settleMembership(dynamo(), place(line), undefined, (known) => subscribe(known, command, morning), phone);
};

describe('registering a line', () => {
  test('twenty deliveries of one command register once, and all hear the same answer', async () => {
    const line = newLine();
    const answers = await Promise.all(Array.from({ length: 20 }, () => register(line)));
    const members = answers.flatMap((answer) => (answer.ok ? [answer.value.decision] : []));
    expect(new Set(members.map(({ result }) => result))).toEqual(new Set(['REGISTERED']));
    const ids = new Set(members.map(({ memberId }) => memberId));
    expect(ids.size).toBe(1);
    const [memberId] = ids;
    expect(await eventsOf(`MEMBER#${memberId}`)).toHaveLength(1);
  });

  test('twenty calls of one line at once register once; the others hear that it is a member', async () => {
    const line = newLine();
    const calls = Array.from({ length: 20 }, (_, i) => register(line, { id: `c-${i}:subscribe`, contactId: `c-${i}` }));
    const results = (await Promise.all(calls)).map((answer) => answer.ok && answer.value.decision.result);
    expect(results.filter((result) => result === 'REGISTERED')).toHaveLength(1);
    expect(results.filter((result) => result === 'ALREADY_MEMBER')).toHaveLength(19);
  });

  test('membership, member, hidden number and event stand together, and no number is readable', async () => {
    const line = newLine();
    const answer = await register(line);
    const memberId = answer.ok ? answer.value.decision.memberId : '';
    const member = await readMember(dynamo(), 'gx', memberId);
    expect(await readMembership(dynamo(), place(line))).toMatchObject({ state: 'ACTIVE', memberId, version: 1 });
    expect(member).toMatchObject({ memberId, line, feeFen: 3000, source: 'IVR_AUTO', registeredAt: morning });
    expect(readPhone(keys, 'gx', member?.phone ?? '')).toBe('+867715551234');
    const [event] = await eventsOf(`MEMBER#${memberId}`);
    expect(event).toMatchObject({
      type: 'member.subscribed',
      tenant: 'gx',
      at: '2025-03-04T02:00:00.000Z',
      data: { feeFen: 3000, line, consent: { contactId: 'c-1', promptVersion: 'p1', at: '2025-03-04T02:00:00.000Z' } },
    });
    const rows = (await dynamo().send(new ScanCommand({ TableName: 'hutong.gx.records' }))).Items;
    expect(JSON.stringify(rows)).not.toMatch(/5551234/);
  });

  test.each(['NOT_LOCAL', 'NO_NUMBER'] as const)(
    'a caller who is refused as %s leaves nothing behind',
    async (eligibility) => {
      const line = newLine();
      expect(await register(line, { eligibility })).toEqual({ ok: false, refusal: eligibility });
      expect(await readMembership(dynamo(), place(line))).toBeUndefined();
    },
  );

  test('a writer with an old version gets the stored membership back and changes nothing', async () => {
    const line = newLine();
    await register(line);
    const late = subscribe(undefined, subscribeCommand(line, { id: 'c-2:subscribe' }), morning);
    const change = late.ok ? late.value.change : undefined;
    if (!change) throw new Error('expected a change');
    expect(await writeMembership(dynamo(), place(line), change, undefined)).toMatchObject({
      ok: false,
      refusal: { state: 'ACTIVE', version: 1, commands: [{ id: 'c-1:subscribe' }] },
    });
    expect(await eventsOf(change.event.subject)).toEqual([]);
  });
});

describe('cancelling', () => {
  const cancelling = (line: string, carried: Parameters<typeof cancel>[0]) => {
    const command = { id: 'c-9:cancel', contactId: 'c-9', channel: 'IVR', product, line, monthEnd } as const;
    const at = plusSeconds(morning, 60);
    return settleMembership(dynamo(), place(line), carried, (known) => cancel(known, command, monthly, at));
  };

  test('a member leaves with the month, by the version that the call carried and without a read', async () => {
    const line = newLine();
    const registered = await register(line);
    const standing = registered.ok ? registered.value.standing : undefined;
    expect(await cancelling(line, standing)).toMatchObject({
      ok: true,
      value: { standing: { state: 'CANCEL_PENDING' } },
    });
    const memberId = standing?.memberId ?? '';
    expect(await readMember(dynamo(), 'gx', memberId)).toMatchObject({
      state: 'CANCEL_PENDING',
      usableUntil: monthEnd,
      areaCode: '0771',
      source: 'IVR_AUTO',
    });
    const events = await eventsOf(`MEMBER#${memberId}`);
    expect(events.map(({ type }) => type)).toEqual(['member.subscribed', 'member.cancelled']);
    expect(events[1]?.data).toMatchObject({ usableUntil: '2025-03-31T16:00:00.000Z', withinCoolingOff: true });
  });

  test('the same cancellation delivered again is answered as the first and written once', async () => {
    const line = newLine();
    const registered = await register(line);
    const standing = registered.ok ? registered.value.standing : undefined;
    const answers = await Promise.all([1, 2, 3, 4].map(() => cancelling(line, standing)));
    for (const answer of answers) {
      expect(answer).toMatchObject({ value: { standing: { state: 'CANCEL_PENDING', usableUntil: monthEnd } } });
    }
    expect(await eventsOf(`MEMBER#${standing?.memberId}`)).toHaveLength(2);
  });

  test('the registration of a member who has left since, delivered once more, registers nobody again', async () => {
    const line = newLine();
    const registered = await register(line);
    const standing = registered.ok ? registered.value.standing : undefined;
    await cancelling(line, standing);
    expect(await register(line)).toMatchObject({
      value: { decision: { result: 'REGISTERED' }, standing: { state: 'CANCEL_PENDING', version: 2 } },
    });
    expect(await eventsOf(`MEMBER#${standing?.memberId}`)).toHaveLength(2);
  });

  test('a line that comes back keeps its commands and nothing of its cancellation', async () => {
    const line = newLine();
    const registered = await register(line);
    await cancelling(line, registered.ok ? registered.value.standing : undefined);
    await register(line, { id: 'c-3:subscribe', contactId: 'c-3' });
    const stored = await readMembership(dynamo(), place(line));
    expect(stored).toEqual({
      ...{ state: 'ACTIVE', memberId: stored?.memberId, version: 3, registeredAt: morning },
      commands: [
        { id: 'c-1:subscribe', result: 'REGISTERED' },
        { id: 'c-9:cancel', result: 'CANCELLED' },
        { id: 'c-3:subscribe', result: 'RESUMED' },
      ],
    });
  });

  test('who is no member has nothing to cancel', async () => {
    expect(await cancelling(newLine(), undefined)).toEqual({ ok: false, refusal: 'NOT_A_MEMBER' });
  });
});
