import { randomBytes, randomUUID } from 'node:crypto';
import { QueryCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, test } from 'vitest';
import { wrapUp } from '#domain/consultations';
import { type ContactEvent, callerView, contactEvent, foldContact } from '#domain/contacts';
import { parseInstant, plusSeconds } from '#domain/kernel';
import { consultationsOfDay, readContactWithLog, settleConsultation } from '#platform/consultations';
import { readContact, writeContact } from '#platform/contacts';
import { readLine } from '#platform/screen-pop';
import { startTenantTables } from '../support/tenant-tables.ts';
import { whileTesting } from '../support/while-testing.ts';

const morning = parseInstant('2025-03-04T02:00:00Z');
const product = 'legal-hotline';
const newLine = () => randomBytes(16).toString('hex');

const tables = whileTesting(startTenantTables);
const dynamo = () => tables().dynamo;
const eventsOf = (subject: string) => tables().eventsOf(subject);

const contactFact = (contactId: string, line: string, over: Partial<ContactEvent>): ContactEvent => ({
  eventType: 'INITIATED',
  contactId,
  initiationTimestamp: morning,
  tags: { tenant: 'gx', product, line },
  ...over,
});

const record = async (event: ContactEvent, at = morning): Promise<boolean> => {
  const before = await readContact(dynamo(), 'gx', event.contactId);
  const contact = foldContact(before, event, at);
  return contact ? writeContact(dynamo(), 'gx', before, contact, contactEvent(before, contact, at)) : true;
};

describe('the record of a contact', () => {
  test("a caller who leaves the queue stands in the line's history and among the calls to return", async () => {
    const line = newLine();
    const queueInfo = { queueArn: 'arn:q', enqueueTimestamp: plusSeconds(morning, 5) };
    const ended = plusSeconds(morning, 60);
    await record(contactFact('left', line, { eventType: 'QUEUED', queueInfo }));
    await record(
      contactFact('left', line, {
        eventType: 'DISCONNECTED',
        queueInfo,
        disconnectTimestamp: ended,
        disconnectReason: 'CUSTOMER_DISCONNECT',
      }),
    );
    expect((await readLine(dynamo(), 'gx', product, line)).past).toMatchObject([
      { contactId: 'left', at: morning, outcome: 'ABANDONED', waitSeconds: 55 },
    ]);
    const missed = new QueryCommand({
      TableName: 'hutong.gx.records',
      IndexName: 'list',
      KeyConditionExpression: 'listKey = :list',
      ExpressionAttributeValues: { ':list': { S: `MISSED#${product}#OPEN` } },
    });
    expect((await dynamo().send(missed)).Items).toHaveLength(1);
    expect((await eventsOf('CONTACT#left')).map(({ type }) => type)).toEqual(['contact.queued', 'contact.ended']);
  });

  test('a call that an agent hands over is answered twice, missed never, and stays one call of its line (ORDER-07)', async () => {
    const line = newLine();
    const spoken = (agent: string, second: number, ended: number): Partial<ContactEvent> => ({
      ...{ eventType: 'DISCONNECTED', initiationTimestamp: plusSeconds(morning, second) },
      queueInfo: { queueArn: 'arn:q', enqueueTimestamp: plusSeconds(morning, second) },
      agentInfo: { agentArn: agent, connectedToAgentTimestamp: plusSeconds(morning, second + 10) },
      disconnectTimestamp: plusSeconds(morning, ended),
    });
    const taken = { ...spoken('arn:a', 0, 100), disconnectReason: 'AGENT_DISCONNECT' };
    const onward = { initiationMethod: 'TRANSFER', initialContactId: 'agent', previousContactId: 'agent' };
    await record(
      contactFact('desk', line, { ...onward, ...spoken('arn:b', 100, 400), disconnectReason: 'CUSTOMER_DISCONNECT' }),
    );
    await record(contactFact('agent', line, taken));
    await record(contactFact('agent', line, taken));
    const { past } = await readLine(dynamo(), 'gx', product, line);
    expect(past).toMatchObject([
      { contactId: 'desk', initialContactId: 'agent', outcome: 'ANSWERED', agentArn: 'arn:b' },
      { contactId: 'agent', outcome: 'ANSWERED', agentArn: 'arn:a' },
    ]);
    const view = callerView('next', { past }, plusSeconds(morning, 600));
    expect(view).toMatchObject({ callsWithin24Hours: 2, past: [{ at: morning, waitSeconds: 20, talkSeconds: 380 }] });
    expect((await eventsOf('CONTACT#agent')).map(({ type }) => type)).toEqual(['contact.ended']);
  });

  test('of two machines that fold at once one is told to fold again', async () => {
    const line = newLine();
    const race = [1, 2, 3, 4].map((i) =>
      record(
        contactFact('race', line, {
          eventType: 'QUEUED',
          queueInfo: { queueArn: `arn:q${i}`, enqueueTimestamp: morning },
        }),
      ),
    );
    const won = (await Promise.all(race)).filter(Boolean);
    expect(won.length).toBeGreaterThanOrEqual(1);
    expect((await readContact(dynamo(), 'gx', 'race'))?.version).toBe(won.length);
  });

  test('the last contacts come newest first', async () => {
    const line = newLine();
    for (const minutes of [0, 20, 10]) {
      const initiationTimestamp = plusSeconds(morning, minutes * 60);
      await record(contactFact(`past-${minutes}`, line, { initiationTimestamp }));
    }
    const { past } = await readLine(dynamo(), 'gx', product, line);
    expect(past.map(({ contactId }) => contactId)).toEqual(['past-20', 'past-10', 'past-0']);
  });
});

