import { describe, expect, it } from 'vitest';
import { linkedOpen } from '#domain/tickets';
import {
  agent,
  at,
  clockEvents,
  did,
  guarded,
  opened,
  operatorPolicy,
  provincePolicy,
  type Story,
  standing,
  tried,
  uuid,
} from './prepare.ts';

describe('story 34: the operator accepts a dispatched ticket within two hours, or silence does it', () => {
  const dispatched = (wall: string) => {
    const dispatch = { tenant: 'bj', ticketId: uuid(), purpose: 'HELP', at: at(wall) } as const;
    return opened(operatorPolicy, wall, { dispatch, by: { role: 'service' } });
  };
  const notOurs = { deed: 'return', note: '属省内业务' } as const;

  it('"not ours" at 10:59:59: back to the province, and in nobody\'s count', () => {
    const story = guarded(
      did(dispatched('2025-03-04 09:00:00'), '2025-03-04 10:59:59', agent, notOurs),
      '2025-03-09 00:00:00',
    );
    expect(story.ticket).toMatchObject({ state: 'CLOSED', closing: 'NOT_OURS', handling: { state: 'RETURNED' } });
    expect([standing(story, 'FIRST_RESPONSE').state, standing(story).state]).toEqual(['MET', 'CANCELLED']);
  });

  it('accepted at 11:00:00 it is in time', () => {
    const story = did(dispatched('2025-03-04 09:00:00'), '2025-03-04 11:00:00', agent, { deed: 'accept' });
    expect(story.ticket.handling).toEqual({
      state: 'OPERATOR_OWNED',
      reason: 'ACCEPTED',
      at: at('2025-03-04 11:00:00'),
    });
    expect(standing(story, 'FIRST_RESPONSE').state).toBe('MET');
    expect(standing(story)).toEqual({ state: 'RUNNING', due: '2025-03-05 09:00:00' });
  });

  it.each([
    ['2025-03-04 09:00:00', '2025-03-04 11:00:01'],
    ['2025-03-04 21:00:00', '2025-03-04 23:00:01'],
  ])("dispatched %s and left alone, it is the operator's at %s, desk open or closed", (wall, owned) => {
    const story = guarded(dispatched(wall), owned);
    expect(story.ticket.handling).toEqual({ state: 'OPERATOR_OWNED', reason: 'DEEMED_ACCEPTED', at: at(owned) });
    expect(clockEvents(story)).toEqual([`ticket.accepted ${owned}`]);
    expect(story.events.at(-1)?.data).toMatchObject({ reason: 'DEEMED_ACCEPTED', clock: 'FIRST_RESPONSE' });
  });

  it.each(['2025-03-04 11:00:01', '2025-03-04 11:30:00'])(
    '"not ours" at %s is refused, whether the guard woke or not',
    (wall) => {
      const silent = dispatched('2025-03-04 09:00:00');
      expect(tried(silent, wall, agent, notOurs)).toEqual({ code: 'ALREADY_DECIDED' });
      expect(tried(guarded(silent, wall), wall, agent, notOurs)).toEqual({ code: 'ALREADY_DECIDED' });
    },
  );

  it('the total clock keeps its start at the dispatch', () => {
    expect(standing(guarded(dispatched('2025-03-04 09:00:00'), '2025-03-04 12:00:00')).due).toBe('2025-03-05 09:00:00');
  });
});

