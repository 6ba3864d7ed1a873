import type { Instant } from '../kernel/index.ts';
import { type Decision, decide, type Recipient } from './decide.ts';
import type { MessageRequest } from './messages-for.ts';
import { partsOf, renderText } from './render.ts';
import type { Message, Sendable } from './schema.ts';
import type { MessageSettings } from './settings.ts';
import { templateSeeds } from './templates.ts';

/** One text that an event asks for, with its own id. */
export interface MessageCommand extends MessageRequest {
  /** Made from what caused it, so that a repeated event finds its text. */
  readonly messageId: string;
  /** Id of the event. */
  readonly cause: string;
}

/** A new text, and its words unless it was refused. */
export interface NewMessage {
  readonly message: Message;
  readonly text?: string;
}

type Addressed = Recipient & { readonly line?: string };

const refusedMessage = (
  { messageId, cause, template, product }: MessageCommand,
  { line }: Addressed,
  refusal: Extract<Message, { state: 'REFUSED' }>['refusal'],
  now: Instant,
): Message => ({
  ...{ state: 'REFUSED', messageId, cause, template, purpose: templateSeeds[template].purpose, refusal },
  ...{ version: 1, attempts: 0, requestedAt: now, at: now },
  ...(product !== undefined && { product }),
  ...(line !== undefined && { line }),
});

/** Texts about a product may be signed by it, and are otherwise signed by the tenant. */
const signatureFor = ({ signature, signatures }: MessageSettings, product: string | undefined): string =>
  signatures?.[product ?? ''] ?? signature;

const sendableMessage = (
  { messageId, cause, template: id, product }: MessageCommand,
  { settings, template, holdUntil }: Decision,
  line: string,
  parts: number,
  now: Instant,
): Sendable => {
  const common = {
    ...{ messageId, cause, template: id, templateVersion: template.version, purpose: template.purpose },
    ...{ gateway: settings.gateway, port: settings.port, line, parts, version: 1 },
    ...{ requestedAt: now, since: now, at: now },
    ...(product !== undefined && { product }),
  };
  return holdUntil === undefined
    ? { state: 'REQUESTED', ...common, attempts: 1 }
    : { state: 'HELD', ...common, attempts: 0, until: holdUntil };
};

/**
 * Makes the text that an event asks for: to be sent, held or refused. Source, ORDER-42 to ORDER-44.
 *
 * @throws when a slot of its template has no value
 * @example newMessage(command, { number: mobile, line, texts: noTexts }, settings, now).message.state // 'REQUESTED'
 */
export const newMessage = (
  command: MessageCommand,
  recipient: Addressed,
  settings: MessageSettings | undefined,
  now: Instant,
): NewMessage => {
  const decided = decide(command.template, recipient, settings, now);
  if (!decided.ok) return { message: refusedMessage(command, recipient, decided.refusal, now) };
  if (recipient.line === undefined) return { message: refusedMessage(command, recipient, 'NO_NUMBER', now) };
  const { template, settings: given } = decided.value;
  const text = renderText(template, command.slots, signatureFor(given, command.product));
  return { text, message: sendableMessage(command, decided.value, recipient.line, partsOf(text), now) };
};
