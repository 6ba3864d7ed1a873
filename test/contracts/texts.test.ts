import { describe, expect, it } from 'vitest';
import type { MishapKind } from '../../local/messages/mishaps.ts';
import { deadQueueArn } from '../support/text-assembly.ts';
import { morning, phone, seconds, textLaptop } from '../support/text-laptop.ts';

const other = '+8613800000002';

describe('texts on the laptop: topic, queue, function, gateway, phone', () => {
  const texts = textLaptop();

  it('reaches the phone at its own second, and the receipt comes two seconds later', async () => {
    await texts().send('m1', phone, '【法律热线】编号TS202503040001');
    await texts().pass(0);
    expect(texts().inbox(phone)).toEqual([['【法律热线】编号TS202503040001', '02:00:00']]);
    expect(texts().notices()).toEqual([]);
    await texts().pass(2);
    expect(texts().notices()).toEqual([
      'receipts',
      '{"messageId":"m1","status":"DELIVERED","at":"2025-03-04T02:00:02.000Z"}',
    ]);
    expect(texts().laptop.messages.inboxes.of(phone)).toMatchObject([{ state: 'REPORTED', port: '10620114' }]);
  });

  it('keeps texts of one line in order while the first is tried again, and lets those of another line pass', async () => {
    texts().goesWrong('error');
    await texts().send('m1', phone, 'first');
    await texts().send('m2', phone, 'second');
    await texts().send('m3', other, 'elsewhere');
    await texts().pass(59);
    expect([texts().inbox(phone), texts().inbox(other)]).toEqual([[], [['elsewhere', '02:00:00']]]);
    await texts().pass(1);
    expect(texts().inbox(phone)).toEqual([
      ['first', '02:01:00'],
      ['second', '02:01:00'],
    ]);
  });

  it('does not hold time up while a text waits to be tried again, however long the gateway is down', async () => {
    const left = texts().goesWrong('timeout', { forMs: seconds(100) });
    await texts().send('m1', phone, 'late');
    await texts().pass(3600);
    expect(texts().inbox(phone)).toEqual([['late', '02:02:00']]);
    expect([left(), texts().deliveries()]).toEqual([0, 3]);
  });

  it('parks a text that failed three times, and goes on with the next one of its line', async () => {
    texts().goesWrong('refused', { times: 3 });
    await texts().send('m1', phone, 'never');
    await texts().send('m2', phone, 'after it');
    await texts().pass(600);
    expect(texts().inbox(phone)).toEqual([['after it', '02:03:00']]);
    expect(texts().laptop.deadLetters.letters).toMatchObject([
      { queueArn: deadQueueArn, at: morning + seconds(180), reason: 'the function reported failed messages' },
    ]);
    const dead = texts().laptop.queues.findQueue(deadQueueArn);
    expect(dead && (await texts().laptop.queues.receive(dead, 10)).map(({ Body }) => JSON.parse(Body).text)).toEqual([
      'never',
    ]);
  });

  it('takes a text once, though it is handed over twice because the first answer was lost', async () => {
    texts().goesWrong('timeout', { after: true });
    await texts().send('m1', phone, 'once');
    await texts().pass(120);
    expect([texts().inbox(phone), texts().deliveries()]).toEqual([[['once', '02:00:00']], 2]);
    expect(
      texts()
        .notices()
        .filter((word) => word === 'receipts'),
    ).toHaveLength(1);
  });

  it.each<readonly [MishapKind, number, readonly string[]]>([
    ['undelivered', 0, ['FAILED']],
    ['silent', 1, []],
    ['early', 1, ['DELIVERED']],
    ['twice', 1, ['DELIVERED', 'DELIVERED']],
  ])('a gateway that is %s puts %i text on the phone and reports %j', async (kind, arrived, reports) => {
    texts().goesWrong(kind);
    await texts().send('m1', phone, 'odd');
    await texts().pass(10);
    expect(texts().inbox(phone)).toHaveLength(arrived);
    expect(
      texts()
        .notices()
        .flatMap((word) => word.match(/"status":"(\w+)"/)?.[1] ?? []),
    ).toEqual(reports);
  });

  it('brings a reply to the product, signed by the gateway that has the port', async () => {
    await texts().laptop.messages.text(phone, { to: '10620114', text: '5' });
    expect(texts().notices()).toMatchObject([
      'inbound',
      expect.stringContaining('"from":"+8613800000001","to":"10620114","text":"5"'),
    ]);
    expect(await texts().laptop.messages.text(phone, { to: '99999', text: '5' })).toBeUndefined();
  });

  it('asks the product again when it fails to take a receipt', async () => {
    texts().laptop.faults.add({ target: 'lambda:texts-hook', kind: 'error', times: 1 });
    await texts().send('m1', phone, 'told late');
    await texts().pass(2);
    expect(texts().laptop.messages.inboxes.of(phone)).toMatchObject([{ state: 'REPORTING' }]);
    await texts().pass(60);
    expect(texts().laptop.messages.inboxes.of(phone)).toMatchObject([{ state: 'REPORTED' }]);
  });
});
