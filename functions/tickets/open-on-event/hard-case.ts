import * as z from 'zod/mini';
import { consultationKindSchema } from '#domain/consultations';
import { type PublishedEvent, serviceNumberSchema } from '#domain/kernel';
import { readContactWithLog } from '#platform/consultations';
import { idFrom } from '#platform/identifiers';
import type { Asked, Asking } from './asked.ts';

const consultationData = z.object({
  contactId: z.string(),
  lawyer: serviceNumberSchema,
  kind: consultationKindSchema,
});

/**
 * The 48-hour case of a consultation that its lawyer marked hard; it is his, and the question is its content. A later correction of the
 * same consultation finds the case that is there. Source: LEGAL-41, LEGAL-42.
 *
 * @throws when the question is not there yet: the event is tried again
 */
export const hardCase = async (
  { data, products }: Asking,
  { tenant, subject, data: facts }: PublishedEvent,
): Promise<Asked | undefined> => {
  const { contactId, lawyer, kind } = z.parse(consultationData, facts);
  if (kind !== 'HARD') return undefined;
  const { contact, consultation } = await readContactWithLog(data.dynamo, tenant, contactId);
  const product = contact?.tags.product ?? products[0];
  if (!consultation || product === undefined) throw new Error(`The consultation of ${contactId} is not there`);
  const { question: content, line, memberId } = consultation;
  const commandId = idFrom(`${tenant} ${subject} HARD_CASE`);
  return {
    open: { commandId, kind: 'HARD_CASE', content, contactId },
    ...{ product, by: { role: 'lawyer', staff: lawyer }, contact: {} },
    ...(line !== undefined && { line }),
    ...(memberId !== undefined && { memberId }),
  };
};
