import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock/clock.ts';
import type { InFlight } from '../clock/in-flight.ts';
import { json, type LoopbackReply, type LoopbackRequest, listenOnLoopback } from '../loopback.ts';
import type { MishapKind, Mishaps } from '../messages/mishaps.ts';
import { signedBodyOf, whyDoubt } from '../messages/signature.ts';
import { type CallProduct, createWebhooks } from '../messages/webhooks.ts';
import { type Ledger, openLedger, type Payment, type Refund } from './ledger.ts';
import { readRefund, refundOnce } from './refunding.ts';

export interface TillParts {
  readonly clock: Clock;
  readonly inFlight: InFlight;
  readonly callProduct: CallProduct;
  /** By the gateway's name; with `/notices` behind it, those of the way back. */
  readonly mishaps: Mishaps;
  /** Name of the gateway that collects for a tenant, as the directory has it. */
  readonly gatewayOf: (tenant: string) => Promise<string | undefined>;
  /** Where payments and refunds are kept over restarts; in memory when absent. */
  readonly file?: string;
}

/** What a customer pays; the gateway gives it an id where it has none. */
export type Paid = Pick<Payment, 'tenant' | 'orderId' | 'fen'> & { readonly paymentId?: string | undefined };

/** The payment gateway of the laptop, and the customers who pay there. */
export interface Till {
  /** Opens the account of a tenant; answers the address that stands for the gateway's here. */
  open(tenant: string, key: string): string;
  /** A customer pays for an order; one that is known by its id is told again. Undefined when nobody collects for the tenant. */
  pay(payment: Paid): Promise<Payment | undefined>;
  /** What went back to a tenant's customers, the first first. */
  refundsOf(tenant: string): readonly Refund[];
  /** Tells again what was on its way when the laptop stopped. */
  resume(): Promise<void>;
  clear(): void;
  stop(): Promise<void>;
}

interface Desk extends TillParts {
  readonly ledger: Ledger;
  readonly keys: Map<string, string>;
  readonly notify: ReturnType<typeof createWebhooks>;
}

const failures: Partial<Record<MishapKind, LoopbackReply>> = {
  error: json(503, { error: 'BUSY' }),
  refused: json(422, { error: 'REFUSED' }),
  timeout: 'CUT',
  malformed: { status: 200, body: '{"injected' },
};

const iso = (milliseconds: number): string => new Date(milliseconds).toISOString();

const takeRefund = async (desk: Desk, tenant: string, request: LoopbackRequest): Promise<LoopbackReply> => {
  const key = desk.keys.get(tenant);
  if (key === undefined) return json(404, { error: 'NO_ACCOUNT' });
  const doubt = whyDoubt(signedBodyOf(request), key, desk.clock.now());
  if (doubt !== undefined) return json(401, { error: doubt });
  const refund = readRefund(request.body);
  if (!refund || request.headers['idempotency-key'] !== refund.refundId) return json(400, { error: 'UNREADABLE' });
  const mishap = desk.mishaps.take((await desk.gatewayOf(tenant)) ?? tenant);
  const failure = mishap && failures[mishap.kind];
  if (failure && !mishap.after) return failure;
  const reply = refundOnce(desk.ledger, tenant, refund, iso(desk.clock.now()));
  return failure ?? reply;
};

const serveAt =
  (desk: Desk) =>
  async (request: LoopbackRequest): Promise<LoopbackReply> => {
    const [, tenant] = request.path.match(/^\/([^/]+)\/refunds$/) ?? [];
    if (request.method !== 'POST' || tenant === undefined) return json(404, { error: 'NOT_FOUND' });
    return takeRefund(desk, decodeURIComponent(tenant), request);
  };

/** Tells the product of a payment. */
const tell = async (desk: Desk, payment: Payment): Promise<void> => {
  const gateway = await desk.gatewayOf(payment.tenant);
  const key = desk.keys.get(payment.tenant);
  if (gateway === undefined || key === undefined) return;
  const { paymentId, orderId, fen, at } = payment;
  const notice = {
    ...{ path: `/webhooks/payments/${gateway}`, key, content: { paymentId, orderId, fen, at } },
    onEnd: (taken: boolean) => desk.ledger.putPayment({ ...payment, state: taken ? 'TOLD' : 'REFUSED' }),
  };
  await desk.notify(notice);
  if (desk.mishaps.take(`${gateway}/notices`)?.kind === 'twice') await desk.notify(notice);
};

const pay = async (desk: Desk, { tenant, orderId, fen, paymentId = randomUUID() }: Paid): ReturnType<Till['pay']> => {
  if ((await desk.gatewayOf(tenant)) === undefined) return undefined;
  const known = desk.ledger.payments().find((one) => one.tenant === tenant && one.paymentId === paymentId);
  const at = iso(desk.clock.now());
  const payment: Payment = known ?? { paymentId, tenant, orderId, fen, at, state: 'TELLING' };
  desk.ledger.putPayment(payment);
  await tell(desk, payment);
  return payment;
};

/**
 * Starts the payment gateway on 127.0.0.1, on the laptop's clock: it tells the product of payments (signed, again until it is heard), and
 * takes refunds (`POST /<tenant>/refunds`), each once.
 *
 * @example
 * const till = await startTill({ clock, inFlight, callProduct, mishaps, gatewayOf });
 * till.open('gx', key); // 'http://127.0.0.1:41982/gx'
 * await till.pay({ tenant: 'gx', orderId, fen: 8800 });
 */
export const startTill = async (parts: TillParts): Promise<Till> => {
  const ledger = openLedger(parts.file);
  const desk: Desk = { ...parts, ledger, keys: new Map(), notify: createWebhooks(parts) };
  const server = await listenOnLoopback('the payment gateway', serveAt(desk), parts.inFlight);
  return {
    open: (tenant, key) => {
      desk.keys.set(tenant, key);
      return `${server.url}/${tenant}`;
    },
    pay: (paid) => pay(desk, paid),
    refundsOf: (tenant) => ledger.refunds().filter((refund) => refund.tenant === tenant),
    resume: async () => {
      for (const payment of ledger.payments()) if (payment.state === 'TELLING') await tell(desk, payment);
    },
    clear: ledger.clear,
    stop: server.stop,
  };
};
