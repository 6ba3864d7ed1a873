import { openEventStream } from './event-stream.ts';
import { type Answer, answer, refusal } from './refusal.ts';
import type { Exchange, Route } from './route.ts';

/** Who rings now comes at once, and the whole list again with every change: a page that lost the line has missed nothing. */
const stream = ({ laptop, request, response }: Exchange): undefined => {
  const progress = { next: 0 };
  const events = openEventStream(request, response, () => unsubscribe());
  const sendNow = () => {
    events.send(progress.next, laptop.rings.now());
    progress.next += 1;
  };
  const unsubscribe = laptop.rings.subscribe(sendNow);
  sendNow();
};

const take =
  (deed: 'answer' | 'reject') =>
  ({ laptop, part }: Exchange): Answer => {
    const id = part.id ?? '';
    return laptop.rings[deed](id) ? answer({}) : refusal('NO_SUCH_CALL', id);
  };

/** The telephone on a page rings: who does, and how one takes the call or does not. */
export const ringRoutes: readonly Route[] = [
  { method: 'GET', path: '/laptop/rings/events', reply: stream },
  { method: 'POST', path: '/laptop/calls/:id/answer', reply: take('answer') },
  { method: 'POST', path: '/laptop/calls/:id/reject', reply: take('reject') },
];
