import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { demoPassword, type Laptop } from '../../local/laptop.ts';
import { morning, productLaptop, seatLawyer } from '../support/product-laptop.ts';

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
  const { laptop, pass } = productLaptop();
  const running: { server?: Server; url?: string } = {};
  beforeAll(async () => {
    Object.assign(running, await serve(laptop()));
  });
  afterAll(() => running.server?.close());

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

  it('connects a caller who presses 1 to a lawyer, who sees him as a member; another tenant sees nothing of it', async () => {
    const seat = seatLawyer(laptop());
    const call = laptop().dialShortCode({ from: '0771-5551234', dialled: '11831148' });
    await pass(1);
    call.press('1');
    await pass(1);
    const contactId = seat?.snapshot().contacts[0]?.contactId ?? '';
    seat?.accept(contactId);
    await pass(1);
    expect(call.events).toContainEqual(expect.objectContaining({ type: 'agent', serviceNumber: '016' }));
    const own = await askAs('gx-016', `/contacts/${contactId}/caller`);
    const foreign = await askAs('hb-021', `/contacts/${contactId}/caller`);
    expect([own.status, await own.json()]).toEqual([
      200,
      expect.objectContaining({ caller: 'MEMBER', number: '0771-***1234' }),
    ]);
    expect(foreign.status).toBe(404);
    call.hangUp();
    await pass(1);
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
    await pass(1);
    expect(call.events).toContainEqual(expect.objectContaining({ type: 'listening', keys: ['1', '9'] }));
    expect(
      laptop()
        .connect.seats()
        .every((seat) => seat.snapshot().status === 'Offline'),
    ).toBe(true);
  });
});
