import { createHash } from 'node:crypto';

/** Where a row stands. */
export interface Key {
  readonly pk: string;
  readonly sk: string;
}

const LINE_KEY_VERSION = '1';
const JOURNAL_SHARDS = 8;

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

/** A journal row's key: subject and version. */
export const journalKey = (subject: string, version: number): Key => ({
  pk: subject,
  sk: String(version).padStart(10, '0'),
});

export const eventIdOf = (key: Key): string => `${key.pk}#${key.sk}`;

/** A day's events lie in eight partitions, so that a busy day heats none. */
export const dayKey = (date: string, eventId: string): string => {
  const shard = (createHash('sha256').update(eventId).digest()[0] ?? 0) % JOURNAL_SHARDS;
  return `DAY#${date}#${shard}`;
};
