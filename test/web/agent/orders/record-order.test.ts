import { describe, expect, it } from 'vitest';
import type { OrderDeedBody, OrderRequestBody } from '../../../../web/agent/api.ts';
import { demandIn } from '../../../../web/agent/orders/demand-parts.ts';
import { editedOrder, emptyOrderDraft, type OrderDraft } from '../../../../web/agent/orders/order-draft.ts';
import { type Recording, recordOrder } from '../../../../web/agent/orders/record-order.ts';
import { ApiProblem, isDefinite } from '../../../../web/shared/api-client.ts';
import { card, locks, timeZone, whole } from './samples.ts';

const requested = { confirmation: 'REQUESTED', agreed: undefined, version: 1 };
const lost = new ApiProblem('UNREACHABLE', '');
const refused = (code: string) => new ApiProblem('REFUSED', '', { code });

/** The API as far as orders go: it remembers what it was sent, and answers what it is given, a problem by throwing it. */
const apiThat = (deeds: readonly (ReturnType<typeof card> | Error)[], now = card()) => {
  const sent: (OrderRequestBody | OrderDeedBody)[] = [];
  const left = [...deeds];
  return {
    sent,
    requestOrder: async (body: OrderRequestBody) => {
      sent.push(body);
      return card(requested).order;
    },
    changeOrder: async (body: OrderDeedBody) => {
      sent.push(body);
      const answer = left.shift() ?? card();
      if (answer instanceof Error) throw answer;
      return answer;
    },
    order: async () => ({ ...now, now: now.order.requestedAt }),
  };
};

const draft: OrderDraft = { ...emptyOrderDraft({}, [], () => 'id'), category: 'locks', demand: whole };
const recording = (change: Partial<Recording> = {}): Recording => ({
  ...{ draft, category: locks, aim: 'CREATE', occasion: {}, timeZone, newId: () => 'another' },
  ...change,
});

describe('recording an order', () => {
  it('registers it and generates it, and tells of the registration as soon as it stands', async () => {
    const api = apiThat([lost]);
    const told: string[] = [];
    const sending = recordOrder(api, recording(), ({ number }) => told.push(number));
    await expect(sending).rejects.toBe(lost);
    expect(told).toEqual(['DD202503040001']);
    expect(api.sent).toMatchObject([{ commandId: 'id' }, { deed: 'create', commandId: 'id', version: 1 }]);
  });

  it('asks once more after dispatch has moved the request, and not after a colleague has generated it', async () => {
    const moved = apiThat([refused('CHANGED_MEANWHILE'), card()], card({ ...requested, version: 2 }));
    await recordOrder(moved, recording(), () => undefined);
    expect(moved.sent.at(-1)).toMatchObject({ deed: 'create', version: 2, commandId: 'id' });
    const taken = apiThat([refused('CHANGED_MEANWHILE'), refused('CREATED_ALREADY')]);
    await expect(recordOrder(taken, recording(), () => undefined)).rejects.toMatchObject({ code: 'CREATED_ALREADY' });
  });

  it('adds what was corrected since a try without an answer to the order of that try', async () => {
    const corrected = editedOrder(
      { ...draft, unanswered: 'SENT' },
      { demand: { ...whole, price: '150元' } },
      () => 'x',
    );
    const api = apiThat([card()]);
    await recordOrder(api, recording({ draft: corrected }), () => undefined);
    expect(api.sent).toMatchObject([
      { commandId: 'id' },
      { deed: 'create', commandId: 'id' },
      { deed: 'modify', commandId: 'another', version: 3, price: '150元' },
    ]);
    expect(api.sent.at(-1)).not.toHaveProperty('serviceAt');
    expect(api.sent.at(-1)).not.toHaveProperty('phone');
  });

  it('adds nothing where the order says all of it already', async () => {
    const said = { ...demandIn(locks, card(), timeZone), serviceAt: 'NOW', phone: '0771-5551234' };
    const same: OrderDraft = { ...draft, demand: said, unanswered: 'EDITED' };
    const api = apiThat([card()]);
    await recordOrder(api, recording({ draft: same }), () => undefined);
    expect(api.sent).toHaveLength(2);
  });

  it('completes a registered wish of which words were changed before it was answered', async () => {
    const edited: OrderDraft = { ...draft, unanswered: 'EDITED' };
    const api = apiThat([], card({ ...requested, wished: { contactName: '李先生' } }));
    await recordOrder(api, recording({ draft: edited, aim: 'REQUEST' }), () => undefined);
    expect(api.sent.at(-1)).toMatchObject({ deed: 'confirm', wished: { contactName: '王先生' } });
  });
});

it('what the API says is definite, a lost answer or a failure on its side is not', () => {
  expect([refused('FIELDS'), new ApiProblem('SIGNED_OUT', ''), lost, new Error('?')].map(isDefinite)).toEqual([
    ...[true, true, false, false],
  ]);
});
