import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { type Instant, instantSchema, parsePhoneNumber } from '#domain/kernel';
import type { Reach } from '#domain/visits';
import { batchGet } from './batch-get.ts';
import { decodeItem } from './codec.ts';
import { dataKeysOf } from './data-keys.ts';
import { lineTextsKey, reachKey, tablesOf, visitedKey } from './keys.ts';
import { readPhone } from './phone.ts';
import type { TenantData } from './tenant-data.ts';

const reachRow = z.object({ doNotCall: z._default(z.boolean(), false), refused: z._default(z.boolean(), false) });
const textsRow = z.object({ optedOutAt: z.optional(z.string()) });
const visitedRow = z.object({ at: instantSchema });

/** What a line allows, and when it was last asked about a product. */
export interface LineReach {
  readonly reach: Reach;
  readonly lastVisitAt?: Instant;
}

/** Reads what a line allows in one consistent request. Source: X-35. */
export const readReach = async (
  dynamo: DynamoDBClient,
  tenant: string,
  line: string,
  product: string,
): Promise<LineReach> => {
  const [own, texts, visited] = [reachKey(line), lineTextsKey(line), visitedKey(line, product)];
  const row = await batchGet(dynamo, tablesOf(tenant).records, [own, texts, visited]);
  const [ownRow, textsItem, visitedItem] = [row(own), row(texts), row(visited)];
  return {
    reach: {
      ...(ownRow ? decodeItem(reachRow, ownRow) : { doNotCall: false, refused: false }),
      optedOut: textsItem !== undefined && decodeItem(textsRow, textsItem).optedOutAt !== undefined,
    },
    ...(visitedItem && { lastVisitAt: decodeItem(visitedRow, visitedItem).at }),
  };
};

/** A hidden number as it is dialled; undefined for what is no number. */
export const numberOf = async (data: TenantData, wrappedKey: string, hidden: string) => {
  const parsed = parsePhoneNumber(readPhone(await dataKeysOf(data, wrappedKey), data.tenant, hidden));
  return parsed.ok ? parsed.value : undefined;
};
