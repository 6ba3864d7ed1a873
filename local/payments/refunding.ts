import * as z from 'zod';
import { json, type LoopbackReply } from '../loopback.ts';
import type { Ledger, Refund } from './ledger.ts';

const requestSchema = z.strictObject({
  refundId: z.string().min(1).max(200),
  paymentId: z.string().min(1),
  fen: z.int().positive(),
});
type Request = z.infer<typeof requestSchema>;

/** A request for money back that can be read, or nothing. */
export const readRefund = (body: string): Request | undefined => {
  try {
    return requestSchema.parse(JSON.parse(body));
  } catch {
    return undefined;
  }
};

const isSame = (a: Refund, b: Request): boolean => a.paymentId === b.paymentId && a.fen === b.fen;

/** Pays back once; what comes again gets the same answer. No more goes back than came. */
export const refundOnce = (ledger: Ledger, tenant: string, request: Request, at: string): LoopbackReply => {
  const { refundId, paymentId, fen } = request;
  const known = ledger.refunds().find((refund) => refund.tenant === tenant && refund.refundId === refundId);
  if (known) return isSame(known, request) ? json(200, { refundId }) : json(409, { error: 'ANOTHER_REFUND' });
  const payment = ledger.payments().find((one) => one.tenant === tenant && one.paymentId === paymentId);
  if (!payment) return json(404, { error: 'UNKNOWN_PAYMENT' });
  const gone = ledger.refunds().flatMap((refund) => (refund.paymentId === paymentId ? [refund.fen] : []));
  if (gone.reduce((sum, one) => sum + one, fen) > payment.fen) return json(422, { error: 'MORE_THAN_PAID' });
  ledger.addRefund({ refundId, tenant, paymentId, fen, at });
  return json(200, { refundId });
};
