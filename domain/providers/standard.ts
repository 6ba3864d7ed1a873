import * as z from 'zod/mini';

const points = z.int().check(z.gte(-100), z.lte(100));

/** A tenant's standard for offline merchants (线下商家引入标准) and for their credit. Source: ORDER-45, ORDER-46. */
export const providerStandardSchema = z
  .strictObject({
    /** Kinds of documents that everybody hands in. */
    documents: z._default(z.array(z.string()), ['LICENCE']),
    /** Further ones by category: a locksmith's registration with the police. */
    documentsFor: z._default(z.record(z.string(), z.array(z.string())), {}),
    startingCredit: z._default(z.int().check(z.gte(0), z.lte(100)), 80),
    /** Below it, nothing is dispatched and the provider is suspended. */
    creditFloor: z._default(z.int().check(z.gte(0), z.lte(100)), 60),
    marks: z._default(
      z.strictObject({
        LATE: points,
        DECLINED: points,
        TIMED_OUT: points,
        COMPLAINT: points,
        /** By score, 1 to 5. */
        RATING: z.tuple([points, points, points, points, points]),
      }),
      { LATE: -5, DECLINED: -1, TIMED_OUT: -2, COMPLAINT: -10, RATING: [-5, -3, 0, 1, 2] },
    ),
  })
  .check(
    z.refine(
      ({ startingCredit, creditFloor }) => startingCredit >= creditFloor,
      'startingCredit below creditFloor: nobody who is admitted would ever be asked',
    ),
  );
export type ProviderStandard = z.infer<typeof providerStandardSchema>;
