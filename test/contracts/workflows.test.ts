import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SendTaskSuccessCommand, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Laptop } from '../../local/laptop.ts';
import { rowsOf } from '../support/stored.ts';
import {
  assemblyOfTheLoop,
  change,
  executionsOf,
  morning,
  publishAgain,
  startLoop,
  visitsOf,
} from '../support/wake-loop/stage.ts';

const home = mkdtempSync(join(tmpdir(), 'workflows-'));
const ground: { assembly: string; laptop?: Laptop; log: string[] } = { assembly: '', log: [] };
const laptop = (): Laptop => {
  if (!ground.laptop) throw new Error('not started');
  return ground.laptop;
};
beforeAll(async () => {
  ground.assembly = await assemblyOfTheLoop(home);
  Object.assign(ground, await startLoop(ground.assembly, morning));
});
afterAll(async () => {
  await ground.laptop?.stop();
  rmSync(home, { recursive: true, force: true });
});

const hour = 3_600_000;
const settle = () => laptop().clock.move(laptop().clock.now());
const pass = (milliseconds: number) => laptop().clock.move(laptop().clock.now() + milliseconds);
const invocations = (name: string): (() => number) => {
  const seen: string[] = [];
  laptop().lambda.subscribe(({ functionName }) => functionName === name && seen.push(name));
  return () => seen.length;
};

