import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PhoneCall } from '../../local/connect/interface.ts';
import { type Laptop, startLaptop } from '../../local/laptop.ts';
import { copyAssembly, distrust, dropRight, editRights, editStack, synthesized } from '../support/own-assembly.ts';
import { heardIn, morning } from '../support/product-laptop.ts';
import { everything, readLine } from '../support/stored.ts';

const home = mkdtempSync(join(tmpdir(), 'denied-calls-'));
const laid = join(home, 'state');
const { assembly: sound } = await synthesized();

const start = (assembly: string, path: string, log: string[] = []) =>
  startLaptop({
    assembly,
    clock: { mode: 'virtual', at: morning },
    state: { kind: 'directory', path },
    speech: { mode: 'instant' },
    log: (line) => log.push(line),
  });

// Deployed once as it should be: what is spoilt later meets tables, keys and numbers that are there.
beforeAll(async () => {
  const laptop = await start(sound, laid);
  await laptop.stop();
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

interface Spoilt {
  readonly laptop: Laptop;
  readonly log: readonly string[];
}

/** Runs a story on a laptop whose assembly was spoilt after the first deployment. */
const onSpoilt = async (spoil: (assembly: string) => void, story: (spoilt: Spoilt) => Promise<void>) => {
  const here = mkdtempSync(join(home, 'spoilt-'));
  const assembly = copyAssembly(sound, join(here, 'cdk.out'));
  spoil(assembly);
  cpSync(laid, join(here, 'state'), { recursive: true });
  const log: string[] = [];
  const laptop = await start(assembly, join(here, 'state'), log);
  await story({ laptop, log }).finally(laptop.stop);
};

const dial = async (laptop: Laptop): Promise<PhoneCall> => {
  const call = laptop.dialShortCode({ from: '0771-5551234', dialled: '11831148', tenant: 'gx' });
  await laptop.clock.move(laptop.clock.now() + 1000);
  return call;
};
const pass = (laptop: Laptop, seconds: number) => laptop.clock.move(laptop.clock.now() + seconds * 1000);

const fault = /系统繁忙/;
const tenantData = 'hutong-tenant-data';
const identify = 'hutong-identify-caller';

describe('whoever may not do what a call needs fails towards people, and the log names the action', () => {
  it.each<readonly [string, (assembly: string) => void, RegExp]>([
    [
      "the tenant-data role names another prefix than the tenant's tables",
      (assembly) =>
        editRights(assembly, tenantData, (statements) =>
          JSON.parse(JSON.stringify(statements).replaceAll('table/hutong.$', 'table/hutongs.$')),
        ),
      /hutong-identify-caller failed: .*not authorized to perform: dynamodb:BatchGetItem on resource: \S+table\/hutong\.gx\.records/,
    ],
    [
      'the function may not read the directory',
      (assembly) => dropRight(assembly, identify, 'ReadDirectory'),
      /hutong-identify-caller failed: .*not authorized to perform: dynamodb:Query on resource: \S+table\/hutong\.directory/,
    ],
    [
      "the tenant-data role may not use the tenant's key",
      (assembly) => dropRight(assembly, tenantData, 'UseOwnKey'),
      /hutong-identify-caller failed: .*not authorized to perform: kms:Decrypt on resource: \S+:key\//,
    ],
    [
      'the tenant-data role does not trust the function',
      (assembly) => distrust(assembly, tenantData, /IdentifyCaller/),
      /hutong-identify-caller failed: .*not authorized to perform: sts:AssumeRole on resource: \S+role\/hutong-tenant-data/,
    ],
    [
      'Connect may not invoke the function',
      (assembly) =>
        editStack(assembly, 'Telephony-main', (resources) =>
          Object.fromEntries(Object.entries(resources).filter(([id]) => !id.startsWith('IdentifyCallerPermission'))),
        ),
      /not authorized to perform: lambda:InvokeFunction on resource: \S+hutong-identify-caller/,
    ],
  ])('%s: the caller hears the fault prompt and waits for people, and nothing is written', (_, spoil, told) =>
    onSpoilt(spoil, async ({ laptop, log }) => {
      const before = await everything(laptop);
      const call = await dial(laptop);
      expect(heardIn(call)[0]).toMatch(fault);
      expect(laptop.connect.contact(call.id)).toMatchObject({ phase: 'QUEUE', queue: { name: 'hutong 人工' } });
      call.press('1');
      await pass(laptop, 10);
      call.hangUp();
      await pass(laptop, 600);
      expect(await everything(laptop)).toBe(before);
      expect(log.join('\n')).toMatch(told);
    }),
  );

  it.each<readonly [string, (assembly: string) => void, RegExp]>([
    [
      'the tenant-data role does not trust the registering function',
      (assembly) => distrust(assembly, tenantData, /Subscribe/),
      /hutong-subscribe failed: .*not authorized to perform: sts:AssumeRole/,
    ],
    [
      'the journal may not be written, so the membership is not either',
      (assembly) => dropRight(assembly, tenantData, 'AppendToOwnJournal'),
      /hutong-subscribe failed: .*not authorized to perform: dynamodb:PutItem on resource: \S+table\/hutong\.gx\.journal/,
    ],
  ])('%s: who presses 1 is connected to customer service and is no member', (_, spoil, told) =>
    onSpoilt(spoil, async ({ laptop, log }) => {
      const call = await dial(laptop);
      expect(heardIn(call)[0]).toMatch(/^欢迎您拨打/);
      call.press('1');
      await pass(laptop, 10);
      expect(heardIn(call)[1]).toMatch(fault);
      expect(laptop.connect.contact(call.id)?.queue?.name).toMatch(/ 客服$/);
      const { line = '' } = laptop.connect.contact(call.id)?.attributes ?? {};
      expect(await readLine(laptop, 'gx', line)).toMatchObject({ members: 0, subscriptions: 0 });
      expect(log.join('\n')).toMatch(told);
    }),
  );

  it('the publisher may not publish: callers notice nothing, and what was not told waits in the stream until it may', () =>
    onSpoilt(
      (assembly) => dropRight(assembly, 'hutong-publish-journal', 'PublishEvents'),
      async ({ laptop, log }) => {
        const call = await dial(laptop);
        call.press('1');
        await pass(laptop, 3600);
        expect(heardIn(call)[1]).toMatch(/^您已成功开通/);
        expect(log.join('\n')).toMatch(/hutong-publish-journal failed: .*not authorized to perform: events:PutEvents/);
        expect(laptop.deadLetters.letters).toEqual([]);
        const tries = log.length;
        await pass(laptop, 3600);
        expect(log.length).toBeGreaterThan(tries);
        expect(laptop.deadLetters.letters).toEqual([]);
      },
    ));

  it.each<readonly [string, string, (assembly: string) => void, RegExp]>([
    [
      'a function that may not read the stream it is fed from',
      laid,
      (assembly) => dropRight(assembly, 'hutong-publish-journal', 'ReadJournalStreams'),
      /stream of hutong\.gx\.journal cannot be read: .*not authorized to perform: dynamodb:GetRecords/,
    ],
    [
      "a tenant-data role that does not reach the tenant's tables",
      '',
      (assembly) => dropRight(assembly, tenantData, 'WriteOwnRecords'),
      /Custom::TenancyApply .* failed: .*not authorized to perform: dynamodb:UpdateItem/,
    ],
  ])('%s stops the deployment, and the message names the action', async (_, state, spoil, told) => {
    const here = mkdtempSync(join(home, 'refused-'));
    const assembly = copyAssembly(sound, join(here, 'cdk.out'));
    spoil(assembly);
    if (state) cpSync(state, join(here, 'state'), { recursive: true });
    await expect(start(assembly, join(here, 'state'))).rejects.toThrow(told);
  });
});
