import type { PhoneCall } from '../../local/connect/interface.ts';
import { type Laptop, startLaptop } from '../../local/laptop.ts';
import { synthesized } from './own-assembly.ts';
import { whileTesting } from './while-testing.ts';

/** Ten in the morning of a Tuesday. */
export const morning = Date.parse('2025-03-04T02:00:00Z');

const start = async (log?: (line: string) => void) => {
  const { assembly } = await synthesized();
  const laptop = await startLaptop({
    assembly,
    clock: { mode: 'virtual', at: morning },
    state: { kind: 'memory' },
    speech: { mode: 'instant' },
    ...(log && { log }),
  });
  return { laptop, stop: laptop.stop };
};

/** A laptop with the whole product while the tests of a file run, its clock at ten in the morning. */
export const productLaptop = (log?: (line: string) => void) => {
  const running = whileTesting(() => start(log));
  const laptop = (): Laptop => running().laptop;
  return { laptop, pass: (seconds: number) => laptop().clock.move(laptop().clock.now() + seconds * 1000) };
};

/** The lawyer 016 of gx takes a seat and waits for calls. */
export const seatLawyer = (laptop: Laptop) => {
  const lawyer = laptop.connect.seats().find(({ username }) => username === 'gx-016');
  lawyer?.signIn();
  lawyer?.setStatus('Available');
  return lawyer;
};

/** What a caller has heard so far. */
export const heardIn = ({ events }: PhoneCall): readonly string[] =>
  events.flatMap((event) => (event.type === 'heard' ? [event.text] : []));