describe('the consultation log', () => {
  const form = {
    field: '劳动法',
    question: '试用期能否延长',
    advice: '不能超过法定上限',
    kind: 'ORDINARY',
    script: { opening: true, disclaimer: true, closing: true },
  } as const;

  const save = async (contactId: string, question: string = form.question, id: string = randomUUID()) => {
    const known = await readContactWithLog(dynamo(), 'gx', contactId);
    const command = {
      ...{ id, contactId, lawyer: '016', timeZone: 'Asia/Shanghai', fields: ['劳动法'] },
      wrapUp: { ...form, question },
    };
    return settleConsultation(dynamo(), 'gx', known, (existing) =>
      wrapUp(existing, command, plusSeconds(morning, 600)),
    );
  };

  test("a saved log stands in the lawyer's day and in the line's history, and a later contact event keeps it there", async () => {
    const line = newLine();
    await record(contactFact('logged', line, {}));
    expect(await save('logged')).toMatchObject({ ok: true, value: { version: 1 } });
    await record(
      contactFact('logged', line, { eventType: 'DISCONNECTED', disconnectTimestamp: plusSeconds(morning, 700) }),
    );
    expect(await consultationsOfDay(dynamo(), 'gx', '016', '2025-03-04')).toMatchObject([
      { contactId: 'logged', version: 1 },
    ]);
    expect((await readLine(dynamo(), 'gx', product, line)).past).toMatchObject([
      { field: '劳动法', question: '试用期能否延长' },
    ]);
  });

  test('a correction replaces the line of the day and is journalled beside the first', async () => {
    await save('corrected');
    await save('corrected', '试用期能否再延长');
    const day = await consultationsOfDay(dynamo(), 'gx', '016', '2025-03-04');
    expect(day.filter(({ contactId }) => contactId === 'corrected')).toMatchObject([
      { version: 2, question: '试用期能否再延长' },
    ]);
    expect(await eventsOf('CONSULTATION#corrected')).toHaveLength(2);
  });

  test('of one command sent many times at once one writes, and all get its answer', async () => {
    const id = randomUUID();
    const answers = await Promise.all([1, 2, 3, 4].map(() => save('repeated', form.question, id)));
    for (const answer of answers) expect(answer).toMatchObject({ ok: true, value: { version: 1 } });
    expect(await eventsOf('CONSULTATION#repeated')).toHaveLength(1);
  });

  test('of two corrections at once one is told that it came too late, or both stand one after the other', async () => {
    await save('twice');
    const answers = await Promise.all([save('twice', '甲'), save('twice', '乙')]);
    const written = answers.filter(({ ok }) => ok);
    expect(await eventsOf('CONSULTATION#twice')).toHaveLength(1 + written.length);
    expect(written.length).toBeGreaterThanOrEqual(1);
  });
});
