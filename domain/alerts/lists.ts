import type { Instant } from '../kernel/index.ts';
import type { Alert } from './schema.ts';

/** Names of the lists of alerts; keys of the index `list`. */
export const alertLists = { OPEN: 'ALERTS#OPEN', ACKNOWLEDGED: 'ALERTS#ACKNOWLEDGED' } as const satisfies Record<
  Alert['state'],
  string
>;

/** The instant by which lists are in order, the latest first. */
export const alertListTime = (alert: Alert): Instant =>
  alert.state === 'OPEN' ? alert.shownFrom : alert.acknowledgedAt;
