import { beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { PhoneCall } from '../../local/connect/interface.ts';
import { heardIn, morning, productLaptop, seatLawyer } from '../support/product-laptop.ts';
import { everything, readLine, rowsOf, setInDirectory } from '../support/stored.ts';

const { laptop, pass } = productLaptop();
beforeEach(() => laptop().reset(morning));

const dial = async (from: string | null = '0771-5551234', dialled = '11831148'): Promise<PhoneCall> => {
  const call = laptop().dialShortCode({ from, dialled, tenant: 'gx' });
  await pass(1);
  return call;
};
const attributesOf = (call: PhoneCall) => laptop().connect.contact(call.id)?.attributes ?? {};

/** The directory's row of gx whose sort key begins so. */
const directoryRow = async (beginning: string) => {
  const rows = await rowsOf(laptop(), 'hutong.directory');
  const row = rows.find(
    ({ pk, sk, tenant }) => String(pk).startsWith('INSTANCE#') && String(sk).startsWith(beginning) && tenant === 'gx',
  );
  return z.object({ pk: z.string(), sk: z.string() }).parse(row);
};
/** The functions know the directory for at most a minute. */
const change = async (beginning: string, field: string, value: string) => {
  await dial();
  await setInDirectory(laptop(), await directoryRow(beginning), field, value);
  await pass(61);
};

const refused = async (words: RegExp) => {
  const before = await everything(laptop());
  const call = await dial('0771-5557777');
  call.press('1');
  await pass(600);
  expect(heardIn(call)).toEqual([expect.stringMatching(words)]);
  expect(call.events.at(-1)).toMatchObject({ type: 'ended', by: 'SYSTEM' });
  expect(await everything(laptop())).toBe(before);
};

describe('a number behind which nobody stands', () => {
  it('a Connect number without a flow ends the call at once', () => {
    const call = laptop().connect.dial({ from: '+867715551234', to: '+815099999999' });
    expect(call.events).toMatchObject([{ type: 'ended', by: 'SYSTEM', reason: 'NUMBER_NOT_IN_USE' }]);
  });

  it('a number that the directory does not know is told to be out of service, and nothing is written', async () => {
    await change('NUMBER#', 'validFrom', '2099-01-01T00:00:00.000Z');
    const { sk } = await directoryRow('NUMBER#');
    const shortCode = String((await rowsOf(laptop(), 'hutong.directory')).find((row) => row.sk === sk)?.shortCode);
    const before = await everything(laptop());
    const call = await dial('0771-5557777', shortCode);
    expect(heardIn(call)).toEqual([expect.stringMatching(/^对不起,您拨打的业务尚未开通/)]);
    expect(call.events.at(-1)).toMatchObject({ type: 'ended', by: 'SYSTEM' });
    expect(await everything(laptop())).toBe(before);
  });

  it('a suspended tenant: within a minute callers hear so, and nothing is written', async () => {
    await change('TENANT#', 'status', 'SUSPENDED');
    await refused(/暂停/);
  });
});

describe('a caller without a number', () => {
  it('may listen, and with 1 comes to customer service instead of becoming a member', async () => {
    const call = await dial(null);
    expect(heardIn(call)).toEqual([expect.stringMatching(/^欢迎您拨打法律/)]);
    call.press('1');
    await pass(5);
    expect(heardIn(call)[1]).toMatch(/^对不起,我们没有收到您的来电号码/);
    expect(laptop().connect.contact(call.id)?.queue?.name).toMatch(/ 客服$/);
    const journal = await rowsOf(laptop(), 'hutong.gx.journal');
    expect(journal.filter(({ type }) => type === 'member.subscribed')).toEqual([]);
    expect(attributesOf(call)).toMatchObject({ line: 'none', eligibility: 'NO_NUMBER' });
  });
});

describe('a year for which no official calendar is known', () => {
  const monday = Date.parse('2027-03-01T02:00:00Z');
  const claims = { 'custom:tenant': 'gx', 'cognito:username': 'gx-016', 'cognito:groups': 'lawyer' };
  const popSchema = z.object({ statusCode: z.literal(200), body: z.string() });
  const pop = async (contactId: string) => {
    const requestContext = { authorizer: { claims } };
    const event = { pathParameters: { contactId }, queryStringParameters: {}, body: null, requestContext };
    const result = await laptop().lambda.invoke('hutong-show-caller', event);
    return JSON.parse(popSchema.parse(result.ok ? result.payload : result).body);
  };

  it('weekly hours serve the call, whoever answers sees it, and an alarm counts it', async () => {
    await laptop().reset(monday);
    const call = await dial();
    call.press('1');
    await pass(5);
    expect(heardIn(call)[1]).toMatch(/^您已成功开通/);
    expect(attributesOf(call)).toMatchObject({ open: 'OPEN', openReason: 'OPEN', uncoveredYear: 'YES' });
    expect(await readLine(laptop(), 'gx', attributesOf(call).line ?? '')).toMatchObject({ membership: 'ACTIVE' });
    expect(await pop(call.id)).toMatchObject({ uncoveredYear: true });
    const counted: string[] = [];
    const stop = laptop().lambda.subscribe(
      ({ functionName, logs }) => functionName === 'hutong-compile-calendar' && counted.push(logs),
    );
    await pass(86_400);
    stop();
    expect(counted.join('')).toMatch(/"UncoveredYear":1/);
  });

  it('a covered year is not reported', async () => {
    const call = await dial();
    expect(attributesOf(call)).toMatchObject({ open: 'OPEN', uncoveredYear: 'NO' });
  });
});

describe('the laptop is stopped in the middle of calls', () => {
  it('whoever talks, waits or listens is hung up by the system, and the contacts are on record', async () => {
    const lawyer = seatLawyer(laptop());
    const talking = await dial('0771-5550001');
    talking.press('1');
    await pass(1);
    const offered = lawyer?.snapshot().contacts[0]?.contactId ?? '';
    lawyer?.accept(offered);
    const waiting = await dial('0771-5550002');
    waiting.press('1');
    await pass(1);
    const listening = await dial('0771-5550003');
    await pass(1);
    expect(laptop().connect.contact(talking.id)?.phase).toBe('TALK');
    expect(laptop().connect.contact(waiting.id)?.phase).toBe('QUEUE');
    const lines = [talking, waiting, listening].map((call) => attributesOf(call).line ?? '');
    laptop().connect.stop();
    await laptop().inFlight.idle();
    for (const call of [talking, waiting, listening])
      expect(call.events.at(-1)).toMatchObject({ type: 'ended', by: 'SYSTEM' });
    for (const line of lines) expect(await readLine(laptop(), 'gx', line)).toMatchObject({ ended: 1 });
  });
});
