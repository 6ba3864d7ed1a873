import { createHash } from 'node:crypto';
import { JOURNAL_SHARDS } from '#domain/kernel';

/** Where a row stands. */
export interface Key {
  readonly pk: string;
  readonly sk: string;
}

const LINE_KEY_VERSION = '1';

/** The tables of one tenant; ids hold no `.`, so none is the beginning of another's. */
export const tablesOf = (tenant: string) => ({
  records: `hutong.${tenant}.records`,
  journal: `hutong.${tenant}.journal`,
});

/** A tenant's row in that partition. */
export const tenantKey = (tenant: string): Key => ({ pk: TENANTS_PARTITION, sk: `TENANT#${tenant}` });

/** Beside its instances' partitions the directory has one with every tenant, for what comes without a call. */
export const TENANTS_PARTITION = 'TENANTS';

export const profileKey = (product: string): Key => ({ pk: `PRODUCT#${product}`, sk: 'PROFILE' });

/** What the profile's opening times are compiled from. */
export const calendarKey = (product: string): Key => ({ pk: `PRODUCT#${product}`, sk: 'CALENDAR' });

/** The partition of a line: what the screen pop reads in one Query. */
export const linePartition = (mac: string): string => `LINE#${LINE_KEY_VERSION}#${mac}`;

export const membershipKey = (mac: string, product: string): Key => ({
  pk: linePartition(mac),
  sk: `MEMBERSHIP#${product}`,
});

/** One of the line's last contacts; `pastKey` of domain/contacts makes the sort key. */
export const pastRow = (mac: string, sortKey: string): Key => ({ pk: linePartition(mac), sk: sortKey });

export const memberKey = (memberId: string): Key => ({ pk: `MEMBER#${memberId}`, sk: 'STATE' });
export const contactKey = (contactId: string): Key => ({ pk: `CONTACT#${contactId}`, sk: 'STATE' });
export const consultationKey = (contactId: string): Key => ({ pk: `CONTACT#${contactId}`, sk: 'CONSULTATION' });

/** The state of anything that a long process watches: a ticket, a return visit, a callback, a message. Its `version` counts its events. */
export const stateKey = (subject: string): Key => ({ pk: subject, sk: 'STATE' });

/** What the long process of a subject left behind when it parked. */
export const parkedKey = (subject: string): Key => ({ pk: subject, sk: 'PARKED' });

/** What a tenant's tickets promise, and how they are classified. */
export const ticketSettingsKey: Key = { pk: 'SETTINGS', sk: 'TICKETS' };

/** How a product's customers are asked afterwards, and how they are rung up. */
export const visitSettingsKey = (product: string): Key => ({ pk: `PRODUCT#${product}`, sk: 'VISITS' });

/** What a product's orders go by: its categories with their forms, hours and promises. */
export const orderSettingsKey = (product: string): Key => ({ pk: `PRODUCT#${product}`, sk: 'ORDERS' });

/** How many orders a provider has in hand; a row of its own, so that counting changes no version. */
export const providerLoadKey = (providerId: string): Key => ({ pk: `PROVIDER#${providerId}`, sk: 'LOAD' });

/** A picture that a provider handed in for an order: the customer's signature, a receipt. */
export const proofRow = (order: string, key: string): Key => ({ pk: order, sk: `PROOF#${key}` });

/** How many pictures an order has. */
export const proofCountKey = (order: string): Key => ({ pk: order, sk: 'PROOFS' });

/** Whether a line may be rung up and asked at all. */
export const reachKey = (mac: string): Key => ({ pk: linePartition(mac), sk: 'REACH' });

/** When a line was last asked about a product. */
export const visitedKey = (mac: string, product: string): Key => ({ pk: linePartition(mac), sk: `VISITED#${product}` });

const SURVEY = 'SURVEY#';

/** A survey that a line was sent by text. */
export const surveyKey = (mac: string, visitId: string): Key => ({
  pk: linePartition(mac),
  sk: `${SURVEY}${visitId}`,
});

/** How the sort keys of a line's surveys begin. */
export const surveysOf = (mac: string): Key => ({ pk: linePartition(mac), sk: SURVEY });

