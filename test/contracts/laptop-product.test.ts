import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { synthesize } from '../../infra/synthesize.ts';
import { demoPassword, type Laptop, startLaptop } from '../../local/laptop.ts';

const morning = Date.parse('2025-03-04T02:00:00Z');
const signedIn = z.object({ AuthenticationResult: z.object({ IdToken: z.string() }) });

const serve = async ({ view }: Laptop): Promise<{ readonly server: Server; readonly url: string }> => {
  const server = createServer((request, response) => {
    const mounted = request.url?.startsWith('/api') ? view.api : view.cognito;
    request.url = request.url?.replace(/^\/(api|cognito)/, '') ?? '/';
    mounted(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return { server, url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}` };
};

describe('the product on the laptop cloud', () => {
  const home = mkdtempSync(join(tmpdir(), 'laptop-product-'));
  const running: { laptop?: Laptop; server?: Server; url?: string } = {};
  const laptop = (): Laptop => {
    if (!running.laptop) throw new Error('not started');
    return running.laptop;
  };
  beforeAll(async () => {
    const assembly = join(home, 'cdk.out');
    await synthesize({
      root: join(import.meta.dirname, '../..'),
      outdir: assembly,
      dist: join(home, 'dist'),
      validate: false,
    });
    running.laptop = await startLaptop({
      assembly,
      clock: { mode: 'virtual', at: morning },
      state: { kind: 'memory' },
      speech: { mode: 'instant' },
    });
    Object.assign(running, await serve(running.laptop));
  });
  afterAll(async () => {
    running.server?.close();
    await running.laptop?.stop();
    rmSync(home, { recursive: true, force: true });
  });

  const askAs = async (username: string, path: string) => {
    const answer = await fetch(`${running.url}/cognito/`, {
      method: 'POST',
      headers: { 'x-amz-target': 'AWSCognitoIdentityProviderService.InitiateAuth' },
      body: JSON.stringify({
        AuthFlow: 'USER_PASSWORD_AUTH',
        ClientId: laptop().view.agentApp().clientId,
        AuthParameters: { USERNAME: username, PASSWORD: demoPassword },
      }),
    });
    const { IdToken } = signedIn.parse(await answer.json()).AuthenticationResult;
    return fetch(`${running.url}/api${path}`, { headers: { authorization: IdToken } });
  };
  const pass = (milliseconds: number) => laptop().clock.move(laptop().clock.now() + milliseconds);

  it('connects a caller who presses 1 to a lawyer, who sees him as a member; another tenant sees nothing of it', async () => {
    const seat = laptop()
      .connect.seats()
      .find(({ username }) => username === 'gx-016');
    seat?.signIn();
    seat?.setStatus('Available');
    const call = laptop().dialShortCode({ from: '0771-5551234', dialled: '11831148' });
    await pass(1000);
    call.press('1');
    await pass(1000);
    const contactId = seat?.snapshot().contacts[0]?.contactId ?? '';
    seat?.accept(contactId);
    await pass(1000);
    expect(call.events).toContainEqual(expect.objectContaining({ type: 'agent', serviceNumber: '016' }));
    const own = await askAs('gx-016', `/contacts/${contactId}/caller`);
    const foreign = await askAs('hb-021', `/contacts/${contactId}/caller`);
    expect([own.status, await own.json()]).toEqual([
      200,
      expect.objectContaining({ caller: 'MEMBER', number: '0771-***1234' }),
    ]);
    expect(foreign.status).toBe(404);
    call.hangUp();
    await pass(1000);
    expect(laptop().deadLetters.letters).toEqual([]);
  });

  it('shows tenants, short codes and staff', () => {
    expect(laptop().state()).toMatchObject({
      tenants: [
        { id: 'gx', name: '广西电信' },
        { id: 'hb', name: '河北联通' },
      ],
      numbers: expect.arrayContaining([
        expect.objectContaining({ tenant: 'gx', shortCode: '11831148', entry: 'hotline' }),
      ]),
      staff: expect.arrayContaining([expect.objectContaining({ username: 'gx-016', name: '王敏', tenant: 'gx' })]),
    });
  });

  it('forgets members, calls and what functions remember when it begins anew', async () => {
    await laptop().reset(morning);
    const call = laptop().dialShortCode({ from: '0771-5551234', dialled: '11831148' });
    await pass(1000);
    expect(call.events).toContainEqual(expect.objectContaining({ type: 'listening', keys: ['1', '9'] }));
    expect(
      laptop()
        .connect.seats()
        .every((seat) => seat.snapshot().status === 'Offline'),
    ).toBe(true);
  });
});
