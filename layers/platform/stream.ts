import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import { type JournalRow, journalRowSchema } from './journal.ts';

const isAttribute = (value: unknown): value is AttributeValue => typeof value === 'object' && value !== null;
const image = z.record(z.string(), z.custom<AttributeValue>(isAttribute));

const TENANT_OF_STREAM = /:table\/hutong\.([a-z0-9]+)\.journal\/stream\//;

/**
 * Reads a journal row out of a stream record. The tenant is the stream's, whatever the row says.
 *
 * @throws when the record comes from no journal or holds no journal row
 */
export const journalRowOf = (streamArn: string, newImage: unknown): JournalRow => {
  const tenant = TENANT_OF_STREAM.exec(streamArn)?.[1];
  if (tenant === undefined) throw new Error(`${streamArn} is not the stream of a journal`);
  return { ...z.parse(journalRowSchema, unmarshall(z.parse(image, newImage))), tenant };
};
