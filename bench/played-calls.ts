import type { Laptop } from '../local/laptop.ts';
import { pass } from './laptop-cloud.ts';

type Seat = ReturnType<Laptop['connect']['seats']>[number];
type Phone = ReturnType<Laptop['dialShortCode']>;

/** What a caller does; the call counts when `reached` says so at its end. */
export interface Habit {
  readonly title: string;
  readonly listen: (phone: Phone, event: Phone['events'][number]) => void;
  readonly reached: (phone: Phone) => boolean;
}

const heardSomething = (phone: Phone): boolean => phone.events.some(({ type }) => type === 'heard');
const wasConnected = (phone: Phone): boolean => phone.events.some(({ type }) => type === 'agent');

/** Hears the welcome and hangs up. */
export const listens: Habit = {
  title: 'hears the welcome and hangs up',
  listen: (phone, { type }) => type === 'listening' && phone.hangUp(),
  reached: heardSomething,
};

/** Becomes a member with key 1, is joined with a lawyer, hangs up. */
export const joins: Habit = {
  title: 'registers with key 1, is joined with a lawyer, hangs up',
  listen: (phone, { type }) => {
    if (type === 'listening') phone.press('1');
    if (type === 'agent') phone.hangUp();
  },
  reached: wasConnected,
};

/** Takes a call that rings, and has nothing to write up after one. */
const handle = (seat: Seat): void => {
  const contact = seat.snapshot().contacts.at(-1);
  if (contact?.state === 'CONNECTING') seat.accept(contact.contactId);
  if (contact?.state === 'ENDED') seat.finish(contact.contactId);
};

/** Two lawyers sit down and take whatever comes. */
export const seatLawyers = ({ connect, clock }: Laptop): void => {
  const lawyers = connect.seats().filter(({ username }) => ['gx-016', 'gx-017'].includes(username));
  for (const seat of lawyers) {
    // Not at once: whoever is told of a change may not change it again in the same breath.
    seat.subscribe(() => clock.at(clock.now(), () => handle(seat)));
    seat.signIn();
    seat.setStatus('Available');
  }
};

const numbers = { last: 2_000_000 };

const nextLine = (): string => {
  numbers.last += 1;
  return `0771-5${String(numbers.last).slice(-6)}`;
};

/**
 * So many calls from lines that nobody knows, some at a time, until the last has ended and all that it set off is done.
 *
 * @returns calls per second of real time
 * @throws when a call did not get where it should
 */
export const playCalls = async (laptop: Laptop, habit: Habit, count: number, atATime: number): Promise<number> => {
  const began = performance.now();
  for (let done = 0; done < count; done += atATime) {
    const phones = Array.from({ length: atATime }, () => {
      const phone = laptop.dialShortCode({ from: nextLine(), dialled: '11831148', tenant: 'gx' });
      phone.subscribe((event) => habit.listen(phone, event));
      return phone;
    });
    while (phones.some(({ events }) => events.at(-1)?.type !== 'ended')) await pass(laptop, 1);
    const lost = phones.find((phone) => !habit.reached(phone));
    if (lost) throw new Error(`A caller who ${habit.title} got as far as ${JSON.stringify(lost.events.at(-1))}`);
  }
  await laptop.inFlight.idle();
  return count / ((performance.now() - began) / 1000);
};
