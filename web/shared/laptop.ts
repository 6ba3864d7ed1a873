import * as z from 'zod';
import type { SendText } from '../../local/messages/protocol.ts';
import {
  clockMovedSchema,
  type Dial,
  dialledSchema,
  laptopErrorSchema,
  laptopStateSchema,
  type MoveClock,
  type RefusalCode,
} from '../../local/web/protocol.ts';
import type { ContactDeed } from '../../local/workspace/protocol.ts';

/** The laptop said no, or (`UNREACHABLE`) said nothing. */
export class LaptopRefusal extends Error {
  override readonly name = 'LaptopRefusal';
  readonly code: RefusalCode | 'UNREACHABLE';
  constructor(code: RefusalCode | 'UNREACHABLE', message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

const ask = async <T>(path: string, schema: z.ZodType<T>, body?: unknown): Promise<T> => {
  const request = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const response = await fetch(path, request).catch((cause: unknown) => {
    throw new LaptopRefusal('UNREACHABLE', path, { cause });
  });
  const answered: unknown = await response.json().catch(() => undefined);
  if (response.ok) return schema.parse(answered);
  const refused = laptopErrorSchema.safeParse(answered);
  throw refused.success
    ? new LaptopRefusal(refused.data.error.code, refused.data.error.message)
    : new LaptopRefusal('UNREACHABLE', `${path}: ${response.status}`);
};

/** Deeds answer an empty object. */
const done = z.object({});

const seat = (userId: string, rest: string) => `/laptop/workspace/${encodeURIComponent(userId)}/${rest}`;

/** The laptop's own endpoints. Each throws {@link LaptopRefusal}. */
export const laptop = {
  state: () => ask('/laptop/state', laptopStateSchema),
  moveClock: (move: MoveClock) => ask('/laptop/clock', clockMovedSchema, move),
  dial: (call: Dial) => ask('/laptop/calls', dialledSchema, call),
  callEvents: (callId: string) => `/laptop/calls/${encodeURIComponent(callId)}/events`,
  press: (callId: string, key: string) => ask(`/laptop/calls/${encodeURIComponent(callId)}/press`, done, { key }),
  hangUp: (callId: string) => ask(`/laptop/calls/${encodeURIComponent(callId)}/hang-up`, done, {}),
  rings: '/laptop/rings/events',
  answer: (callId: string) => ask(`/laptop/calls/${encodeURIComponent(callId)}/answer`, done, {}),
  reject: (callId: string) => ask(`/laptop/calls/${encodeURIComponent(callId)}/reject`, done, {}),
  textEvents: (number: string) => `/laptop/phones/${encodeURIComponent(number)}/messages/events`,
  sendText: (number: string, text: SendText) =>
    ask(`/laptop/phones/${encodeURIComponent(number)}/messages`, done, text),
  seatEvents: (userId: string) => seat(userId, 'events'),
  signIn: (userId: string) => ask(seat(userId, 'sign-in'), done, {}),
  signOut: (userId: string) => ask(seat(userId, 'sign-out'), done, {}),
  setStatus: (userId: string, status: string) => ask(seat(userId, 'status'), done, { status }),
  transfer: (userId: string, contactId: string, quickConnect: string) =>
    ask(seat(userId, `contacts/${encodeURIComponent(contactId)}/transfer`), done, { quickConnect }),
  act: (userId: string, contactId: string, deed: ContactDeed) =>
    ask(seat(userId, `contacts/${encodeURIComponent(contactId)}/${deed}`), done, {}),
};
