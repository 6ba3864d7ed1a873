import { openEventStream } from '../web/event-stream.ts';
import { readBody } from '../web/json-body.ts';
import type { SeatView } from '../web/laptop-view.ts';
import { type Answer, answer, refusal } from '../web/refusal.ts';
import type { Exchange, Route } from '../web/route.ts';
import {
  type AgentSnapshot,
  type ContactDeed,
  chooseStatusSchema,
  contactDeedSchema,
  transferSchema,
} from './protocol.ts';

const deeds = {
  accept: (seat, contactId) => seat.accept(contactId),
  reject: (seat, contactId) => seat.reject(contactId),
  hold: (seat, contactId) => seat.hold(contactId),
  resume: (seat, contactId) => seat.resume(contactId),
  'hang-up': (seat, contactId) => seat.hangUp(contactId),
  finish: (seat, contactId) => seat.finish(contactId),
} satisfies Record<ContactDeed, (seat: SeatView, contactId: string) => void>;

const withSeat = (exchange: Exchange, act: (seat: SeatView) => Answer | Promise<Answer> | undefined) => {
  const userId = exchange.part.userId ?? '';
  const seat = exchange.laptop.seat(userId);
  return seat === undefined ? refusal('NO_SUCH_AGENT', userId) : act(seat);
};

/** A snapshot is whole, so a page that lost the line needs only the next one. */
const stream = ({ laptop, request, response }: Exchange, seat: SeatView): undefined => {
  const events = openEventStream(request, response, () => unsubscribe());
  const send = (snapshot: AgentSnapshot) => events.send(0, { now: new Date(laptop.now()).toISOString(), snapshot });
  const unsubscribe = seat.subscribe(send);
  send(seat.snapshot());
};

const chooseStatus = async ({ request }: Exchange, seat: SeatView): Promise<Answer> => {
  const wanted = await readBody(request, chooseStatusSchema);
  if (wanted === undefined || !seat.snapshot().statuses.includes(wanted.status)) {
    return refusal('BAD_REQUEST', 'expected { status }, one of the statuses of the seat');
  }
  return attempt(() => seat.setStatus(wanted.status));
};

/** A click may come too late: the caller hung up, or another click was first. The seat says so by throwing. */
const attempt = (deed: () => void): Answer => {
  try {
    deed();
    return answer({});
  } catch (error) {
    return refusal('NOT_NOW', error instanceof Error ? error.message : String(error));
  }
};

const actOnContact = ({ part }: Exchange, seat: SeatView): Answer => {
  const deed = contactDeedSchema.safeParse(part.deed);
  if (!deed.success) return refusal('NOT_FOUND', part.deed ?? '');
  return attempt(() => deeds[deed.data](seat, part.contactId ?? ''));
};

const transfer = async ({ part, request }: Exchange, seat: SeatView): Promise<Answer> => {
  const wanted = await readBody(request, transferSchema);
  if (wanted === undefined) return refusal('BAD_REQUEST', 'expected { quickConnect }, the ARN of one');
  return attempt(() => seat.transfer(part.contactId ?? '', wanted.quickConnect));
};

/** The server side of the simulated workspace: one agent's seat over HTTP. Source: X-09. */
export const workspaceRoutes: readonly Route[] = [
  { method: 'GET', path: '/laptop/workspace/:userId/events', reply: (x) => withSeat(x, (seat) => stream(x, seat)) },
  {
    method: 'POST',
    path: '/laptop/workspace/:userId/sign-in',
    reply: (x) => withSeat(x, (seat) => attempt(() => seat.signIn())),
  },
  {
    method: 'POST',
    path: '/laptop/workspace/:userId/sign-out',
    reply: (x) => withSeat(x, (seat) => attempt(() => seat.signOut())),
  },
  {
    method: 'POST',
    path: '/laptop/workspace/:userId/status',
    reply: (x) => withSeat(x, (seat) => chooseStatus(x, seat)),
  },
  {
    method: 'POST',
    path: '/laptop/workspace/:userId/contacts/:contactId/transfer',
    reply: (x) => withSeat(x, (seat) => transfer(x, seat)),
  },
  {
    method: 'POST',
    path: '/laptop/workspace/:userId/contacts/:contactId/:deed',
    reply: (x) => withSeat(x, (seat) => actOnContact(x, seat)),
  },
];
