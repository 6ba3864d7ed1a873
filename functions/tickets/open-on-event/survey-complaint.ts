import * as z from 'zod/mini';
import { lineMacSchema, type PublishedEvent } from '#domain/kernel';
import { orderIdOf } from '#domain/orders';
import { idFrom } from '#platform/identifiers';
import { readVisit } from '#platform/visits';
import type { Asked, Asking } from './asked.ts';

const visitData = z.object({
  visitId: z.string(),
  product: z.string(),
  /** What the visit was about: `ORDER#<id>`. */
  cause: z.optional(z.string()),
  line: z.optional(lineMacSchema),
  contactId: z.optional(z.string()),
  score: z.int(),
  reasons: z._default(z.array(z.string()), []),
  opensComplaint: z.boolean(),
});

const orderIn = (cause = ''): { readonly orderId?: string } => {
  const orderId = orderIdOf(cause);
  return orderId === undefined ? {} : { orderId };
};

/** The complaint that a bad score opens, for the desk; who looks into it rings the number that was asked. Source: ORDER-41. */
export const surveyComplaint = async (
  { data }: Asking,
  { tenant, subject, data: facts }: PublishedEvent,
): Promise<Asked | undefined> => {
  const { visitId, product, line, contactId, cause, score, reasons, opensComplaint } = z.parse(visitData, facts);
  if (!opensComplaint) return undefined;
  const asked = await readVisit(data.dynamo, tenant, visitId);
  const contact = asked ? { contactPhone: asked.contactPhone, contactLine: asked.visit.contactLine } : {};
  const content = `回访评分${score}分${reasons.length > 0 ? `:${reasons.join('、')}` : ''}`;
  const commandId = idFrom(`${tenant} ${subject} COMPLAINT`);
  return {
    open: {
      commandId,
      kind: 'COMPLAINT',
      content,
      origin: 'SURVEY',
      ...(contactId !== undefined && { contactId }),
      ...orderIn(cause),
    },
    ...{ product, by: { role: 'service' }, cause: visitId, contact },
    ...(line !== undefined && { line }),
  };
};
