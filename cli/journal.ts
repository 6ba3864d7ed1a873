import { parseArgs } from 'node:util';
import { type Instant, type JournalPlace, toIso } from '#domain/kernel';
import { type ReplayAnswer, replayAnswer, replayJournal } from '#functions/journal/replay/definition';
import { momentOf } from './calendar/arguments.ts';
import { type Command, UsageError } from './command.ts';
import { type Invoke, invokeInCloud, invokeOnLaptop } from './invoke.ts';

const timeZone = 'Asia/Shanghai';

/** A stretch of a tenant's journal; `to` exclusive. */
export interface Replay {
  readonly tenant: string;
  readonly from: Instant;
  readonly to: Instant;
}

type Totals = Pick<ReplayAnswer, 'published' | 'unreadable'>;

/**
 * Publishes a stretch of a journal once more, page by page.
 *
 * @param invoke how the function is reached
 * @example await replay(invokeInCloud, { tenant: 'gx', from, to }) // { published: 1240, unreadable: 0 }
 */
export const replay = async (invoke: Invoke, { tenant, from, to }: Replay): Promise<Totals> => {
  const span = { tenant, from: toIso(from), to: toIso(to) };
  const page = async (place?: JournalPlace): Promise<ReplayAnswer> =>
    replayAnswer.parse(await invoke(`hutong-${replayJournal.name}`, { ...span, ...(place && { place }) }));
  const totals = { published: 0, unreadable: 0 };
  for (let answer: ReplayAnswer | undefined = await page(); answer; ) {
    totals.published += answer.published;
    totals.unreadable += answer.unreadable;
    answer = answer.next && (await page(answer.next));
  }
  return totals;
};

const options = { from: { type: 'string' }, to: { type: 'string' }, laptop: { type: 'string' } } as const;

const momentAt = (name: string, text: string | undefined): Instant => {
  if (text === undefined) throw new UsageError(`--${name} is missing: a moment such as 2025-03-04T10:00`);
  return momentOf(text, { timeZone });
};

const read = (args: readonly string[]): Replay & { readonly invoke: Invoke } => {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [action, tenant, ...more] = positionals;
  if (action !== 'replay' || tenant === undefined || more.length > 0) throw new UsageError('which tenant?');
  const [from, to] = [momentAt('from', values.from), momentAt('to', values.to)];
  if (from >= to) throw new UsageError('--to must be later than --from');
  return { tenant, from, to, invoke: values.laptop === undefined ? invokeInCloud : invokeOnLaptop(values.laptop) };
};

/** For the operator of a cell whose publisher was down for longer than a day, or could not read a row. */
export const command: Command = {
  summary: "publishes a span of a tenant's journal once more",
  usage: 'replay <tenant> --from <moment> --to <moment> [--laptop <url>]',
  run: async (args) => {
    const { invoke, ...wanted } = read(args);
    const { published, unreadable } = await replay(invoke, wanted);
    process.stdout.write(`published ${published} events of ${wanted.tenant} once more\n`);
    if (unreadable === 0) return 0;
    process.stderr.write(
      `${unreadable} of its rows cannot be published; the log of hutong-${replayJournal.name} names them\n`,
    );
    return 1;
  },
};
