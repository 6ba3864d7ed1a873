import * as z from 'zod';

/** What is written during a call. */
export const workSchema = z.enum(['ORDER', 'TICKET', 'LOG']);
export type Work = z.infer<typeof workSchema>;

/** What a call can be, for whoever answers it. */
export interface WorkPlace {
  /** The product that was dialled has orders, and whoever answers may take them. */
  readonly hasOrders: boolean;
  /** The product's consultations are filed, and whoever answers may file them. */
  readonly hasLog: boolean;
  readonly isLawyer: boolean;
}

/**
 * What may be written, the likeliest first: lawyers write consultations down; of a product with orders everybody else takes orders,
 * of others complaints and questions.
 *
 * @example worksFor({ hasOrders: true, hasLog: false, isLawyer: false }) // ['ORDER', 'TICKET']
 */
export const worksFor = ({ hasOrders, hasLog, isLawyer }: WorkPlace): readonly Work[] => {
  const log = hasLog || isLawyer ? (['LOG'] as const) : [];
  const rest = [...(hasOrders ? (['ORDER'] as const) : []), 'TICKET'] as const;
  return isLawyer ? [...log, ...rest] : [...rest, ...log];
};

/** The one after it, round and round. */
export const workAfter = (works: readonly Work[], work: Work): Work =>
  works[(works.indexOf(work) + 1) % works.length] ?? work;
