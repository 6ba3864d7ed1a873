import { openCallCenter } from '../../test/local/connect/call-center.ts';
import { caller, hotline } from '../../test/local/connect/exchange.ts';

/** Twice as many events as there are: one caller more and one fewer keeps the queue at its length. */
const rounds = 1000;

const nanoseconds = (work: () => void): number => {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start);
};

/** A queue in which so many wait, each with its queue flow and its timer, before one agent who is offline. */
export const openQueue = (waiting: number) => {
  const center = openCallCenter({ exchange: { unheard: true, settings: { keepLogLines: 0, keepContacts: 100 } } });
  const dial = () => center.engine.dial({ from: caller, to: hotline });
  const seat = center.agent('016', '王敏', center.profileArn, { AutoAccept: true });
  seat.signIn();
  const calls = Array.from({ length: waiting }, dial);
  return { center, dial, seat, calls };
};

type OpenQueue = ReturnType<typeof openQueue>;

/** Nanoseconds for one caller who joins the end and one who leaves from somewhere in the middle. */
export const joinAndLeave = ({ dial, calls }: OpenQueue): number =>
  nanoseconds(() => {
    for (let round = 0; round < rounds; round += 1) {
      const place = (round * 7919) % calls.length;
      calls[place]?.hangUp();
      calls[place] = dial();
    }
  }) / rounds;

/** Nanoseconds for one agent who takes the oldest, is left by him, and wraps up; a new caller joins the end. */
export const serveOldest = ({ dial, seat }: OpenQueue): number => {
  const served = nanoseconds(() => {
    for (let round = 0; round < rounds; round += 1) {
      dial();
      seat.setStatus('Available');
      seat.setStatus('Offline');
      const contactId = seat.snapshot().contacts[0]?.contactId ?? '';
      seat.hangUp(contactId);
      seat.finish(contactId);
    }
  });
  return served / rounds;
};
