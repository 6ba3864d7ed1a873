import type { JournalEvent } from '../kernel/index.ts';
import type { ConsultationKind } from './schema.ts';

/** A lawyer has written a consultation down, or corrected it. Question and advice stay in the records. Source: LEGAL-34. */
export type ConsultationRecorded = JournalEvent<
  'consultation.recorded',
  {
    readonly contactId: string;
    readonly lawyer: string;
    readonly field: string;
    readonly kind: ConsultationKind;
    readonly date: string;
    readonly commandId: string;
    readonly memberId?: string;
  }
>;
