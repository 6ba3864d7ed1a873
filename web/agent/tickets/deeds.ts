import * as z from 'zod';
import { roleSchema } from '#domain/kernel';
import { type DeedName, judgementSchema, type TicketCard, type TicketDeed, ticketDeedSchema } from '#domain/tickets';
import { fenOf } from '../../shared/money.ts';

/** What staff do from the page; `link-report` comes by event alone. */
export type StaffDeed = Exclude<DeedName, 'link-report'>;

const conclusion = ['judgement', 'loss', 'apologised', 'compensation', 'compensationReason'] as const;

/** Each deed with the fields of its form, the likeliest deed first. */
export const deedForms = {
  'help-done': ['role', 'result', 'answered', ...conclusion],
  accept: ['note'],
  return: ['note'],
  reopen: ['note'],
  resume: ['note'],
  contact: ['note'],
  answer: ['answer', ...conclusion],
  assign: ['role', 'staff', 'note'],
  resolve: ['result', 'answered', ...conclusion],
  close: ['withdrawn', 'note'],
  pause: ['note'],
  reply: ['note'],
  'ask-help': ['role', 'note'],
  'ask-provider': ['note'],
  propose: ['note'],
  escalate: ['reason', 'note'],
  'hand-over': ['to', 'purpose', 'note'],
  visit: [],
} as const satisfies Record<StaffDeed, readonly string[]>;

export type DeedField = (typeof deedForms)[StaffDeed][number];
/** What is written in a form; a ticked box is 'yes'. */
export type Entered = Partial<Record<DeedField, string>>;
export const enteredSchema: z.ZodType<Entered> = z.record(z.string(), z.string());

/** Deeds that can't be taken back: asked twice. */
export const hurting = ['close', 'hand-over', 'return'] as const satisfies readonly StaffDeed[];
export const hurts = (deed: StaffDeed): deed is (typeof hurting)[number] => hurting.some((each) => each === deed);

const isDeed = (name: string): name is StaffDeed => Object.hasOwn(deedForms, name);
const everyDeed = Object.keys(deedForms).filter(isDeed);

/** What the asking person may do now, the likeliest first. */
export const deedsOf = ({ deeds }: Pick<TicketCard, 'deeds'>): readonly StaffDeed[] =>
  everyDeed.filter((deed) => deeds.includes(deed));

/** Causes and money belong to what went wrong: complaints and faults (CAR-21, CAR-22, CAR-23). */
const isAboutWrong = ({ kind }: Pick<TicketCard, 'kind'>): boolean => kind === 'COMPLAINT' || kind === 'FAULT';

/** The fields that a deed asks for on this ticket. */
export const fieldsOf = (deed: StaffDeed, ticket: Pick<TicketCard, 'kind'>): readonly DeedField[] => {
  const fields: readonly DeedField[] = deedForms[deed];
  return isAboutWrong(ticket) ? fields : fields.filter((field) => !conclusion.some((each) => each === field));
};

/** The helpers that `ask-help` and `help-done` know. */
const helpers = ['manager', 'support', 'supervisor'] as const;

/** What a field can be chosen from; undefined for what is written. Tenants to hand over to come from the API. */
export const choicesOf = (deed: StaffDeed, field: DeedField): readonly string[] | undefined => {
  if (field === 'role') return deed === 'assign' ? roleSchema.options.filter((role) => role !== 'admin') : helpers;
  if (field === 'reason') return ['REGULATOR', 'MEDIA', 'LAWYER', 'OTHER'];
  if (field === 'purpose') return ['HELP', 'TRANSFER'];
  return field === 'judgement' ? judgementSchema.options : undefined;
};

/** What a form begins with: the helper who is waited for, the milder way of handing over, and no end without an outcome but withdrawal. */
export const firstEntered = (
  deed: StaffDeed,
  { tasks, resolution }: Pick<TicketCard, 'tasks' | 'resolution'>,
): Entered => {
  const asked = tasks.find(({ why, doneAt }) => why === 'HELP' && doneAt === undefined)?.role ?? 'manager';
  if (deed === 'help-done') return { role: asked };
  if (deed === 'close' && resolution === undefined) return { withdrawn: 'yes' };
  return deed === 'hand-over' ? { purpose: 'HELP' } : {};
};

/** Fen of an amount; a text that is none stays, so that the schema refuses it. */
const money = (yuan: string): number | string => fenOf(yuan) ?? yuan;

const isTicked = (value: string | undefined) => (value === 'yes' ? true : undefined);

const compensationOf = ({ compensation, compensationReason }: Entered) =>
  compensation === undefined ? undefined : { fen: money(compensation), reason: compensationReason };

/** Which ticket is changed, as it stood on the screen, and the command that belongs to exactly this content. */
export interface DeedAim {
  readonly ticketId: string;
  readonly version: number;
  readonly commandId: string;
}

export type DeedTroubles = Partial<Record<DeedField, 'MISSING' | 'REFUSED'>>;

const fieldNamed: Readonly<Record<string, DeedField>> = { lossFen: 'loss' };

const troubleAt = (path: readonly PropertyKey[], entered: Entered): DeedTroubles => {
  const name = path.join('.') === 'compensation.reason' ? 'compensationReason' : String(path[0]);
  const field = fieldNamed[name] ?? name;
  const known = Object.values(deedForms)
    .flat()
    .find((each) => each === field);
  return known === undefined ? {} : { [known]: entered[known] ? 'REFUSED' : 'MISSING' };
};

/**
 * The deed as it is sent, or what is wrong with each field of its form.
 *
 * @example
 * deedIn('contact', { note: ' ' }, aim) // { troubles: { note: 'MISSING' } }
 */
export const deedIn = (
  deed: StaffDeed,
  entered: Entered,
  aim: DeedAim,
): { readonly body: TicketDeed } | { readonly troubles: DeedTroubles } => {
  const written: Entered = Object.fromEntries(
    Object.entries(entered)
      .map(([field, value]) => [field, value.trim()])
      .filter(([, value]) => value !== ''),
  );
  const { loss, apologised, answered, withdrawn, compensation: _, compensationReason: __, ...rest } = written;
  const read = z.safeParse(ticketDeedSchema, {
    ...{ deed, ...rest, ...aim },
    ...{ apologised: isTicked(apologised), answered: isTicked(answered), withdrawn: isTicked(withdrawn) },
    lossFen: loss === undefined ? undefined : money(loss),
    compensation: compensationOf(written),
    linkedTicketId: deed === 'hand-over' ? aim.commandId : undefined,
  });
  if (read.success) return { body: read.data };
  return { troubles: Object.assign({}, ...read.error.issues.map(({ path }) => troubleAt(path, written))) };
};

const refusedFields: Readonly<Record<string, DeedTroubles>> = {
  JUDGEMENT_MISSING: { judgement: 'MISSING' },
  REFUND_WITHOUT_FAULT: { loss: 'REFUSED' },
  APOLOGY_MISSING: { apologised: 'MISSING' },
  NO_HELP_ASKED: { role: 'REFUSED' },
  NOT_A_PARTNER: { to: 'REFUSED' },
};

/** What the API refused, beside the field that it is about. */
export const deedRefused = (code: string): DeedTroubles => refusedFields[code] ?? {};
