import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { playHistory, showingsBy } from '../../cli/demo-history.ts';
import { type OpenStage, openStage } from '../../cli/rehearsal-stage.ts';
import { type Laptop, startLaptop } from '../../local/laptop.ts';
import { synthesized } from '../support/own-assembly.ts';

const noon = Date.parse('2025-03-05T12:00:00+08:00');
const consultation = {
  ...{ field: '其他', question: '公司注销前还要做什么', advice: '先清算并公告', kind: 'ORDINARY' },
  script: { opening: true, disclaimer: true, closing: true },
};

describe('the demo’s history', () => {
  const running: { laptop?: Laptop; open?: OpenStage } = {};
  const trouble: string[] = [];
  const laptop = (): Laptop => {
    if (!running.laptop) throw new Error('not started');
    return running.laptop;
  };
  const stage = () => {
    if (!running.open) throw new Error('not open');
    return running.open.stage;
  };
  const ask = async (as: string, path: string) =>
    (await stage().ask({ as, method: 'GET', path, body: undefined })).body;
  const save = (as: string, contactId: string, commandId: string, field = consultation.field) =>
    stage().ask({
      ...{ as, method: 'POST', path: `/contacts/${contactId}/wrap-up` },
      body: { ...consultation, field, commandId },
    });
  const pass = () => laptop().clock.move(laptop().clock.now() + 5000);

  beforeAll(async () => {
    const { assembly } = await synthesized();
    const showings = await showingsBy(noon);
    running.laptop = await startLaptop({
      assembly,
      clock: { mode: 'real', ...(showings[0] && { at: showings[0].at }) },
      state: { kind: 'memory' },
      speech: { mode: 'instant' },
      log: (line) => line.includes('failed') && trouble.push(line),
    });
    await playHistory(
      running.laptop,
      showings,
      () => noon,
      (line) => trouble.push(line),
    );
    running.open = await openStage(running.laptop);
  });
  afterAll(async () => {
    await running.open?.close();
    await running.laptop?.stop();
  });

  it('is played without trouble, and ends at the present with no call on any desk', () => {
    expect(trouble).toEqual([]);
    expect(laptop().clock.now()).toBeGreaterThanOrEqual(noon);
    expect(laptop().clock.now()).toBeLessThan(noon + 60_000);
    const calls = laptop()
      .connect.seats()
      .flatMap((seat) => seat.snapshot().contacts);
    expect(calls).toEqual([]);
  });

  it('leaves consultations in today’s record of a lawyer of each tenant, and in that of the last working day', async () => {
    expect(await ask('gx-016', '/agents/me/daily-record?date=2025-03-05')).toMatchObject({
      lines: [
        { field: '劳动法', number: '0771-***8866', disclaimerRead: true },
        { field: '民事法', kind: 'COMMISSION', number: '0771-***2020' },
      ],
      uncoveredYear: false,
    });
    expect(await ask('hb-021', '/agents/me/daily-record?date=2025-03-05')).toMatchObject({
      lines: [{ field: '经济法' }],
    });
    expect(await ask('gx-016', '/agents/me/daily-record?date=2025-03-04')).toMatchObject({
      lines: [{}, { kind: 'HARD' }],
    });
  });

  it('shows a member who calls again with his last contacts, and journals who saw his whole number (X-22)', async () => {
    const seen: unknown[] = [];
    const stop = stage().onHappening(({ type, detail }) => type === 'caller.revealed' && seen.push(detail));
    const seat = stage().seat('gx-016');
    seat?.signIn();
    seat?.setStatus('Available');
    laptop().dialShortCode({ from: '0771-5558866', dialled: '11831148' });
    await pass();
    const contactId = seat?.snapshot().contacts[0]?.contactId ?? '';
    const past = [{ outcome: 'ANSWERED', field: '劳动法' }, { outcome: 'CLOSED' }, { outcome: 'ANSWERED' }, {}];
    const caller = { caller: 'MEMBER', number: '0771-***8866', masked: true, past, callsWithin24Hours: 4 };
    expect(await ask('gx-016', `/contacts/${contactId}/caller`)).toMatchObject(caller);
    const whole = { number: '0771-5558866', masked: false };
    expect(await ask('gx-201', `/contacts/${contactId}/caller`)).toMatchObject(whole);
    await pass();
    stop();
    expect(seen).toMatchObject([{ data: { contactId, by: 'gx-201' } }]);
    expect(JSON.stringify(seen)).not.toContain('5558866');
  });

  it('takes a log once however often it is sent, a correction as a new version, and an unknown field never', async () => {
    const seat = stage().seat('gx-016');
    const contactId = seat?.snapshot().contacts[0]?.contactId ?? '';
    seat?.accept(contactId);
    await pass();
    const first = randomUUID();
    const answer = await save('gx-016', contactId, first);
    expect(answer).toMatchObject({ status: 200, body: { contactId, version: 1 } });
    expect(await save('gx-016', contactId, first)).toEqual(answer);
    expect(await save('gx-016', contactId, randomUUID())).toMatchObject({ body: { version: 2 } });
    expect(await save('gx-016', contactId, first)).toEqual(answer);
    expect(await save('gx-016', contactId, randomUUID(), '刑法')).toMatchObject({
      status: 422,
      body: { code: 'UNKNOWN_FIELD' },
    });
    expect(await save('gx-016', contactId, 'not an id')).toMatchObject({ status: 400 });
    expect(await ask('gx-016', '/agents/me/daily-record?date=2025-03-05')).toMatchObject({
      lines: [{}, {}, { contactId }],
    });
    seat?.signOut();
  });
});
