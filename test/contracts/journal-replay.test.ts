import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { command } from '../../cli/journal.ts';
import { startWeb } from '../../local/web/index.ts';
import { morning, productLaptop } from '../support/product-laptop.ts';
import { everything } from '../support/stored.ts';

const publisher = 'lambda:hutong-publish-journal';
const detailSchema = z.object({ tenant: z.string(), eventId: z.string() });
const heard: z.infer<typeof detailSchema>[] = [];
const { laptop, pass } = productLaptop();
beforeAll(() => {
  laptop().events.subscribe((_, { source, detail }) => {
    if (source === 'hutong.journal') heard.push(detailSchema.parse(detail));
  });
});
beforeEach(async () => {
  await laptop().reset(morning);
  heard.length = 0;
});

const register = async (from = '0771-5551234', dialled = '11831148') => {
  const call = laptop().dialShortCode({ from, dialled });
  await pass(1);
  call.press('1');
  await pass(10);
  call.hangUp();
  await pass(1);
};
const members = () => heard.filter(({ eventId }) => eventId.startsWith('MEMBER#'));

const replay = async (...args: readonly string[]) => {
  const printed = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const web = await startWeb({ laptop: laptop().view, port: 0, pages: '' });
  const code = await command.run(['replay', ...args, '--laptop', web.url]).finally(web.stop);
  await pass(0);
  const [[line] = []] = printed.mock.calls;
  printed.mockRestore();
  return { code, line };
};

describe('the journal reaches the bus (X-37)', () => {
  it('when the publisher is down for hours, each event comes late and none is parked or lost', async () => {
    laptop().faults.add({ target: publisher, kind: 'error', times: 300 });
    await register();
    await pass(4 * 3600);
    expect(heard).toEqual([]);
    expect(laptop().deadLetters.letters).toEqual([]);
    await pass(2 * 3600);
    expect(members()).toEqual([{ tenant: 'gx', eventId: expect.stringMatching(/^MEMBER#.*#0000000001$/) }]);
  });

  it('when it was down for longer than the stream keeps its records, a replay tells the tenant’s events of that time', async () => {
    await register('0771-5559999');
    laptop().faults.add({ target: publisher, kind: 'error', times: 100_000 });
    await pass(60);
    await register();
    await register('0311-85551234', '11631148');
    await pass(26 * 3600);
    expect(
      laptop()
        .deadLetters.letters.map(({ reason }) => reason)
        .join(),
    ).toMatch(/the stream has forgotten it/);
    laptop().faults.clear();
    await pass(120);
    heard.length = 0;
    const stored = await everything(laptop());
    const { code, line } = await replay('gx', '--from', '2025-03-04T10:01', '--to', '2025-03-05T00:00');
    expect({ code, line }).toEqual({ code: 0, line: `published ${heard.length} events of gx once more\n` });
    expect(new Set(heard.map(({ tenant }) => tenant))).toEqual(new Set(['gx']));
    expect(members()).toHaveLength(1);
    expect(await everything(laptop())).toBe(stored);
  });

  it('a row that cannot be read is told to the operators and holds up nobody', async () => {
    const key = { pk: { S: 'MEMBER#broken' }, sk: { S: '0000000001' } };
    const Item = { ...key, at: { S: '2025-03-04T02:00:00.000Z' }, dayKey: { S: 'DAY#2025-03-04#0' } };
    const body = JSON.stringify({ TableName: 'hutong.gx.journal', Item });
    await laptop().gateway.dynamoDb('DynamoDB_20120810.PutItem', Buffer.from(body));
    await register();
    expect(members()).toHaveLength(1);
    expect(laptop().deadLetters.letters).toEqual([]);
    const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const { code } = await replay('gx', '--from', '2025-03-04T00:00', '--to', '2025-03-05T00:00');
    expect(code).toBe(1);
    expect(told.mock.calls.join()).toContain(
      '1 of its rows cannot be published; the log of hutong-replay-journal names them',
    );
    told.mockRestore();
  });
});
