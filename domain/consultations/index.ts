export { dailyRecord, dailyRecordKey } from './daily-record.ts';
export type { WrapUpRefusal } from './errors.ts';
export type { ConsultationRecorded } from './events.ts';
export {
  type Consultation,
  type ConsultationKind,
  consultationKindSchema,
  consultationSchema,
  type DailyRecord,
  dailyRecordLineSchema,
  dailyRecordSchema,
  type ScriptStep,
  scriptStepSchema,
  type WrapUp,
  wrapUpSchema,
} from './schema.ts';
export { type ScriptTexts, scriptFor } from './script.ts';
export { type ConsultationChange, type WrappedUp, type WrapUpCommand, wrapUp } from './wrap-up.ts';
