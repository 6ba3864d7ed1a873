const PAYMENT = 'PAY#';

/**
 * The command of a payment; people's commands are UUIDs, which routes insist on, so that none can pass for it. Source: X-37.
 *
 * @example paymentCommand('wx-1') // 'PAY#wx-1'
 */
export const paymentCommand = (paymentId: string): string => `${PAYMENT}${paymentId}`;

/** A page or a queue that sends something again does so long before so many others have come. */
const MOST_REMEMBERED = 200;

/** The commands whose repetition must be known: the latest, the order's own, and every payment, since a gateway may tell of one for ever. */
export const remembered = (commandIds: readonly string[], orderId: string): string[] => {
  const always = (id: string): boolean => id === orderId || id.startsWith(PAYMENT);
  const latest = new Set(commandIds.filter((id) => !always(id)).slice(-MOST_REMEMBERED));
  return commandIds.filter((id) => always(id) || latest.has(id));
};
