import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import type { PublishedEvent } from '#domain/kernel';
import type { SubjectFacts } from '#domain/messages';
import { stopSchema } from '#domain/tickets';
import { batchGet } from './batch-get.ts';
import { decodeItem } from './codec.ts';
import { stateKey, tablesOf } from './keys.ts';
import { readMembership } from './memberships.ts';
import { readTexts } from './messages.ts';
import { readMember } from './screen-pop.ts';

/** What texts need of a ticket's or visit's row. */
const subjectRow = z.object({
  /** The mobile that the caller left, hidden. */
  contactPhone: z.optional(z.string()),
  policy: z.optional(z.object({ clocks: z.array(z.object({ name: z.string(), stop: stopSchema })) })),
});

const about = z.object({
  line: z.optional(z.string()),
  product: z.optional(z.string()),
  /** `TICKET#<id>`: what a visit is about. */
  cause: z.optional(z.string()),
});
type About = z.infer<typeof about>;

/** Where a text about an event goes, as far as anybody knows. */
export interface Addressee extends SubjectFacts {
  readonly phone: string | undefined;
}

const readSubject = async (dynamo: DynamoDBClient, tenant: string, subject: string) => {
  const key = stateKey(subject);
  const row = (await batchGet(dynamo, tablesOf(tenant).records, [key]))(key);
  return row ? decodeItem(subjectRow, row) : {};
};

/** The number of a line that is on file, hidden: where its texts went, or its member's. */
export const phoneOfLine = async (dynamo: DynamoDBClient, tenant: string, { line, product }: About) => {
  if (line === undefined || line === 'none') return undefined;
  const { phone } = await readTexts(dynamo, tenant, line);
  if (phone !== undefined || product === undefined) return phone;
  const membership = await readMembership(dynamo, { tenant, product, line });
  return membership && (await readMember(dynamo, tenant, membership.memberId))?.phone;
};

/**
 * Finds whom a text about an event goes to: the mobile that was left with its subject or with that one's cause, else the number of its
 * line. Source: ORDER-42.
 *
 * @returns the number, hidden; undefined when none is on file
 */
export const findAddressee = async (
  dynamo: DynamoDBClient,
  { tenant, subject, data }: Pick<PublishedEvent, 'tenant' | 'subject' | 'data'>,
): Promise<Addressee> => {
  const facts = z.parse(about, data);
  const own = await readSubject(dynamo, tenant, subject);
  const stops = Object.fromEntries((own.policy?.clocks ?? []).map(({ name, stop }) => [name, stop]));
  const left =
    own.contactPhone ?? (facts.cause && (await readSubject(dynamo, tenant, facts.cause)).contactPhone) ?? undefined;
  return { stops, phone: left || (await phoneOfLine(dynamo, tenant, facts)) };
};
