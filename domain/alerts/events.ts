import type { Instant, JournalEvent } from '../kernel/index.ts';
import type { Alert, Occasion } from './schema.ts';

interface AboutAlert {
  readonly occasion: Occasion;
  /** `ORDER#<id>`, `TICKET#<id>`, `PROVIDER#<id>` */
  readonly about: string;
}

export type AlertEvent =
  /** `cause` is the id of the event that it was raised by. */
  | JournalEvent<'alert.raised', AboutAlert & { readonly cause: string }>
  | JournalEvent<'alert.acknowledged', AboutAlert & { readonly by: string }>;

/** What a decision writes, all or nothing. */
export interface AlertChange {
  /** Version that the stored alert must still have; 0 = there must be none. */
  readonly expectedVersion: number;
  readonly alert: Alert;
  readonly event: AlertEvent;
}

export const alertSubject = (alertId: string): string => `ALERT#${alertId}`;

export const factsOf = ({ occasion, about }: Alert): AboutAlert => ({ occasion, about: `${about.kind}#${about.id}` });

/** Subject, version and time of the event that explains an alert's present version. */
export const headOf = ({ alertId, version }: Alert, at: Instant) => ({ subject: alertSubject(alertId), version, at });
