import { type DynamoDBClient, QueryCommand, type TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { type Instant, instant, toIso, wholeSeconds } from '#domain/kernel';
import {
  lineOf,
  listDue,
  personalLists,
  sentenceOf,
  type Ticket,
  type TicketLine,
  ticketLineSchema,
  ticketLists,
  ticketSchema,
  titleOf,
} from '#domain/tickets';
import { batchGet } from './batch-get.ts';
import { decodeItem, encodeItem, type Item, toItem } from './codec.ts';
import { type Key, linePartition, openWorkKey, stateKey, tablesOf } from './keys.ts';
import { cursorAfter, readCursor } from './list-cursor.ts';

const listedKey = (ticketId: string, list: string) => ({ pk: `TICKET#${ticketId}`, sk: `LIST#${list}` });

/** One row for each list of a person or role in which the ticket stands; those that it has left go. */
export const listWrites = (TableName: string, before: Ticket | undefined, ticket: Ticket): TransactWriteItem[] => {
  const lists = personalLists(ticket);
  const left = (before ? personalLists(before) : []).filter((list) => !lists.includes(list));
  const line = lineOf(ticket);
  const due = listDue(ticket);
  return [
    ...lists.map((listKey) => {
      const keys = { ...listedKey(ticket.ticketId, listKey), listKey, due };
      return { Put: { TableName, Item: encodeItem(ticketLineSchema, keys, line) } };
    }),
    ...left.map((list) => ({ Delete: { TableName, Key: toItem(listedKey(ticket.ticketId, list)) } })),
  ];
};

/** The pointer in the partition of the caller's line, as long as the ticket is open: his next call shows it at once. Source: X-44. */
export const openWorkWrites = (TableName: string, before: Ticket | undefined, ticket: Ticket): TransactWriteItem[] => {
  const { line, ticketId, state } = ticket;
  if (line === undefined) return [];
  const key = openWorkKey(line, 'TICKET', ticketId);
  if (state === 'CLOSED') return before ? [{ Delete: { TableName, Key: toItem(key) } }] : [];
  const { next } = lineOf(ticket);
  const due = next && toIso(next.due);
  const pointer = { kind: 'TICKET', id: ticketId, title: titleOf(ticket), due };
  return [{ Put: { TableName, Item: toItem({ ...key, ...pointer }) } }];
};

const PAGE = 100;
const BATCH = 200;

/** A list as far as it is read at once. */
interface Page<Row> {
  readonly rows: readonly Row[];
  /** There is more. */
  readonly more: boolean;
}

const query = async (
  dynamo: DynamoDBClient,
  tenant: string,
  list: string,
  before: string | undefined,
): Promise<Page<Item>> => {
  const { Items = [], LastEvaluatedKey } = await dynamo.send(
    new QueryCommand({
      TableName: tablesOf(tenant).records,
      IndexName: 'list',
      KeyConditionExpression: before === undefined ? 'listKey = :list' : 'listKey = :list AND due < :before',
      ExpressionAttributeValues: toItem({ ':list': list, ':before': before }),
      Limit: PAGE,
    }),
  );
  return { rows: Items, more: LastEvaluatedKey !== undefined };
};

const linesOf = ({ rows, more }: Page<Item>): Page<TicketLine> => ({
  rows: rows.map((row) => lineOf(decodeItem(ticketSchema, row))),
  more,
});

/** Open tickets of everybody, the next deadline first. */
export const openTickets = async (dynamo: DynamoDBClient, tenant: string): Promise<Page<TicketLine>> =>
  linesOf(await query(dynamo, tenant, ticketLists.open, undefined));

/** Open tickets with a deadline that is past. Source: ORDER-34. */
export const overdueTickets = async (
  dynamo: DynamoDBClient,
  tenant: string,
  now: Instant,
): Promise<Page<TicketLine>> => {
  // In time up to and in its own second.
  const second = toIso(instant(wholeSeconds(now) * 1000));
  return linesOf(await query(dynamo, tenant, ticketLists.open, second));
};

/** Tickets of one person, or of one role, the next deadline first. */
export const listedTickets = async (
  dynamo: DynamoDBClient,
  tenant: string,
  list: string,
): Promise<Page<TicketLine>> => {
  const { rows, more } = await query(dynamo, tenant, list, undefined);
  return { rows: rows.map((row) => decodeItem(ticketLineSchema, row)), more };
};

/** Several lists as one, each ticket once, the next deadline first. */
export const together = (pages: readonly Page<TicketLine>[]): Page<TicketLine> => {
  const byId = new Map(pages.flatMap(({ rows }) => rows).map((line) => [line.ticketId, line]));
  const dueOf = ({ next }: TicketLine): number => next?.due ?? Number.POSITIVE_INFINITY;
  return { rows: [...byId.values()].toSorted((a, b) => dueOf(a) - dueOf(b)), more: pages.some(({ more }) => more) };
};

const MOST_OF_A_LINE = 50;

const withSentence = (ticket: Ticket, timeZone: string): TicketLine => {
  const sentence = sentenceOf(ticket, timeZone);
  return { ...lineOf(ticket), ...(sentence !== undefined && { sentence }) };
};

/** The open tickets of a line with what was promised, the next deadline first; at most fifty. Source. */
export const ticketsOfLine = async (
  dynamo: DynamoDBClient,
  tenant: string,
  line: string,
  timeZone: string,
): Promise<readonly TicketLine[]> => {
  const TableName = tablesOf(tenant).records;
  const { Items = [] } = await dynamo.send(
    new QueryCommand({
      TableName,
      KeyConditionExpression: 'pk = :line AND begins_with(sk, :open)',
      ExpressionAttributeValues: toItem({ ':line': linePartition(line), ':open': 'OPEN#TICKET#' }),
      Limit: MOST_OF_A_LINE,
    }),
  );
  const keys: readonly Key[] = Items.flatMap(({ id }) => (id?.S === undefined ? [] : [stateKey(`TICKET#${id.S}`)]));
  if (keys.length === 0) return [];
  const row = await batchGet(dynamo, TableName, keys);
  const found = keys.flatMap((key) => {
    const item = row(key);
    return item ? [item] : [];
  });
  const lines = found.map((item) => withSentence(decodeItem(ticketSchema, item), timeZone));
  return together([{ rows: lines, more: false }]).rows;
};

/** Some of the open tickets, whole, and from where to go on. */
interface TicketPage {
  readonly tickets: readonly Ticket[];
  readonly next?: string;
}

/**
 * Two hundred open tickets as the index knows them, which may be a moment old: read again before you write.
 *
 * @param after `next` of the page before
 * @returns undefined when `after` is nobody's `next`
 */
export const openTicketPage = async (
  dynamo: DynamoDBClient,
  tenant: string,
  after: string | undefined,
): Promise<TicketPage | undefined> => {
  const cursor = after === undefined ? undefined : readCursor(after, ticketLists.open);
  if (after !== undefined && !cursor) return undefined;
  const { Items = [], LastEvaluatedKey } = await dynamo.send(
    new QueryCommand({
      TableName: tablesOf(tenant).records,
      IndexName: 'list',
      KeyConditionExpression: 'listKey = :list',
      ExpressionAttributeValues: toItem({ ':list': ticketLists.open }),
      Limit: BATCH,
      ...(cursor && { ExclusiveStartKey: cursor }),
    }),
  );
  const tickets = Items.map((item) => decodeItem(ticketSchema, item));
  if (!LastEvaluatedKey) return { tickets };
  return { tickets, next: cursorAfter(LastEvaluatedKey) };
};
