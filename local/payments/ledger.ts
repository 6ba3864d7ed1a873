import { existsSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import { keepFile } from '../state-file.ts';

/** What a customer has paid; `TELLING` until the product has taken or refused the notice. */
const paymentSchema = z.object({
  paymentId: z.string(),
  tenant: z.string(),
  orderId: z.string(),
  fen: z.int().positive(),
  /** ISO 8601 UTC, on the laptop's clock. */
  at: z.string(),
  state: z.enum(['TELLING', 'TOLD', 'REFUSED']),
});
export type Payment = z.infer<typeof paymentSchema>;

/** What went back; the same id is the same refund. */
const refundSchema = z.object({
  refundId: z.string(),
  tenant: z.string(),
  paymentId: z.string(),
  fen: z.int().positive(),
  at: z.string(),
});
export type Refund = z.infer<typeof refundSchema>;

const fileSchema = z.object({ payments: z.array(paymentSchema), refunds: z.array(refundSchema) });

/** The payments and refunds of all tenants. */
export interface Ledger {
  payments(): readonly Payment[];
  refunds(): readonly Refund[];
  /** Adds a payment, or puts it in the place of the one with its id. */
  putPayment(payment: Payment): void;
  addRefund(refund: Refund): void;
  clear(): void;
}

const read = (file: string | undefined): z.infer<typeof fileSchema> =>
  file !== undefined && existsSync(file)
    ? fileSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
    : { payments: [], refunds: [] };

/** @param file where money is remembered over restarts; in memory when absent */
export const openLedger = (file?: string): Ledger => {
  const saved = read(file);
  const payments = new Map(saved.payments.map((payment) => [payment.paymentId, payment]));
  const refunds = new Map(saved.refunds.map((refund) => [refund.refundId, refund]));
  const save = () => {
    const content = { payments: [...payments.values()], refunds: [...refunds.values()] };
    if (file !== undefined) keepFile(file, JSON.stringify(content));
  };
  return {
    payments: () => [...payments.values()],
    refunds: () => [...refunds.values()],
    putPayment: (payment) => {
      payments.set(payment.paymentId, payment);
      save();
    },
    addRefund: (refund) => {
      refunds.set(refund.refundId, refund);
      save();
    },
    clear: () => {
      payments.clear();
      refunds.clear();
      save();
    },
  };
};
