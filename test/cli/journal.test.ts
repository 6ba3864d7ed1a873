import { describe, expect, it } from 'vitest';
import { parseInstant } from '#domain/kernel';
import { command, replay } from '../../cli/journal.ts';

const from = parseInstant('2025-03-04T00:00:00+08:00');
const to = parseInstant('2025-03-05T00:00:00+08:00');

describe('publishing a journal once more', () => {
  it('goes on page by page until nothing is left, and sums up', async () => {
    const asked: unknown[] = [];
    const pages = [
      { published: 500, unreadable: 0, next: { date: '2025-03-04', shard: 0, after: { pk: 'A', sk: '1', at: 'x' } } },
      { published: 3, unreadable: 1, next: { date: '2025-03-04', shard: 1 } },
      { published: 0, unreadable: 0 },
    ];
    const totals = await replay(
      async (name, payload) => {
        asked.push([name, payload]);
        return pages[asked.length - 1];
      },
      { tenant: 'gx', from, to },
    );
    expect(totals).toEqual({ published: 503, unreadable: 1 });
    const span = { tenant: 'gx', from: '2025-03-03T16:00:00.000Z', to: '2025-03-04T16:00:00.000Z' };
    expect(asked).toEqual([
      ['hutong-replay-journal', span],
      ['hutong-replay-journal', { ...span, place: pages[0]?.next }],
      ['hutong-replay-journal', { ...span, place: pages[1]?.next }],
    ]);
  });

  it.each([
    ['without a tenant', ['replay', '--from', '2025-03-04T00:00', '--to', '2025-03-05T00:00']],
    ['without a beginning', ['replay', 'gx', '--to', '2025-03-05T00:00']],
    [
      'with a span that ends before it begins',
      ['replay', 'gx', '--from', '2025-03-05T00:00', '--to', '2025-03-04T00:00'],
    ],
    ['with what is no moment', ['replay', 'gx', '--from', 'yesterday', '--to', '2025-03-04T00:00']],
    ['to do something else', ['erase', 'gx']],
  ])('is refused %s', async (_, args) => {
    await expect(command.run(args)).rejects.toMatchObject({ name: 'UsageError' });
  });

  it('says so when no laptop answers', async () => {
    const span = ['--from', '2025-03-04T00:00', '--to', '2025-03-05T00:00'];
    await expect(command.run(['replay', 'gx', ...span, '--laptop', 'http://127.0.0.1:1'])).rejects.toThrow(
      'no laptop answers at http://127.0.0.1:1',
    );
  });
});
