import * as z from 'zod/mini';
import { contactTagsSchema } from '#domain/contacts';
import type { Instant } from '#domain/kernel';
import { instanceRows } from './directory.ts';
import { count, logger } from './log.ts';
import { ownDynamo } from './tenant-data.ts';

const dynamo = ownDynamo();

/** A call of our own that nobody answered has run no flow, and after a conversation only who was invited is asked: neither is tagged. */
const OURS: readonly (string | undefined)[] = ['API', 'DISCONNECT'];

const afterSlash = (arn: string): string => arn.slice(arn.lastIndexOf('/') + 1);

/**
 * Finds whose contact an event is about: by the tag that our flow set, if that tenant is one of the instance's. Source: X-27.
 *
 * @returns undefined for an event without the tag (before the first block; the contact record, which carries the number, is
 *   the truth for figures and billing) or with a tenant that the instance does not serve. A contact that ends like that is counted.
 */
export const whoseContact = async (
  event: {
    readonly eventType: string;
    readonly instanceArn?: string | undefined;
    readonly tags?: Readonly<Record<string, string>> | undefined;
    readonly initiationMethod?: string | undefined;
  },
  settings: { readonly DIRECTORY_TABLE: string },
  now: Instant,
): Promise<string | undefined> => {
  const tags = z.safeParse(contactTagsSchema, event.tags ?? {});
  const rows = tags.success
    ? await instanceRows(dynamo, settings.DIRECTORY_TABLE, afterSlash(event.instanceArn ?? ''), now)
    : [];
  const tenant = rows.find((row) => row.tenant === tags.data?.tenant)?.tenant;
  const isOurs = OURS.includes(event.initiationMethod);
  if (tenant === undefined && event.eventType === 'DISCONNECTED' && !isOurs) count('UnattributedContact', 'none');
  if (tenant !== undefined) logger.appendKeys({ tenant });
  return tenant;
};
