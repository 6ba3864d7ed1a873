import * as z from 'zod';
import { yuanText } from '../../shared/money.ts';
import type { WorkDeed, WorkOrder } from '../api.ts';
import { fenIn, type MoneyTrouble } from '../money.ts';

/** A picture that the platform keeps already. */
const keptProofSchema = z.object({ kind: z.enum(['PHOTO', 'E_SIGNATURE']), key: z.string() });
export type KeptProof = z.infer<typeof keptProofSchema>;

export const payings = ['CASH', 'ONLINE'] as const;

/**
 * What is filled in when a service ends. It outlives the page: a telephone's camera often ends the browser behind it, and no customer
 * signs twice. Source: ORDER-25, ORDER-26.
 */
export const completeDraftSchema = z.object({
  fee: z.string(),
  paidBy: z.enum(payings),
  note: z.string(),
  signature: z.optional(keptProofSchema),
  receipt: z.optional(keptProofSchema),
});
export type CompleteDraft = z.infer<typeof completeDraftSchema>;

/** The form as it opens: with the price that was agreed. */
export const firstCompletion = ({ agreed }: Pick<WorkOrder, 'agreed'>): CompleteDraft => ({
  ...{ fee: yuanText(agreed?.priceFen), paidBy: 'CASH', note: '' },
});

export type Complete = Extract<WorkDeed, { deed: 'complete' }>;

/** What is missing yet. */
export interface CompleteTroubles {
  readonly fee: MoneyTrouble | undefined;
  readonly isUnsigned: boolean;
}

/**
 * Reads the form: the deed that ends the service, or what is missing.
 *
 * @param asksHow whether it is to be said how it was paid: what was paid online before needs no second answer
 * @example
 * completionIn({ ...draft, fee: '12.345' }, true) // { troubles: { fee: 'NOT_MONEY', isUnsigned: true } }
 */
export const completionIn = (
  { fee, paidBy, note, signature, receipt }: CompleteDraft,
  asksHow: boolean,
): { readonly deed: Complete } | { readonly troubles: CompleteTroubles } => {
  const read = fenIn(fee);
  if ('trouble' in read || signature === undefined)
    return { troubles: { fee: 'trouble' in read ? read.trouble : undefined, isUnsigned: signature === undefined } };
  const said = note.trim();
  return {
    deed: {
      ...{ deed: 'complete', feeFen: read.fen, signature },
      ...(said !== '' && { note: said }),
      ...(receipt && { receipt }),
      ...(asksHow && { paidBy }),
    },
  };
};
