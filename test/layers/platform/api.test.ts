import { describe, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { ok, refuse } from '#domain/kernel';
import { defineFunction } from '#functions/define';
import { api } from '#platform/api';
import { errorTable } from '#platform/errors';

const showThing = defineFunction({
  name: 'show-thing',
  summary: 'Shows a thing',
  trigger: { kind: 'api', method: 'GET', path: '/things/{id}', roles: ['service'] },
  input: z.object({ id: z.string(), note: z.optional(z.string().check(z.maxLength(5))) }),
  output: z.object({ id: z.string(), tenant: z.string() }),
  settings: z.object({}),
  access: [],
  timeout: 'PT3S',
  whenItFails: 'nothing is shown',
});

const claims = { 'custom:tenant': 'gx', 'cognito:username': 'gx-801', 'cognito:groups': 'service' };
const request = (over: object = {}) => ({
  pathParameters: { id: 't-1' },
  requestContext: { authorizer: { claims } },
  ...over,
});
const answerSchema = z.object({ statusCode: z.number(), body: z.string() });

const send = async (
  handle: Parameters<typeof api<typeof showThing.input, typeof showThing.output, typeof showThing.settings>>[1],
  event: object,
) => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const handler = api(showThing, handle);
  const { statusCode, body } = z.parse(answerSchema, await Reflect.apply(handler, undefined, [event, {}, {}]));
  const answered: unknown = JSON.parse(body);
  return { statusCode, answered };
};

describe('an API function', () => {
  test('answers by its definition and leaves out what the definition does not name', async () => {
    const thing = { id: 't-1', tenant: 'gx', phone: '+867715551234' };
    expect(await send(async () => ok(thing), request())).toEqual({
      statusCode: 200,
      answered: { id: 't-1', tenant: 'gx' },
    });
  });

  test('takes the tenant from the token; a body, a header or a query that names another changes nothing', async () => {
    const forged = request({
      headers: { 'custom:tenant': 'hb' },
      queryStringParameters: { tenant: 'hb', id: 't-9' },
      body: '{"tenant":"hb","id":"t-8"}',
    });
    const answer = await send(async ({ id }, { tenant }) => ok({ id, tenant }), forged);
    expect(answer.answered).toEqual({ id: 't-1', tenant: 'gx' });
  });

  test.each([
    ['without a token', request({ requestContext: {} }), 'NOT_SIGNED_IN'],
    [
      'without the role',
      request({ requestContext: { authorizer: { claims: { ...claims, 'cognito:groups': 'lawyer' } } } }),
      'NOT_ALLOWED',
    ],
    ['with a body that is no JSON', request({ body: '{' }), 'BAD_INPUT'],
    ['with a field that is too long', request({ queryStringParameters: { note: '123456' } }), 'BAD_INPUT'],
  ] as const)('a request %s is refused in Chinese', async (_, event, code) => {
    const answer = await send(async () => ok({ id: 'x', tenant: 'x' }), event);
    expect(answer).toEqual({ statusCode: errorTable[code].status, answered: { code, message: errorTable[code].text } });
  });

  test('a refusal of the domain has its status and words from the one table', async () => {
    const answer = await send(async () => refuse('SCRIPT_NOT_TICKED'), request());
    expect(answer).toEqual({
      statusCode: 422,
      answered: { code: 'SCRIPT_NOT_TICKED', message: errorTable.SCRIPT_NOT_TICKED.text },
    });
  });

  test('an outage tells the user nothing of its cause', async () => {
    const answer = await send(async () => {
      throw new Error('table hutong.gx.records is gone');
    }, request());
    expect(answer).toEqual({ statusCode: 500, answered: { code: 'OUTAGE', message: '系统繁忙,请稍后重试' } });
  });

  test('counts an outage for its alarm: to Lambda the invocation succeeded; a refusal is none', async () => {
    const logged = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const outages = () => logged.mock.calls.filter((line) => String(line[0]).includes('"Outage":1')).length;
    await send(async () => refuse('SCRIPT_NOT_TICKED'), request());
    expect(outages()).toBe(0);
    await send(async () => {
      throw new Error('the table is gone');
    }, request());
    expect(outages()).toBe(1);
    logged.mockRestore();
  });
});

test('every message is Chinese, and none repeats another', () => {
  const texts = Object.values(errorTable).map(({ text }) => text);
  expect(texts.every((text) => /^[\u3000-\u303f\u4e00-\u9fff,]+$/.test(text))).toBe(true);
  expect(new Set(texts).size).toBe(texts.length);
});
