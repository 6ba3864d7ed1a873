import { createHash } from 'node:crypto';
import { type DataKeys, decrypt, encrypt, type Place } from './crypto.ts';

/** Where the words of texts are hidden: the `text` of `MESSAGE#<id>` and `INBOUND#<id>` in the tenant's records. */
const place = (tenant: string): Place => ({ tenant, table: 'records', field: 'text' });

/** Hides the words of a text, which may say more of a person than his number. Source: X-22. */
export const hideWords = (keys: DataKeys, tenant: string, words: string): string => encrypt(keys, place(tenant), words);

/** Reads hidden words. @throws when they were hidden for another tenant */
export const readWords = (keys: DataKeys, tenant: string, hidden: string): string =>
  decrypt(keys, place(tenant), hidden);

/**
 * The id of a text: what asks for it twice finds it. Short enough to stand in the name of an execution.
 *
 * @example messageIdOf('TICKET#t-1#0000000001', 'M-TICKET-1') // '9f0c…-M-TICKET-1' (24 hex digits)
 */
export const messageIdOf = (key: string, template: string): string =>
  `${createHash('sha256').update(key).digest('hex').slice(0, 24)}-${template}`;