/** Open work of a line, as the screen pop shows it: a ticket, an order. */
export const openWorkKey = (mac: string, kind: string, id: string): Key => ({
  pk: linePartition(mac),
  sk: `OPEN#${kind}#${id}`,
});

/** Which order bears the number that caller and agent read to each other. */
export const orderNumberKey = (number: string): Key => ({ pk: `ORDERNO#${number}`, sk: 'STATE' });

/** The orders of a line, also those that are over; apart from what the screen pop reads. `since` is when it was requested, in ISO form. */
export const lineOrderKey = (mac: string, since: string, orderId: string): Key => ({
  pk: lineOrdersPartition(mac),
  sk: `${since}#${orderId}`,
});
export const lineOrdersPartition = (mac: string): string => `LINEORDERS#${LINE_KEY_VERSION}#${mac}`;

/** What is known of the user of a line, apart from what the screen pop reads. */
export const userPartition = (mac: string): string => `USER#${LINE_KEY_VERSION}#${mac}`;

/** When the line was first heard of. */
export const userFirstKey = (mac: string): Key => ({ pk: userPartition(mac), sk: 'FIRST' });

/** A ticket or a return visit of a line, also when it is over; `since` is when it began, in ISO form. */
export const userMatterKey = (mac: string, kind: 'TICKET' | 'VISIT', since: string, id: string): Key => ({
  pk: userPartition(mac),
  sk: `${kind}#${since}#${id}`,
});

/** Counts what is numbered by kind and day: `counterOf` of domain/tickets makes the name. */
export const counterKey = (name: string): Key => ({ pk: `COUNTER#${name}`, sk: 'STATE' });

/** What a tenant has decided about something: its `TICKETS`, its `MESSAGES`. */
export const settingsKey = (about: 'TICKETS' | 'MESSAGES' | 'PROVIDERS' | 'PAYMENTS' | 'ACCOUNTS'): Key => ({
  pk: 'SETTINGS',
  sk: about,
});

/** A provider in one of its cells; within it, rows stand by their smaller cells, so that a crowded cell can be read in parts. */
export const cellKey = (category: string, hash: string, place: string, providerId: string): Key => ({
  pk: cellPartition(category, hash),
  sk: `${place}#${providerId}`,
});

/** The providers of a category in one cell. */
export const cellPartition = (category: string, hash: string): string => `CELL#${category}#${hash}`;

/** What moved a provider's score, once for each cause. */
export const creditKey = (providerId: string, markId: string): Key => ({
  pk: `PROVIDER#${providerId}`,
  sk: `CREDIT#${markId}`,
});

/** How the sort keys of a provider's orders begin: when they were offered follows. */
export const workOrdersOf = (providerId: string): Key => ({ pk: `PROVIDER#${providerId}`, sk: 'ORDER#' });

/** The same of the orders that it has finished: when it did follows. */
export const finishedOrdersOf = (providerId: string): Key => ({ pk: `PROVIDER#${providerId}`, sk: 'DONE#' });

/** That a part of a subject has been counted in the figures. */
export const countedKey = (subject: string, once: string): Key => ({ pk: subject, sk: `COUNTED#${once}` });

/** The figures of a date; `place` is what is counted together. */
export const figuresKey = (date: string, place: string): Key => ({ pk: figuresPartition(date), sk: place });

export const figuresPartition = (date: string): string => `FIGURES#${date}`;

/** What texting a line must remember. */
export const lineTextsKey = (mac: string): Key => ({ pk: linePartition(mac), sk: 'TEXTS' });

/** A journal row's key: subject and version. */
export const journalKey = (subject: string, version: number): Key => ({
  pk: subject,
  sk: String(version).padStart(10, '0'),
});

export const eventIdOf = (key: Key): string => `${key.pk}#${key.sk}`;

/** One of the partitions of the index `day` that hold a date's events. */
export const dayPartition = (date: string, shard: number): string => `DAY#${date}#${shard}`;

/** The partition of one event. */
export const dayKey = (date: string, eventId: string): string =>
  dayPartition(date, (createHash('sha256').update(eventId).digest()[0] ?? 0) % JOURNAL_SHARDS);
