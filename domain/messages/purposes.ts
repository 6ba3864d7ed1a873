import * as z from 'zod/mini';

/** What a text is for. */
export const purposeSchema = z.enum(['TICKET', 'ORDER', 'DISPATCH', 'SURVEY', 'PERIODICAL', 'CAMPAIGN']);
export type Purpose = z.infer<typeof purposeSchema>;

interface Manners {
  /** Goes out in quiet hours too: somebody waits for it. */
  readonly atAnyHour: boolean;
  /** Advertises, so the carriers want it to say how to make it stop. */
  readonly marketing: boolean;
}

/** How a text of each purpose behaves. Source: X-15. */
export const manners = {
  TICKET: { atAnyHour: true, marketing: false },
  ORDER: { atAnyHour: true, marketing: false },
  DISPATCH: { atAnyHour: true, marketing: false },
  SURVEY: { atAnyHour: false, marketing: false },
  PERIODICAL: { atAnyHour: false, marketing: true },
  CAMPAIGN: { atAnyHour: false, marketing: true },
} as const satisfies Readonly<Record<Purpose, Manners>>;
