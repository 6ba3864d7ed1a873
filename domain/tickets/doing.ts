import type { Schedule } from '../business-time/index.ts';
import { type Instant, type Outcome, ok } from '../kernel/index.ts';
import type { DeedName, TicketDeed } from './commands.ts';
import { type Draft, type Happening, record } from './draft.ts';
import type { ChangeRefusal } from './errors.ts';
import type { TicketFact } from './events.ts';
import type { Party, Ticket } from './schema.ts';

/** Everything that a deed is decided with; role, state and version have been checked, waiting has ended where the deed ends it. */
export interface Doing {
  readonly draft: Draft;
  readonly by: Party;
  readonly commandId: string;
  readonly schedule: Schedule;
  readonly now: Instant;
}

export type Done = Outcome<Draft, ChangeRefusal>;
export type DeedOf<Name extends DeedName> = Extract<TicketDeed, { deed: Name }>;

/** Writes down what the person has done. */
export const done = <Fact extends TicketFact>(
  { draft, by, commandId, now }: Doing,
  ticket: Ticket,
  happening: Pick<Happening<Fact>, 'fact' | 'facts' | 'text'>,
): Done => ok(record(draft, ticket, { ...happening, at: now, by, commandId }));