describe('a long process on the laptop cloud', () => {
  it('is begun by an event of the journal, sleeps, and is over at the very second', async () => {
    const subject = 'TICKET#on-time';
    await change(laptop(), { subject, version: 1, wakeAt: morning + hour, type: 'ticket.created' });
    await pass(hour - 1000);
    expect(executionsOf(laptop())).toMatchObject({ 'gx-TICKET-on-time-1': 'RUNNING' });
    const rows = await rowsOf(laptop(), 'hutong.gx.records');
    expect(rows.find(({ pk, sk }) => pk === subject && sk === 'PARKED')).toMatchObject({
      version: 1,
      parkedAt: '2025-03-04T02:00:00.000Z',
    });
    await pass(1000);
    expect(executionsOf(laptop())).toMatchObject({ 'gx-TICKET-on-time-1': 'SUCCEEDED' });
    expect(laptop().workflows.engine.executions.values().next().value?.ended?.at).toBe(morning + hour);
  });

  it('is woken when its subject changes, so that an instant may move nearer', async () => {
    const subject = 'TICKET#sooner';
    const now = laptop().clock.now();
    await change(laptop(), { subject, version: 1, wakeAt: now + 48 * hour, type: 'ticket.created' });
    await pass(hour);
    await change(laptop(), { subject, version: 2, wakeAt: now + 2 * hour, type: 'ticket.recomputed' });
    await pass(hour);
    expect(executionsOf(laptop())).toMatchObject({ 'gx-TICKET-sooner-1': 'SUCCEEDED' });
    expect(visitsOf(laptop(), 'gx-TICKET-sooner-1', 'Assess')).toBe(3);
  });

  it('notices a change that came between Assess and Park', async () => {
    const subject = 'TICKET#between';
    const now = laptop().clock.now();
    laptop().faults.add({ target: 'lambda:hutong-park-workflow', kind: 'error', times: 1 });
    await change(laptop(), { subject, version: 1, wakeAt: now + 48 * hour, type: 'ticket.created' });
    await settle();
    const poked = invocations('hutong-poke-workflow');
    await change(laptop(), { subject, version: 2, wakeAt: now + hour, type: 'ticket.recomputed' });
    await settle();
    expect(poked()).toBe(1);
    expect(visitsOf(laptop(), 'gx-TICKET-between-1', 'Assess')).toBe(1);
    await pass(2000);
    expect(visitsOf(laptop(), 'gx-TICKET-between-1', 'Assess')).toBe(2);
    await pass(hour - 1000);
    expect(executionsOf(laptop())).toMatchObject({ 'gx-TICKET-between-1': 'SUCCEEDED' });
  });

  it('wakes on time although parking failed at first', async () => {
    const subject = 'TICKET#unlucky';
    const due = laptop().clock.now() + 60_000;
    laptop().faults.add({ target: 'lambda:hutong-park-workflow', kind: 'error', times: 3 });
    await change(laptop(), { subject, version: 1, wakeAt: due, type: 'ticket.created' });
    await laptop().clock.move(due - 1);
    expect(executionsOf(laptop())).toMatchObject({ 'gx-TICKET-unlucky-1': 'RUNNING' });
    await laptop().clock.move(due + 1000);
    expect(executionsOf(laptop())).toMatchObject({ 'gx-TICKET-unlucky-1': 'SUCCEEDED' });
  });

  it('begins once and wakes once, however often its events come', async () => {
    const subject = 'TICKET#twice';
    const now = laptop().clock.now();
    const created = { subject, version: 1, type: 'ticket.created' };
    await change(laptop(), { ...created, wakeAt: now + 2 * hour });
    publishAgain(laptop(), created);
    await pass(1000);
    publishAgain(laptop(), created);
    const answered = { subject, version: 2, type: 'ticket.answered' };
    await change(laptop(), { ...answered, wakeAt: now + 3 * hour });
    publishAgain(laptop(), answered);
    await settle();
    publishAgain(laptop(), answered);
    await settle();
    expect(visitsOf(laptop(), 'gx-TICKET-twice-1', 'Park')).toBe(2);
    await pass(3 * hour);
    publishAgain(laptop(), created);
    publishAgain(laptop(), answered);
    await settle();
    expect(executionsOf(laptop())).toMatchObject({ 'gx-TICKET-twice-1': 'SUCCEEDED' });
    expect(Object.keys(executionsOf(laptop())).filter((name) => name.includes('twice'))).toHaveLength(1);
    const lost = laptop().deadLetters.letters.filter(({ functionArn }) => functionArn.endsWith('-workflow'));
    expect(lost).toEqual([]);
  });

  it('that fails is tried again for a good while and then told; redriven, it goes on where it stood', async () => {
    const subject = 'TICKET#nowhere';
    publishAgain(laptop(), { subject, version: 1, type: 'ticket.created' });
    await pass(10 * 60_000);
    expect(executionsOf(laptop())).toMatchObject({ 'gx-TICKET-nowhere-1': 'RUNNING' });
    await pass(90 * 60_000);
    expect(executionsOf(laptop())).toMatchObject({ 'gx-TICKET-nowhere-1': 'FAILED' });
    expect(ground.log.at(-1)).toMatch(/^hutong-ticket-clock gx-TICKET-nowhere-1 failed: Error .*no TICKET#nowhere/);
    await change(laptop(), { subject, version: 1, wakeAt: laptop().clock.now() + hour, type: 'ticket.created' });
    const { engine } = laptop().workflows;
    expect(engine.redrive([...engine.executions.keys()].find((arn) => arn.includes('nowhere')) ?? '')).toBe(true);
    await pass(hour);
    expect(executionsOf(laptop())).toMatchObject({ 'gx-TICKET-nowhere-1': 'SUCCEEDED' });
  });

  it('may be begun and woken only by the functions whose policies say so', async () => {
    const as = (name: string) => {
      const roleArn = `arn:aws:iam::111122223333:role/${name}`;
      const credentials = laptop().gateway.sessions.issue({ roleArn, sessionName: name });
      return new SFNClient({ region: 'ap-northeast-1', endpoint: laptop().gateway.url, credentials });
    };
    const stateMachineArn = 'arn:aws:states:ap-northeast-1:111122223333:stateMachine:hutong-ticket-clock';
    const begin = new StartExecutionCommand({ stateMachineArn, name: 'theirs' });
    await expect(as('hutong-poke-workflow').send(begin)).rejects.toThrow('states:StartExecution');
    const subject = 'TICKET#guarded';
    const wakeAt = laptop().clock.now() + hour;
    await change(laptop(), { subject, version: 1, wakeAt, type: 'ticket.created' });
    await settle();
    const rows = await rowsOf(laptop(), 'hutong.gx.records');
    const taskToken = String(rows.find(({ pk, sk }) => pk === subject && sk === 'PARKED')?.token);
    const wake = new SendTaskSuccessCommand({ taskToken, output: '{}' });
    await expect(as('hutong-start-workflow').send(wake)).rejects.toThrow('states:SendTaskSuccess');
    await as('hutong-poke-workflow').send(wake);
    await settle();
    expect(visitsOf(laptop(), 'gx-TICKET-guarded-1', 'Assess')).toBe(2);
  });

  it('is forgotten when the laptop begins anew', async () => {
    await laptop().reset(morning);
    expect(executionsOf(laptop())).toEqual({});
    const assessed = invocations('hutong-assess-ticket');
    await pass(72 * hour);
    expect(assessed()).toBe(0);
  });
});

describe('a long process whose laptop is stopped in mid-wait', () => {
  it('goes on where it was: it wakes at its second, and a token of before still counts', async () => {
    const path = join(home, 'state');
    const before = await startLoop(ground.assembly, morning, path);
    await change(before.laptop, {
      subject: 'TICKET#a',
      version: 1,
      wakeAt: morning + 2 * hour,
      type: 'ticket.created',
    });
    await change(before.laptop, {
      subject: 'TICKET#b',
      version: 1,
      wakeAt: morning + 9 * hour,
      type: 'ticket.created',
    });
    await before.laptop.clock.move(morning + hour);
    await before.laptop.stop();
    const { laptop: after, log } = await startLoop(ground.assembly, morning + hour, path);
    expect(executionsOf(after)).toEqual({ 'gx-TICKET-a-1': 'RUNNING', 'gx-TICKET-b-1': 'RUNNING' });
    await after.clock.move(morning + 2 * hour - 1);
    expect(executionsOf(after)).toMatchObject({ 'gx-TICKET-a-1': 'RUNNING' });
    await after.clock.move(morning + 2 * hour);
    expect(executionsOf(after)).toMatchObject({ 'gx-TICKET-a-1': 'SUCCEEDED' });
    await change(after, { subject: 'TICKET#b', version: 2, wakeAt: morning + 3 * hour, type: 'ticket.recomputed' });
    await after.clock.move(morning + 3 * hour);
    expect(executionsOf(after)).toMatchObject({ 'gx-TICKET-b-1': 'SUCCEEDED' });
    expect(log.join('\n')).not.toMatch(/(-workflow|ticket-clock).*(failed|given up)/);
    await after.stop();
  }, 180_000);
});
