import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { PhoneCall } from '../../local/connect/interface.ts';
import { heardIn, morning, productLaptop, seatLawyer } from '../support/product-laptop.ts';
import { everything, rowsOf } from '../support/stored.ts';

const { laptop, pass } = productLaptop();

/** One invocation of a function, as it was. */
interface Invoked {
  readonly name: string;
  readonly event: unknown;
  readonly result: unknown;
}
const invoked: Invoked[] = [];
/** One consultation in ten is drawn for a return visit. Its steps are no events: Step Functions calls them, and one that parks notes when. */
const stepsOfVisits = ['assess-visit', 'park-workflow'];
/** What hears of every call. */
const ofEveryCall = ['count-figures', 'identify-caller', 'keep-user-record', 'publish-journal', 'record-contact'];
const state = { replaying: false };

beforeAll(() => {
  laptop().lambda.subscribe(({ functionName, event, result }) => {
    const name = functionName.replace('hutong-', '');
    if (!state.replaying && !stepsOfVisits.includes(name)) invoked.push({ name, event, result });
  });
});

const dial = async (): Promise<PhoneCall> => {
  const call = laptop().dialShortCode({ from: '0771-5551234', dialled: '11831148', tenant: 'gx' });
  await pass(0.1);
  return call;
};

const claims = { 'custom:tenant': 'gx', 'cognito:username': 'gx-016', 'cognito:groups': 'lawyer' };
const wrapUpOf = (contactId: string) => ({
  pathParameters: { contactId },
  queryStringParameters: null,
  body: JSON.stringify({
    commandId: '6c1f9b0e-2f39-4d0f-9d28-0a5c1b0e7a11',
    ...{ field: '劳动法', question: '试用期能否延长', advice: '不能超过法定上限', kind: 'ORDINARY' },
    script: { opening: true, disclaimer: true, closing: true },
  }),
  requestContext: { authorizer: { claims } },
});

// CloudFormation takes the answer of a repeated request at its signed address as well; the laptop's desk takes one.
const withDesk = (event: unknown): unknown => {
  const request = z.looseObject({ ResponseURL: z.string() }).safeParse(event);
  return request.success ? { ...request.data, ResponseURL: laptop().gateway.responses.expect().url } : event;
};

/** Each of them once more, half a minute later; what they answer. */
const replay = async (what: readonly Invoked[]): Promise<readonly Invoked[]> => {
  await pass(30);
  state.replaying = true;
  const again: Invoked[] = [];
  for (const { name, event } of what)
    again.push({ name, event, result: await laptop().lambda.invoke(`hutong-${name}`, withDesk(event)) });
  await laptop().clock.move(laptop().clock.now());
  state.replaying = false;
  return again;
};
const resultsOf = (what: readonly Invoked[], ...names: readonly string[]) =>
  what.filter(({ name }) => names.includes(name)).map(({ name, result }) => ({ name, result }));
const namesIn = (what: readonly Invoked[]) => [...new Set(what.map(({ name }) => name))].toSorted();

/** What happened since the last look, repeated: nothing may change. */
const replayAll = async (): Promise<{ readonly first: readonly Invoked[]; readonly again: readonly Invoked[] }> => {
  await pass(1);
  const first = invoked.splice(0);
  const before = await everything(laptop());
  const again = await replay(first);
  expect(await everything(laptop())).toBe(before);
  expect(again.filter(({ result }) => !z.object({ ok: z.literal(true) }).safeParse(result).success)).toEqual([]);
  return { first, again };
};

describe('every function that gets the same event twice', () => {
  it('a deployment', async () => {
    await laptop().reset(morning);
    const { first } = await replayAll();
    // The contract merchants of its file are told in the journal.
    expect(namesIn(first)).toEqual(['apply-tenancy', 'publish-journal']);
  });

  it('a registration: answered as the first time, written and charged once, told under the same id', async () => {
    const earlier = (await rowsOf(laptop(), 'hutong.gx.journal')).length;
    const told: unknown[] = [];
    const stop = laptop().events.subscribe((bus, { id: _, ...event }) => bus === 'hutong' && told.push(event));
    const call = await dial();
    call.press('1');
    await pass(1);
    expect(heardIn(call)[1]).toMatch(/^您已成功开通/);
    call.hangUp();
    const { first, again } = await replayAll();
    stop();
    expect(namesIn(first)).toEqual([...ofEveryCall, 'subscribe'].toSorted());
    expect(resultsOf(again, 'subscribe')).toEqual(resultsOf(first, 'subscribe'));
    const journal = await rowsOf(laptop(), 'hutong.gx.journal');
    expect(journal.filter(({ type }) => type === 'member.subscribed')).toHaveLength(1);
    // The publisher tells again what it told: consumers know it by its event id.
    const here = journal.length - earlier;
    expect(told.length).toBe(2 * here);
    expect(new Set(told.map((event) => JSON.stringify(event))).size).toBe(here);
  });

  it('a consultation: the log of a call is kept once', async () => {
    const lawyer = seatLawyer(laptop());
    const call = await dial();
    await pass(3);
    lawyer?.accept(lawyer.snapshot().contacts[0]?.contactId ?? '');
    await pass(60);
    call.hangUp();
    lawyer?.finish(lawyer.snapshot().contacts[0]?.contactId ?? '');
    await pass(1);
    await laptop().lambda.invoke('hutong-wrap-up', wrapUpOf(call.id));
    const { first, again } = await replayAll();
    expect(namesIn(first).filter((name) => name !== 'start-workflow')).toEqual([
      ...[...ofEveryCall, 'close-callbacks', 'open-on-event', 'plan-visit', 'wrap-up'].toSorted(),
    ]);
    expect(resultsOf(first, 'wrap-up')).toMatchObject([{ result: { payload: { statusCode: 200 } } }]);
    expect(resultsOf(again, 'wrap-up')).toEqual(resultsOf(first, 'wrap-up'));
  });

  it('a cancellation: answered as the first time, with the same last day', async () => {
    await laptop().clock.move(Date.parse('2025-03-16T13:00:00Z'));
    invoked.length = 0;
    const call = await dial();
    call.press('8');
    await pass(0.1);
    call.press('1');
    await pass(1);
    expect(heardIn(call).at(-1)).toMatch(/^您的业务已取消,可使用到3月31日/);
    const { first, again } = await replayAll();
    expect(namesIn(first)).toEqual([...ofEveryCall, 'cancel'].toSorted());
    expect(resultsOf(again, 'cancel')).toEqual(resultsOf(first, 'cancel'));
  });

  it('a night: the calendar is compiled to what it was', async () => {
    await pass(86_400);
    const { first } = await replayAll();
    expect(namesIn(first)).toEqual(['compile-calendar']);
  });
});
