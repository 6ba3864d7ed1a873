/** An offer as far as it is remembered. */
interface Seen {
  readonly orderId: string;
}

/**
 * The offers that were there before and are no longer, although nobody here has answered them: run out, or withdrawn.
 *
 * @param answered ids of the orders that were accepted or declined on this page
 * @example
 * goneOffers([{ orderId: 'o1' }, { orderId: 'o2' }], [{ orderId: 'o2' }], new Set()) // [{ orderId: 'o1' }]
 */
export const goneOffers = <T extends Seen>(
  before: readonly T[],
  now: readonly Seen[],
  answered: ReadonlySet<string>,
): readonly T[] =>
  before.filter(({ orderId }) => !answered.has(orderId) && !now.some((each) => each.orderId === orderId));
