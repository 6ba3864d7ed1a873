import { caller, hotline } from '../../test/local/connect/exchange.ts';
import type { Hotline } from './hotline.ts';

/** One call: dial, press 1 wherever a menu listens, be joined with the lawyer, hang up, wrap up. */
const call = ({ engine, seat }: Hotline, joined: () => void): void => {
  const phone = engine.dial({ from: caller, to: hotline });
  phone.subscribe((event) => {
    if (event.type === 'listening') phone.press('1');
    if (event.type !== 'agent') return;
    phone.hangUp();
    seat.finish(phone.id);
    joined();
  });
};

/** So many calls at once through the engine; resolves when all have ended. Throws when one of them did not reach the lawyer. */
export const engineCalls = async (exchange: Hotline, count: number): Promise<void> => {
  const reached = { count: 0 };
  const joined = (): void => {
    reached.count += 1;
  };
  for (let one = 0; one < count; one += 1) call(exchange, joined);
  await exchange.inFlight.idle();
  if (reached.count !== count) throw new Error(`${count - reached.count} of ${count} calls did not reach the lawyer`);
};
