import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { demoPassword, type Laptop, startLaptop } from '../../local/laptop.ts';
import { writeSmallAssembly } from '../support/small-assembly.ts';

const morning = Date.parse('2025-03-04T02:00:00Z');
const signedIn = z.object({ AuthenticationResult: z.object({ IdToken: z.string() }) });

describe('the laptop cloud', () => {
  const assembly = mkdtempSync(join(tmpdir(), 'small-assembly-'));
  const running: { laptop?: Laptop } = {};
  const laptop = (): Laptop => {
    if (!running.laptop) throw new Error('not started');
    return running.laptop;
  };
  beforeAll(async () => {
    writeSmallAssembly(assembly);
    running.laptop = await startLaptop({
      assembly,
      clock: { mode: 'virtual', at: morning },
      state: { kind: 'memory' },
      speech: { mode: 'instant' },
    });
  });
  afterAll(async () => {
    await running.laptop?.stop();
    rmSync(assembly, { recursive: true });
  });

  it('carries a call from the short code through flow, function, table, stream and bus before time goes on', async () => {
    const happened: string[] = [];
    const stop = laptop().events.subscribe((bus, event) => happened.push(`${bus} ${event['detail-type']}`));
    const logs: string[] = [];
    const quiet = laptop().lambda.subscribe(
      ({ functionName, logs: text }) => functionName === 'small-notice' && logs.push(text),
    );
    const call = laptop().dialShortCode({ from: '0771-5551234', dialled: '11800', tenant: 'aa' });
    await laptop().clock.move(morning + 1000);
    stop();
    quiet();
    expect(call.events.filter(({ type }) => type === 'heard')).toMatchObject([{ text: 'Hello +867715551234' }]);
    expect(call.events.at(-1)).toMatchObject({ type: 'ended', by: 'SYSTEM' });
    expect(happened).toContain('small Greeted');
    expect(happened).toContain('default Amazon Connect Contact Event');
    expect(logs).toContain('Greeted 2025-03-04T02:00:00.000Z\n');
    expect(logs).toContain('Amazon Connect Contact Event DISCONNECTED\n');
    expect(laptop().deadLetters.letters).toEqual([]);
  });

  it('lets the flow go to people when a function fails', async () => {
    laptop().faults.add({ target: 'lambda:small-greet', kind: 'timeout', times: 1 });
    const call = laptop().dialShortCode({ from: null, dialled: '11800' });
    await laptop().clock.move(laptop().clock.now() + 60_000);
    expect(call.events.filter(({ type }) => type === 'heard')).toMatchObject([{ text: 'Sorry' }]);
  });

  it('signs staff in and serves the API under their own token', async () => {
    const { cognito, api, state } = laptop().view;
    const server = createServer((request, response) => {
      const mounted = request.url?.startsWith('/api') ? api : cognito;
      request.url = request.url?.replace(/^\/(api|cognito)/, '') ?? '/';
      mounted(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
    const answer = await fetch(`${url}/cognito/`, {
      method: 'POST',
      headers: { 'x-amz-target': 'AWSCognitoIdentityProviderService.InitiateAuth' },
      body: JSON.stringify({
        AuthFlow: 'USER_PASSWORD_AUTH',
        ClientId: laptop().view.agentApp().clientId,
        AuthParameters: { USERNAME: 'aa-001', PASSWORD: demoPassword },
      }),
    });
    const { IdToken } = signedIn.parse(await answer.json()).AuthenticationResult;
    const shown = await fetch(`${url}/api/x1`, { headers: { authorization: IdToken } });
    const refused = await fetch(`${url}/api/x1`);
    server.close();
    expect([shown.status, await shown.json()]).toEqual([200, { id: 'x1', tenant: 'aa' }]);
    expect([refused.status, await refused.json()]).toEqual([401, { message: 'Unauthorized' }]);
    expect(state()).toMatchObject({
      mode: 'virtual',
      numbers: [{ tenant: 'aa', shortCode: '11800', entry: 'hotline' }],
    });
  });

  it('begins anew at another time, and nothing of before is left', async () => {
    const earlier = Date.parse('2024-10-01T01:00:00Z');
    await laptop().reset(earlier);
    const happened: unknown[] = [];
    laptop().events.subscribe((bus, event) => bus === 'small' && happened.push(event.detail));
    const call = laptop().dialShortCode({ from: null, dialled: '11800' });
    await laptop().clock.move(earlier + 1000);
    expect(happened).toEqual([{ at: '2024-10-01T01:00:00.000Z' }]);
    expect(call.events.filter(({ type }) => type === 'heard')).toMatchObject([{ text: 'Hello nobody' }]);
  });

  it('knows no short code that nobody forwards', () => {
    expect(() => laptop().dialShortCode({ from: null, dialled: '114' })).toThrow('Nobody forwards 114');
  });
});

describe('a laptop cloud with a state directory', () => {
  const assembly = mkdtempSync(join(tmpdir(), 'small-assembly-'));
  const path = mkdtempSync(join(tmpdir(), 'laptop-state-'));
  afterAll(() => {
    rmSync(assembly, { recursive: true });
    rmSync(path, { recursive: true });
  });
  const start = () =>
    startLaptop({ assembly, clock: { mode: 'real' }, state: { kind: 'directory', path }, speech: { mode: 'instant' } });
  const invoked = (laptop: Laptop) => {
    const names: string[] = [];
    laptop.lambda.subscribe(({ functionName }) => names.push(functionName));
    return names;
  };
  const greetings = async (laptop: Laptop): Promise<unknown> => {
    const { body } = await laptop.gateway.dynamoDb(
      'DynamoDB_20120810.Scan',
      Buffer.from('{"TableName":"small.journal"}'),
    );
    return JSON.parse(body.toString()).Count;
  };

  it('goes on where it stopped: data, routes, time machine, and nothing is delivered twice', async () => {
    writeSmallAssembly(assembly);
    const before = await start();
    before.dialShortCode({ from: null, dialled: '11800' });
    await before.view.moveClock(before.clock.now() + 86_400_000);
    await before.stop();
    const after = await start();
    const names = invoked(after);
    await after.inFlight.idle();
    expect(after.clock.now() - Date.now()).toBeGreaterThan(86_300_000);
    expect(await greetings(after)).toBe(1);
    expect(names).not.toContain('small-publish');
    expect(names).not.toContain('small-apply');
    const call = after.dialShortCode({ from: null, dialled: '11800' });
    await after.view.moveClock(after.clock.now() + 1000);
    expect(names).toContain('small-publish');
    expect(call.events.filter(({ type }) => type === 'heard')).toMatchObject([{ text: 'Hello nobody' }]);
    await expect(after.reset(0)).rejects.toThrow('Only a virtual clock can be reset');
    await after.stop();
  });
});
