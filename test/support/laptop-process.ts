// A laptop cloud in a process of its own, without the command line, so that a test may end it in any way.
// Arguments: assembly, state directory. It is spoken to over Node's channel between processes; see laptop-processes.ts.
import { setTimeout as sleep } from 'node:timers/promises';
import type { PhoneCall } from '../../local/connect/interface.ts';
import { type Laptop, startLaptop } from '../../local/laptop.ts';
import { type Order, orderSchema, type Report } from './laptop-orders.ts';
import { readLine } from './stored.ts';

const [assembly = '', path = ''] = process.argv.slice(2);
const tell = (report: Report): void => {
  process.send?.(report);
};

const heard = ({ events }: PhoneCall): string[] =>
  events.flatMap((event) => (event.type === 'heard' ? [event.text] : []));

/** Real time passes here: asks again until it is so. */
const until = async (isSo: () => boolean): Promise<void> => {
  while (!isSo()) await sleep(2);
};

const hasEnded = ({ events }: PhoneCall): boolean => events.some(({ type }) => type === 'ended');
const isAsked = ({ events }: PhoneCall): boolean => events.some(({ type }) => type === 'listening' || type === 'music');

const dial = async (laptop: Laptop, from: string): Promise<PhoneCall> => {
  const call = laptop.dialShortCode({ from, dialled: '11831148', tenant: 'gx' });
  await until(() => isAsked(call));
  const { line = 'none' } = laptop.connect.contact(call.id)?.attributes ?? {};
  tell({ kind: 'asked', line, heard: heard(call) });
  return call;
};

const press = async (call: PhoneCall, key: string): Promise<void> => {
  const [before, started] = [heard(call).length, performance.now()];
  call.press(key);
  tell({ kind: 'pressed' });
  await until(() => heard(call).length > before || hasEnded(call));
  tell({ kind: 'answered', afterMs: performance.now() - started });
};

const serve = (laptop: Laptop): void => {
  const calls: PhoneCall[] = [];
  const obey = async (order: Order): Promise<void> => {
    if (order.kind === 'dial') calls.push(await dial(laptop, order.from));
    const call = calls.at(-1);
    if (order.kind === 'press' && call) await press(call, order.key);
    if (order.kind === 'look') tell({ kind: 'stored', ...(await readLine(laptop, 'gx', order.line)) });
  };
  process.on('message', (message) => void obey(orderSchema.parse(message)));
  process.once('SIGINT', async () => {
    process.off('disconnect', leave);
    await laptop.stop();
    process.disconnect();
  });
};

// Whoever started it is gone: nobody would end it.
const leave = () => process.exit(1);
process.once('disconnect', leave);
const laptop = await startLaptop({
  assembly,
  clock: { mode: 'real' },
  state: { kind: 'directory', path },
  speech: { mode: 'instant' },
  log: (line) => tell({ kind: 'log', line }),
});
serve(laptop);
tell({ kind: 'ready' });
