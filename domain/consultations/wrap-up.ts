import { type Instant, localDate, type Outcome, ok, refuse } from '../kernel/index.ts';
import type { WrapUpRefusal } from './errors.ts';
import type { ConsultationRecorded } from './events.ts';
import { type Consultation, type ScriptStep, scriptStepSchema, type WrapUp } from './schema.ts';

/** A lawyer saves what was asked and advised. */
export interface WrapUpCommand {
  /** The same for a repetition, another for a correction. */
  readonly id: string;
  readonly contactId: string;
  /** The lawyer's own service number, from the verified token. */
  readonly lawyer: string;
  readonly line?: string;
  readonly memberId?: string;
  /** The member's number, masked. */
  readonly number?: string;
  readonly timeZone: string;
  /** What the product's consultations are filed under. */
  readonly fields: readonly string[];
  /** The steps that this person says; all of them when absent. Somebody of another role has none to tick. */
  readonly steps?: readonly ScriptStep[];
  readonly wrapUp: WrapUp;
}

/** What one command writes, all or nothing. */
export interface ConsultationChange {
  /** Version that the stored consultation must still have; 0 = there must be none. */
  readonly expectedVersion: number;
  readonly consultation: Consultation;
  readonly event: ConsultationRecorded;
}

/** What a command came to, the first time and each time that it is repeated. */
export interface WrappedUp {
  readonly version: number;
  readonly recordedAt: Instant;
  /** Absent when the command has been carried out before. */
  readonly change?: ConsultationChange;
}

const missingSteps = ({ wrapUp, steps = scriptStepSchema.options }: WrapUpCommand): readonly ScriptStep[] =>
  steps.filter((step) => !wrapUp.script[step]);

const consultationOf = (command: WrapUpCommand, existing: Consultation | undefined, now: Instant): Consultation => {
  const { contactId, lawyer, line, memberId, number, wrapUp } = command;
  const { field, question, advice, kind, script } = wrapUp;
  return {
    contactId,
    version: (existing?.version ?? 0) + 1,
    commandIds: [...(existing?.commandIds ?? []), command.id],
    ...{ field, question, advice, kind, lawyer, disclaimerRead: script.disclaimer },
    ...(line !== undefined && { line }),
    ...(memberId !== undefined && { memberId }),
    ...(number !== undefined && { number }),
    // A correction stays on the day of the call.
    recordedAt: existing?.recordedAt ?? now,
    date: existing?.date ?? localDate(now, command.timeZone),
  };
};

const eventOf = (consultation: Consultation, commandId: string, now: Instant): ConsultationRecorded => {
  const { contactId, lawyer, field, kind, date, memberId, version } = consultation;
  return {
    type: 'consultation.recorded',
    subject: `CONSULTATION#${contactId}`,
    version,
    at: now,
    data: { contactId, lawyer, field, kind, date, commandId, ...(memberId !== undefined && { memberId }) },
  };
};

const repeated = (existing: Consultation | undefined, { id }: WrapUpCommand): WrappedUp | undefined => {
  const place = existing?.commandIds.indexOf(id) ?? -1;
  return existing && place >= 0 ? { version: place + 1, recordedAt: existing.recordedAt } : undefined;
};

const refusalOf = (command: WrapUpCommand): WrapUpRefusal | undefined => {
  const { wrapUp, fields } = command;
  const missing = missingSteps(command);
  if (missing.length > 0) return { code: 'SCRIPT_NOT_TICKED', missing };
  return fields.includes(wrapUp.field) ? undefined : { code: 'UNKNOWN_FIELD', offered: fields };
};

/**
 * Decides whether a consultation may be saved: each step of the speaker's script must be ticked. A command that comes
 * again gets its first answer and writes nothing; another command by the same lawyer corrects what is stored.
 * Source: LEGAL-32, LEGAL-34, LEGAL-54, X-37, story 4.
 *
 * @returns what to answer and write; SCRIPT_NOT_TICKED with the missing steps, UNKNOWN_FIELD, or NOT_YOURS
 * @example wrapUp(undefined, { wrapUp: { script: { opening: true, disclaimer: false, closing: true }, … }, … }, now)
 *   // refusal { code: 'SCRIPT_NOT_TICKED', missing: ['disclaimer'] }
 */
export const wrapUp = (
  existing: Consultation | undefined,
  command: WrapUpCommand,
  now: Instant,
): Outcome<WrappedUp, WrapUpRefusal> => {
  if (existing && existing.lawyer !== command.lawyer) return refuse({ code: 'NOT_YOURS', lawyer: existing.lawyer });
  const before = repeated(existing, command);
  if (before) return ok(before);
  const refusal = refusalOf(command);
  if (refusal) return refuse(refusal);
  const consultation = consultationOf(command, existing, now);
  const { version, recordedAt } = consultation;
  const event = eventOf(consultation, command.id, now);
  return ok({ version, recordedAt, change: { expectedVersion: version - 1, consultation, event } });
};
