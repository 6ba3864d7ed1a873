import { firstUnseen, openEventStream } from './event-stream.ts';
import { readBody } from './json-body.ts';
import type { CallView } from './laptop-view.ts';
import { dialSchema, pressSchema } from './protocol.ts';
import { type Answer, answer, refusal } from './refusal.ts';
import type { Exchange, Route } from './route.ts';

const dial = async ({ laptop, request }: Exchange): Promise<Answer> => {
  const wanted = await readBody(request, dialSchema);
  if (wanted === undefined) return refusal('BAD_REQUEST', 'expected { from, dialled, tenant? }');
  const call = laptop.dial(wanted);
  return call === undefined ? refusal('NUMBER_NOT_IN_SERVICE', wanted.dialled) : answer({ callId: call.id });
};

const withCall = (exchange: Exchange, act: (call: CallView) => Answer | Promise<Answer> | undefined) => {
  const id = exchange.part.id ?? '';
  const call = exchange.laptop.call(id);
  return call === undefined ? refusal('NO_SUCH_CALL', id) : act(call);
};

/** What was heard so far comes first, so that a page opened late, or again, tells the whole call. */
const stream = ({ request, response }: Exchange, call: CallView): undefined => {
  const progress = { next: firstUnseen(request) };
  const events = openEventStream(request, response, () => unsubscribe());
  const sendNews = () => {
    for (; progress.next < call.events.length; progress.next += 1)
      events.send(progress.next, call.events[progress.next]);
  };
  const unsubscribe = call.subscribe(sendNews);
  sendNews();
};

const press = async (exchange: Exchange, call: CallView): Promise<Answer> => {
  const wanted = await readBody(exchange.request, pressSchema);
  if (wanted === undefined) return refusal('BAD_REQUEST', 'expected { key } with one of 0-9 * #');
  call.press(wanted.key);
  return answer({});
};

const hangUp = (call: CallView): Answer => {
  call.hangUp();
  return answer({});
};

/** The telephone on a page: dial, listen, press, hang up. */
export const phoneRoutes: readonly Route[] = [
  { method: 'POST', path: '/laptop/calls', reply: dial },
  { method: 'GET', path: '/laptop/calls/:id/events', reply: (x) => withCall(x, (call) => stream(x, call)) },
  { method: 'POST', path: '/laptop/calls/:id/press', reply: (x) => withCall(x, (call) => press(x, call)) },
  { method: 'POST', path: '/laptop/calls/:id/hang-up', reply: (x) => withCall(x, hangUp) },
];
