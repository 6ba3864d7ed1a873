import type { Consultation, ConsultationKind, DailyRecord } from './schema.ts';

/** Partition value of a lawyer's day in the index `list`; the instant of the record sorts in it. */
export const dailyRecordKey = (lawyer: string, date: string): string => `DAILY#${lawyer}#${date}`;

const countOf = (consultations: readonly Consultation[], kind: ConsultationKind): number =>
  consultations.filter((consultation) => consultation.kind === kind).length;

const lineOf = (consultation: Consultation): DailyRecord['lines'][number] => {
  const { contactId, recordedAt, memberId, number, field, kind, question, advice, disclaimerRead } = consultation;
  return {
    ...{ contactId, at: recordedAt, field, kind, question, advice, disclaimerRead },
    ...(memberId !== undefined && { memberId }),
    ...(number !== undefined && { number }),
  };
};

/**
 * A lawyer's daily service record. Source: LEGAL-35, story 4.
 *
 * @param consultations of any lawyers and days; those of this lawyer and date are taken, in the order of the day
 * @example dailyRecord('016', '2025-03-04', consultations).lines.length // 1
 */
export const dailyRecord = (lawyer: string, date: string, consultations: readonly Consultation[]): DailyRecord => {
  const own = consultations
    .filter((consultation) => consultation.lawyer === lawyer && consultation.date === date)
    .toSorted((a, b) => a.recordedAt - b.recordedAt);
  return {
    lawyer,
    date,
    lines: own.map(lineOf),
    totals: {
      ORDINARY: countOf(own, 'ORDINARY'),
      HARD: countOf(own, 'HARD'),
      COMMISSION: countOf(own, 'COMMISSION'),
    },
  };
};