describe('stories 35 and 36: linked tickets of two tenants keep their own clocks', () => {
  const handOver = (purpose: 'HELP' | 'TRANSFER') =>
    ({ deed: 'hand-over', to: 'op', linkedTicketId: uuid(), purpose }) as const;
  const accepted = () => opened(provincePolicy, '2025-03-04 08:30:00');
  const sent = (story: Story) => did(story, '2025-03-04 09:00:00', agent, handOver('HELP'));

  it('the province is due 48 h after its own acceptance, the operator 24 h after the dispatch', () => {
    const province = sent(accepted());
    const there = linkedOpen(province.ticket, 'bj');
    if (!there) throw new Error('nothing was handed over');
    const operator = opened(operatorPolicy, '2025-03-04 09:00:02', there);
    expect(province.ticket.state).toBe('HANDED_OVER');
    expect(standing(province)).toEqual({ state: 'RUNNING', due: '2025-03-06 08:30:00' });
    expect(standing(operator).due).toBe('2025-03-05 09:00:00');
    expect(operator.ticket.ticketId).toBe(province.ticket.link?.ticketId);
    expect(operator.ticket.link).toMatchObject({ tenant: 'bj', ticketId: province.ticket.ticketId, side: 'RECEIVED' });
    expect(operator.ticket.line).toBeUndefined();
  });

  it("what the operator solved waits at the province for its answer; what it returned is the first owner's again", () => {
    const system = { role: 'system' } as const;
    const solved = did(sent(accepted()), '2025-03-05 08:00:00', system, {
      deed: 'link-report',
      report: 'SOLVED',
      result: '已修复',
    });
    expect(solved.ticket).toMatchObject({ state: 'PROPOSED', handling: { state: 'SOLVED' } });
    const assigned = did(accepted(), '2025-03-04 08:40:00', agent, { deed: 'assign', role: 'specialist' });
    const back = did(sent(assigned), '2025-03-04 10:59:59', system, { deed: 'link-report', report: 'NOT_OURS' });
    expect(back.ticket).toMatchObject({ state: 'ASSIGNED', owner: agent, handling: { state: 'RETURNED' } });
    expect(did(back, '2025-03-04 12:00:00', agent, handOver('HELP')).ticket.state).toBe('HANDED_OVER');
    expect(standing(back).due).toBe('2025-03-06 08:30:00');
  });

  it('given away, the own ticket is archived and linked, and its clocks count for nobody', () => {
    const story = did(accepted(), '2025-03-04 09:00:00', agent, handOver('TRANSFER'));
    expect(story.ticket).toMatchObject({ state: 'CLOSED', closing: 'TRANSFERRED', link: { side: 'SENT' } });
    expect(standing(story).state).toBe('CANCELLED');
    expect(tried(story, '2025-03-05 09:00:00', agent, { deed: 'reopen', note: '用户不满意' })).toMatchObject({
      code: 'NOT_IN_STATE',
    });
  });

  it('given away and not taken there, it is open here again, and the promise runs from when it was made', () => {
    const system = { role: 'system' } as const;
    const away = did(accepted(), '2025-03-04 09:00:00', agent, handOver('TRANSFER'));
    const back = did(away, '2025-03-04 10:00:00', system, { deed: 'link-report', report: 'NOT_OURS' });
    expect(back.ticket).toMatchObject({
      state: 'ASSIGNED',
      owner: agent,
      generation: 2,
      handling: { state: 'RETURNED' },
    });
    expect(back.ticket.closedAt).toBeUndefined();
    expect(standing(back, 'RESOLUTION', 2)).toEqual({ state: 'RUNNING', due: '2025-03-06 08:30:00' });
    expect(did(back, '2025-03-04 12:00:00', agent, handOver('HELP')).ticket.state).toBe('HANDED_OVER');
  });

  it('a report that was overtaken does not take the solution away', () => {
    const system = { role: 'system' } as const;
    const solved = did(sent(accepted()), '2025-03-05 08:00:00', system, { deed: 'link-report', report: 'SOLVED' });
    const late = did(solved, '2025-03-05 08:00:01', system, { deed: 'link-report', report: 'ACCEPTED' });
    expect(late.ticket).toMatchObject({ state: 'PROPOSED', handling: { state: 'SOLVED' } });
  });

  it('one that came back goes away again as another ticket there, never as the one that was returned', () => {
    const wish = handOver('HELP');
    const away = did(accepted(), '2025-03-04 09:00:00', agent, wish);
    const back = did(away, '2025-03-04 10:00:00', { role: 'system' }, { deed: 'link-report', report: 'NOT_OURS' });
    expect(tried(back, '2025-03-04 11:00:00', agent, wish)).toEqual({ code: 'ALREADY_LINKED' });
    expect(did(back, '2025-03-04 11:00:00', agent, handOver('HELP')).ticket.state).toBe('HANDED_OVER');
  });

  it('a ticket is away only once', () => {
    expect(tried(sent(accepted()), '2025-03-04 10:00:00', agent, handOver('HELP'))).toEqual({ code: 'ALREADY_LINKED' });
  });
});
