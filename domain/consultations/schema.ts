import * as z from 'zod/mini';
import { instantSchema, lineMacSchema, localDateSchema, serviceNumberSchema } from '../kernel/index.ts';

/** ORDINARY: answered at once. HARD: studied and answered within 48 h. COMMISSION: the caller wants a lawyer to act. */
export const consultationKindSchema = z.enum(['ORDINARY', 'HARD', 'COMMISSION']);
export type ConsultationKind = z.infer<typeof consultationKindSchema>;

/** The script steps in the order in which they are said: S-LEGAL-1, 2 and 3. */
export const scriptStepSchema = z.enum(['opening', 'disclaimer', 'closing']);
export type ScriptStep = z.infer<typeof scriptStepSchema>;

const written = z.string().check(z.trim(), z.minLength(1), z.maxLength(2000));

/** What a lawyer fills in after a call. Source: LEGAL-34. */
export const wrapUpSchema = z.object({
  /** One of the fields that the product's policy offers (LEGAL-54). */
  field: z.string().check(z.trim(), z.minLength(1), z.maxLength(32)),
  question: written,
  advice: written,
  kind: consultationKindSchema,
  /** Ticked as they were said. */
  script: z.object({ opening: z.boolean(), disclaimer: z.boolean(), closing: z.boolean() }),
});
export type WrapUp = z.infer<typeof wrapUpSchema>;

/** A saved consultation; the row `CONTACT#<id>` | `CONSULTATION`. Source: LEGAL-34. */
export const consultationSchema = z.object({
  contactId: z.string(),
  version: z.int().check(z.gte(1)),
  /** Ids of the commands that wrote it, the first first: the command of version n stands at n - 1. */
  commandIds: z.array(z.uuid()),
  field: z.string(),
  question: z.string(),
  advice: z.string(),
  kind: consultationKindSchema,
  lawyer: serviceNumberSchema,
  line: z.optional(lineMacSchema),
  memberId: z.optional(z.string()),
  /** The member's number, masked. */
  number: z.optional(z.string()),
  /** The lawyer has said S-LEGAL-2. */
  disclaimerRead: z.boolean(),
  recordedAt: instantSchema,
  /** The lawyer's date; the daily record is kept by it. */
  date: localDateSchema,
});
export type Consultation = z.infer<typeof consultationSchema>;

/** One line of a lawyer's daily service record, 《每日服务记录表》. Source: LEGAL-35. */
export const dailyRecordLineSchema = z.object({
  contactId: z.string(),
  at: instantSchema,
  /** Who asked: absent for a caller who is no member. `number` is masked. */
  memberId: z.optional(z.string()),
  number: z.optional(z.string()),
  field: z.string(),
  kind: consultationKindSchema,
  question: z.string(),
  advice: z.string(),
  disclaimerRead: z.boolean(),
});

export const dailyRecordSchema = z.object({
  lawyer: serviceNumberSchema,
  date: localDateSchema,
  lines: z.array(dailyRecordLineSchema),
  /** Consultations of each kind. */
  totals: z.object({ ORDINARY: z.int(), HARD: z.int(), COMMISSION: z.int() }),
});
export type DailyRecord = z.infer<typeof dailyRecordSchema>;
