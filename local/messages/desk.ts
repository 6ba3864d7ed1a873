import * as z from 'zod';
import { uuidOf } from '../assembly/ids.ts';
import type { Clock } from '../clock/clock.ts';
import type { Accounts } from './accounts.ts';
import type { Inboxes } from './inboxes.ts';
import type { Mishap, MishapKind, Mishaps } from './mishaps.ts';
import type { TextMessage } from './protocol.ts';
import type { Door, GatewayReply } from './server.ts';
import { whyDoubt } from './signature.ts';
import type { Notify } from './webhooks.ts';

/** All that a gateway works with. */
export interface Desk {
  readonly clock: Clock;
  readonly accounts: Accounts;
  readonly inboxes: Inboxes;
  readonly mishaps: Mishaps;
  readonly notify: Notify;
  /** Ids of the messages that were taken. */
  readonly known: Set<string>;
}

const messageSchema = z.strictObject({
  messageId: z.string().min(1),
  from: z.string().regex(/^\d{3,20}$/),
  to: z.string().regex(/^\+861\d{10}$/, 'only mobile phones get texts'),
  text: z.string().min(1),
});
type Message = z.infer<typeof messageSchema>;

/** After so long a phone has confirmed a text. */
const receiptMs = 2000;

const json = (status: number, content: unknown): GatewayReply => ({ status, body: JSON.stringify(content) });

/** The answers of a gateway that fails; with the other mishaps it takes the message. */
const failures: Partial<Record<MishapKind, GatewayReply>> = {
  error: json(503, { error: 'BUSY' }),
  refused: json(400, { error: 'REFUSED' }),
  timeout: 'CUT',
  malformed: { status: 200, body: '{"injected' },
};

/** Whose account a message came over, and through which gateway. */
export interface Origin {
  readonly gateway: string;
  readonly key: string;
}

const iso = (milliseconds: number): string => new Date(milliseconds).toISOString();

/** Notes how far a text has come; one that is no longer there needs no note. */
export const setState = ({ inboxes }: Desk, id: string, state: TextMessage['state']): void => {
  const message = inboxes.find(id);
  if (message) inboxes.put({ ...message, state });
};

/** Tells the product what became of a message. */
const report = (desk: Desk, { gateway, key }: Origin, messageId: string, status: 'DELIVERED' | 'FAILED') =>
  desk.notify({
    path: `/gateways/${gateway}/receipts`,
    key,
    content: { messageId, status, at: iso(desk.clock.now()) },
    onEnd: (told) => setState(desk, messageId, told ? 'REPORTED' : 'UNREPORTED'),
  });

/** Puts the receipt on its way. */
export const reportLater = (desk: Desk, origin: Origin, messageId: string, mishap?: Mishap): void => {
  const status = mishap?.kind === 'undelivered' ? 'FAILED' : 'DELIVERED';
  const due = desk.clock.now() + receiptMs + (mishap?.kind === 'late' ? (mishap.forMs ?? 0) : 0);
  for (const _ of Array(mishap?.kind === 'twice' ? 2 : 1))
    desk.clock.at(due, () => void report(desk, origin, messageId, status));
};

/** Puts the text on its phone. */
const take = async (desk: Desk, origin: Origin, message: Message, mishap: Mishap | undefined): Promise<void> => {
  const { messageId: id, from: port, to: phone, text } = message;
  const state = mishap?.kind === 'silent' ? 'UNREPORTED' : 'REPORTING';
  const at = iso(desk.clock.now());
  if (mishap?.kind !== 'undelivered') desk.inboxes.put({ id, direction: 'TO_PHONE', phone, port, text, at, state });
  if (mishap?.kind === 'early') await report(desk, origin, id, 'DELIVERED');
  else if (mishap?.kind !== 'silent') reportLater(desk, origin, id, mishap);
};

/** A message that comes again is answered as it was the first time, and nothing else happens. */
const accept = async (desk: Desk, origin: Origin, message: Message): Promise<GatewayReply> => {
  const mishap = desk.mishaps.take(origin.gateway);
  const failure = mishap && failures[mishap.kind];
  if (failure && !mishap.after) return failure;
  const { messageId } = message;
  const isNew = !desk.known.has(messageId) && !desk.inboxes.find(messageId);
  desk.known.add(messageId);
  if (isNew) await take(desk, origin, message, mishap);
  return failure ?? json(200, { providerMessageId: uuidOf('text', messageId) });
};

const readMessage = (body: string) => {
  try {
    return messageSchema.safeParse(JSON.parse(body));
  } catch {
    return messageSchema.safeParse(undefined);
  }
};

/** Takes messages in: who asks, is it a message, and then what becomes of it. */
export const createDoor =
  (desk: Desk): Door =>
  async (tenant, request) => {
    const key = desk.accounts.keyOf(tenant);
    if (key === undefined) return json(404, { error: 'NO_ACCOUNT' });
    const doubt = whyDoubt(request, key, desk.clock.now());
    if (doubt !== undefined) return json(401, { error: doubt });
    const read = readMessage(request.body);
    if (!read.success) return json(400, { error: 'UNREADABLE', message: z.prettifyError(read.error) });
    const gateway = await desk.accounts.gatewayOf(tenant, read.data.from);
    return accept(desk, { gateway, key }, read.data);
  };
