import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createInFlight } from '../../../local/clock/in-flight.ts';
import { createVirtualClock } from '../../../local/clock/virtual-clock.ts';
import { createFaults } from '../../../local/faults.ts';
import { createLambdaRuntime } from '../../../local/lambda/runtime.ts';

const bundle = `
let calls = 0;
exports.handler = async (event, context) => {
  if (event.wait) await new Promise((resolve) => setTimeout(resolve, event.wait));
  if (event.fail) throw Object.assign(new TypeError('no such member'), {});
  if (event.imports) await import('node:os');
  if (event.exit) process.exit(3);
  if (event.say) console.log(event.say);
  calls += 1;
  return { calls, now: Date.now(), date: new Date().toISOString(), name: context.functionName,
    left: context.getRemainingTimeInMillis(), env: process.env[event.env ?? 'TABLE'], home: process.env.HOME ?? null,
    isDate: new Date(0) instanceof Date && new Date(0).constructor === Date };
};`;

const start = Date.parse('2025-03-04T02:00:00Z');

describe('Lambda on the laptop', () => {
  const directory = mkdtempSync(join(tmpdir(), 'lambda-'));
  const stops: (() => Promise<void>)[] = [];
  const cloud = (timeoutSeconds = 3) => {
    const inFlight = createInFlight();
    const clock = createVirtualClock(start, inFlight);
    const faults = createFaults();
    const credentials = () => ({ accessKeyId: 'ASIAFN', secretAccessKey: 's', sessionToken: 't' });
    const lambda = createLambdaRuntime({
      clock,
      inFlight,
      faults,
      credentials,
      region: 'ap-northeast-1',
      endpoint: () => 'http://127.0.0.1:1',
    });
    lambda.define({
      name: 'hutong-demo',
      arn: 'arn:aws:lambda:ap-northeast-1:111122223333:function:hutong-demo',
      assetDir: directory,
      handler: 'index.handler',
      environment: { TABLE: 'hutong.directory' },
      timeoutSeconds,
      memory: 256,
      roleArn: 'arn:aws:iam::111122223333:role/demo',
    });
    stops.push(() => lambda.stop());
    return { clock, inFlight, faults, lambda };
  };
  beforeAll(() => writeFileSync(join(directory, 'index.js'), bundle));
  afterEach(async () => {
    await Promise.all(stops.splice(0).map((stop) => stop()));
  });
  afterAll(() => rmSync(directory, { recursive: true }));

  it('runs the bundle with its own environment, and nothing of the machine gets in', async () => {
    const { lambda } = cloud();
    const result = await lambda.invoke('arn:aws:lambda:ap-northeast-1:111122223333:function:hutong-demo', {});
    expect(result).toMatchObject({ ok: true, payload: { name: 'hutong-demo', env: 'hutong.directory', home: null } });
    expect(await lambda.invoke('hutong-demo', { env: 'AWS_ACCESS_KEY_ID' })).toMatchObject({
      payload: { env: 'ASIAFN' },
    });
  });

  it('gives the handler the time of the laptop, whatever the machine says', async () => {
    const { lambda, clock } = cloud();
    expect(await lambda.invoke('hutong-demo', {})).toMatchObject({ payload: { now: start, isDate: true } });
    await clock.move(start + 86_400_000);
    expect(await lambda.invoke('hutong-demo', {})).toMatchObject({ payload: { date: '2025-03-05T02:00:00.000Z' } });
  });

  it('keeps what a handler remembers between invocations, until the environments are renewed', async () => {
    const { lambda } = cloud();
    await lambda.invoke('hutong-demo', {});
    expect(await lambda.invoke('hutong-demo', {})).toMatchObject({ payload: { calls: 2 } });
    lambda.renew();
    expect(await lambda.invoke('hutong-demo', {})).toMatchObject({ payload: { calls: 1 } });
  });

  it('reports an error as Lambda does, and serves the next call', async () => {
    const { lambda } = cloud();
    const reports: unknown[] = [];
    lambda.subscribe(({ error }) => reports.push(error));
    const result = await lambda.invoke('hutong-demo', { fail: true });
    expect(result).toEqual({ ok: false, error: 'Unhandled', message: 'TypeError: no such member' });
    expect(reports).toMatchObject([{ errorType: 'TypeError', errorMessage: 'no such member' }]);
    expect(await lambda.invoke('hutong-demo', {})).toMatchObject({ ok: true });
  });

  it('ends a handler that takes too long, and starts afresh', async () => {
    const { lambda } = cloud(0.1);
    await lambda.invoke('hutong-demo', {});
    const slow = await lambda.invoke('hutong-demo', { wait: 5000 });
    expect(slow).toEqual({ ok: false, error: 'Timeout', message: 'Task timed out after 0.10 seconds' });
    expect(await lambda.invoke('hutong-demo', {})).toMatchObject({ payload: { calls: 1 } });
  });

  it('survives a handler that ends its process', async () => {
    const { lambda } = cloud();
    const result = await lambda.invoke('hutong-demo', { exit: true });
    expect(result).toMatchObject({
      ok: false,
      error: 'Unhandled',
      message: 'Runtime.ExitError: Runtime exited with error: exit status 3',
    });
    expect(await lambda.invoke('hutong-demo', {})).toMatchObject({ ok: true });
  });

  it('counts what each invocation writes to its log', async () => {
    const { lambda } = cloud();
    const logs: [string, number][] = [];
    lambda.subscribe((report) => logs.push([report.logs, report.logBytes]));
    await lambda.invoke('hutong-demo', { say: '会员' });
    await lambda.invoke('hutong-demo', {});
    expect(logs).toEqual([
      ['会员\n', 7],
      ['', 0],
    ]);
  });

  it('runs several invocations side by side, and lets time stand still until all have ended', async () => {
    const { lambda, inFlight } = cloud();
    const all = Array.from({ length: 6 }, () => lambda.invoke('hutong-demo', { wait: 20 }));
    expect(inFlight.count).toBe(6);
    await inFlight.idle();
    expect((await Promise.all(all)).every(({ ok }) => ok)).toBe(true);
  });

  it('injects faults instead of waiting for them', async () => {
    const { lambda, faults } = cloud();
    faults.add({ target: 'lambda:hutong-demo', kind: 'timeout', times: 1 });
    faults.add({ target: 'lambda:hutong-demo', kind: 'throttle', times: 1 });
    faults.add({ target: 'lambda:hutong-demo', kind: 'malformed', times: 1 });
    expect(await lambda.invoke('hutong-demo', {})).toMatchObject({ ok: false, error: 'Timeout' });
    expect(await lambda.invoke('hutong-demo', {})).toMatchObject({ ok: false, error: 'Throttled' });
    expect(await lambda.invoke('hutong-demo', {})).toMatchObject({ ok: true, payload: expect.any(String) });
    expect(await lambda.invoke('hutong-demo', {})).toMatchObject({ ok: true, payload: { calls: 1 } });
  });

  it('lets a handler do its work and loses its answer, or exchanges values of it', async () => {
    const { lambda, faults } = cloud();
    const target = 'lambda:hutong-demo';
    faults.add({ target, kind: 'timeout', times: 1, after: true });
    faults.add({ target, kind: 'malformed', times: 1, answer: { calls: 'many' } });
    faults.add({ target, kind: 'malformed', times: 1, answer: { calls: null } });
    expect(await lambda.invoke('hutong-demo', {})).toMatchObject({ ok: false, error: 'Timeout' });
    expect(await lambda.invoke('hutong-demo', {})).toMatchObject({ ok: true, payload: { calls: 'many' } });
    expect(await lambda.invoke('hutong-demo', {})).not.toHaveProperty('payload.calls');
    expect(await lambda.invoke('hutong-demo', {})).toMatchObject({ ok: true, payload: { calls: 4 } });
  });

  it('lets a bundle import what Node itself offers', async () => {
    expect(await cloud().lambda.invoke('hutong-demo', { imports: true })).toMatchObject({ ok: true });
  });

  it('says which function is missing', async () => {
    const { lambda } = cloud();
    expect(await lambda.invoke('hutong-none', {})).toMatchObject({ ok: false, error: 'NotFound' });
  });
});
