import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect } from 'vitest';
import { type Laptop, startLaptop } from '../../local/laptop.ts';
import type { MishapKind } from '../../local/messages/mishaps.ts';
import { writeTextAssembly } from './text-assembly.ts';
import { whileTesting } from './while-testing.ts';

/** Ten in the morning. */
export const morning = Date.parse('2025-03-04T02:00:00Z');
export const seconds = (count: number) => count * 1000;
/** A mobile in the hand of somebody. */
export const phone = '+8613800000001';

type State = Parameters<typeof startLaptop>[0]['state'];

/** Starts a laptop on the cloud assembly that sends texts, its clock at ten in the morning. */
export const startOn = (assembly: string, state: State = { kind: 'memory' }): Promise<Laptop> =>
  startLaptop({ assembly, clock: { mode: 'virtual', at: morning }, state, speech: { mode: 'instant' } });

const claimPort = async ({ gateway }: Laptop): Promise<void> => {
  const row = { pk: { S: 'GATEWAY#aa-sms' }, sk: { S: 'PORT#10620114' }, tenant: { S: 'aa' } };
  const put = Buffer.from(JSON.stringify({ TableName: 'hutong.directory', Item: row }));
  await gateway.dynamoDb('DynamoDB_20120810.PutItem', put);
};

/** What the functions said. */
const hearing = (laptop: Laptop) => {
  const said: string[] = [];
  laptop.lambda.subscribe(({ functionName, logs }) => said.push(`${functionName} ${logs}`.trim()));
  const noticeIn = (line: string) => /^texts-hook \S+\/(\w+) (.*)$/.exec(line)?.slice(1) ?? [];
  return {
    forget: () => {
      said.length = 0;
    },
    /** The notices of the gateway, in turn their path and their body. */
    notices: (): readonly string[] => said.flatMap(noticeIn),
    deliveries: () => said.filter((line) => line.startsWith('texts-deliver')).length,
  };
};

/** What happens around a laptop that sends texts, and what can be seen of it. */
const around = (laptop: Laptop) => ({
  send: async (id: string, to: string, text: string, group = to) => {
    const result = await laptop.lambda.invoke('texts-send', { id, to, text, group });
    expect(result).toMatchObject({ ok: true });
  },
  pass: (count: number) => laptop.clock.move(laptop.clock.now() + seconds(count)),
  inbox: (of: string) => laptop.messages.inboxes.of(of).map(({ text, at }) => [text, at.slice(11, 19)]),
  goesWrong: (kind: MishapKind, more: { times?: number; after?: boolean; forMs?: number } = {}) =>
    laptop.messages.mishap({ gateway: 'aa-sms', kind, times: 1, ...more }),
  /** Credentials and address for a client of the SDK, by the rights of a function. */
  as: (name: string) => {
    const roleArn = `arn:aws:iam::111122223333:role/texts-${name}`;
    const credentials = laptop.gateway.sessions.issue({ roleArn, sessionName: name });
    return { region: 'ap-northeast-1', endpoint: laptop.gateway.url, credentials, maxAttempts: 1 };
  },
});

/** A laptop whose topic, queue and function bring texts to phones. */
const startTextLaptop = async () => {
  const assembly = mkdtempSync(join(tmpdir(), 'text-assembly-'));
  writeTextAssembly(assembly);
  const laptop = await startOn(assembly);
  const { forget, notices, deliveries } = hearing(laptop);
  return {
    ...{ laptop, notices, deliveries, ...around(laptop) },
    /** Ten in the morning again, and nothing has happened. */
    begin: async () => {
      await laptop.reset(morning);
      await claimPort(laptop);
      forget();
    },
    stop: async () => {
      await laptop.stop();
      rmSync(assembly, { recursive: true });
    },
  };
};
type TextLaptop = Awaited<ReturnType<typeof startTextLaptop>>;

/** The same while tests run; before each it is ten in the morning again, and nothing has happened. */
export const textLaptop = (): (() => TextLaptop) => {
  const texts = whileTesting(startTextLaptop);
  beforeEach(() => texts().begin());
  return texts;
};
