import { readBody } from './json-body.ts';
import { type MoveClock, moveClockSchema } from './protocol.ts';
import { type Answer, answer, refusal } from './refusal.ts';
import type { Exchange, Route } from './route.ts';

const target = (wanted: MoveClock, now: number): number =>
  'to' in wanted ? Date.parse(wanted.to) : now + Math.round(wanted.by * 1000);

/** The time machine. It goes forward only: what was said and written cannot be unsaid. */
const moveClock = async ({ laptop, request }: Exchange): Promise<Answer> => {
  const wanted = await readBody(request, moveClockSchema);
  if (wanted === undefined) return refusal('BAD_REQUEST', 'expected { to } in ISO 8601 or { by } in seconds');
  const to = target(wanted, laptop.now());
  if (to < laptop.now()) return refusal('CLOCK_GOES_FORWARD', new Date(to).toISOString());
  await laptop.moveClock(to);
  return answer({ now: new Date(laptop.now()).toISOString() });
};

/** What the laptop is, what time it has, and where the apps of staff and of providers find their people and their API. */
export const stateRoutes: readonly Route[] = [
  { method: 'GET', path: '/laptop/state', reply: ({ laptop }) => answer(laptop.state()) },
  { method: 'POST', path: '/laptop/clock', reply: moveClock },
  { method: 'GET', path: '/app/agent/config.json', reply: ({ laptop }) => answer(laptop.agentApp()) },
  { method: 'GET', path: '/app/provider/config.json', reply: ({ laptop }) => answer(laptop.agentApp()) },
];
