/** An offer as far as it is remembered. */
interface Seen {
  readonly orderId: string;
  readonly category: string;
}

/** What was seen of the offers until now. */
export interface Remembered<T extends Seen> {
  /** All that wait for an answer, of whatever line. */
  readonly offers: readonly T[];
  /** Those that ran out or were withdrawn, until one has said that one knows. */
  readonly gone: readonly T[];
  /** Ids of the orders that were accepted or declined on this page. */
  readonly answered: ReadonlySet<string>;
}

const isAmong = (offers: readonly Seen[], { orderId }: Seen): boolean =>
  offers.some((each) => each.orderId === orderId);

/**
 * What is remembered once the offers are these: an offer that was there before and is no longer, although nobody here has answered it,
 * has run out or was withdrawn.
 *
 * @param offers all of them: what is merely not shown is not gone
 * @example
 * seenAgain({ offers: [o1, o2], gone: [], answered: new Set() }, [o2]).gone // [o1]
 */
export const seenAgain = <T extends Seen>(before: Remembered<T>, offers: readonly T[]): Remembered<T> => {
  const vanished = before.offers.filter((each) => !before.answered.has(each.orderId) && !isAmong(offers, each));
  return { ...before, offers, gone: [...before.gone, ...vanished].filter((each) => !isAmong(offers, each)) };
};

/** Those of a business line; all where none is chosen. */
export const ofLine = <T extends Pick<Seen, 'category'>>(orders: readonly T[], line: string): readonly T[] =>
  orders.filter(({ category }) => line === '' || category === line);

/**
 * Whether an offer came that was not there before; one that is asked for the second time is another.
 *
 * @example
 * hasNewOffer([{ orderId: 'o1', offerId: 'a' }], [{ orderId: 'o2', offerId: 'b' }]) // true, although there is still one
 */
export const hasNewOffer = (
  before: readonly { readonly offerId?: string | undefined }[],
  now: readonly { readonly offerId?: string | undefined }[],
): boolean => now.some(({ offerId }) => before.every((each) => each.offerId !== offerId));
