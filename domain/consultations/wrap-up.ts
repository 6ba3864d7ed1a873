import { type Instant, localDate, type Outcome, ok, refuse } from '../kernel/index.ts';
import type { WrapUpRefusal } from './errors.ts';
import type { ConsultationRecorded } from './events.ts';
import { type Consultation, type ScriptStep, scriptStepSchema, type WrapUp } from './schema.ts';

/** A lawyer saves what was asked and advised. */
export interface WrapUpCommand {
  readonly contactId: string;
  /** The lawyer's own service number, from the verified token. */
  readonly lawyer: string;
  readonly line?: string;
  readonly memberId?: string;
  readonly timeZone: string;
  readonly wrapUp: WrapUp;
}

export interface WrappedUp {
  /** Version that the stored consultation must still have; 0 = there must be none. */
  readonly expectedVersion: number;
  readonly consultation: Consultation;
  readonly event: ConsultationRecorded;
}

const missingSteps = (script: WrapUp['script']): readonly ScriptStep[] =>
  scriptStepSchema.options.filter((step) => !script[step]);

const consultationOf = (command: WrapUpCommand, existing: Consultation | undefined, now: Instant): Consultation => {
  const { contactId, lawyer, line, memberId, wrapUp } = command;
  const { field, question, advice, kind } = wrapUp;
  return {
    contactId,
    version: (existing?.version ?? 0) + 1,
    ...{ field, question, advice, kind, lawyer },
    ...(line !== undefined && { line }),
    ...(memberId !== undefined && { memberId }),
    // A correction stays on the day of the call.
    recordedAt: existing?.recordedAt ?? now,
    date: existing?.date ?? localDate(now, command.timeZone),
  };
};

const eventOf = (consultation: Consultation, now: Instant): ConsultationRecorded => {
  const { contactId, lawyer, field, kind, date, memberId, version } = consultation;
  return {
    type: 'consultation.recorded',
    subject: `CONSULTATION#${contactId}`,
    version,
    at: now,
    data: { contactId, lawyer, field, kind, date, ...(memberId !== undefined && { memberId }) },
  };
};

/**
 * Decides whether a consultation may be saved: opening, disclaimer and closing must each be ticked. A second save by the
 * same lawyer corrects the first. Source: LEGAL-32, LEGAL-34, story 4.
 *
 * @returns what to write; SCRIPT_NOT_TICKED with the missing steps, or NOT_YOURS
 * @example wrapUp(undefined, { wrapUp: { script: { opening: true, disclaimer: false, closing: true }, … }, … }, now)
 *   // refusal { code: 'SCRIPT_NOT_TICKED', missing: ['disclaimer'] }
 */
export const wrapUp = (
  existing: Consultation | undefined,
  command: WrapUpCommand,
  now: Instant,
): Outcome<WrappedUp, WrapUpRefusal> => {
  const missing = missingSteps(command.wrapUp.script);
  if (missing.length > 0) return refuse({ code: 'SCRIPT_NOT_TICKED', missing });
  if (existing && existing.lawyer !== command.lawyer) return refuse({ code: 'NOT_YOURS', lawyer: existing.lawyer });
  const consultation = consultationOf(command, existing, now);
  return ok({ expectedVersion: existing?.version ?? 0, consultation, event: eventOf(consultation, now) });
};
