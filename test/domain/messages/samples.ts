import type { PublishedEvent } from '#domain/kernel';
import {
  type LineTexts,
  type MessageCommand,
  type MessageSettings,
  messageSettings,
  messagesFileSchema,
  newMessage,
  noTexts,
  type Sendable,
  templateIds,
} from '#domain/messages';
import { at } from '../fixtures.ts';

export const line = '0123456789abcdef0123456789abcdef';
export const morning = at('2025-03-04 10:00:00');
export const night = at('2025-03-04 23:30:00');
export const mobile = { kind: 'MOBILE' } as const;

const file = messagesFileSchema.parse({
  ...{ gateway: 'gx-sms', url: 'https://sms.gx-telecom.example/messages', port: '10620114', signature: '法律热线' },
  templates: Object.fromEntries(templateIds.map((id) => [id, { approved: true }])),
});

/** A tenant with every template approved. */
export const settings: MessageSettings = messageSettings(
  file,
  { timeZone: 'Asia/Shanghai', hotlines: { 'legal-hotline': '11831148' } },
  (text) => `v${text.length}`,
);

export const surroundings = { timeZone: settings.timeZone, hotlines: settings.hotlines };

export const eventOf = (type: string, data: Record<string, unknown>, subject = 'TICKET#t-1'): PublishedEvent => ({
  ...{ tenant: 'gx', eventId: `${subject}#0000000001`, type, at: morning, subject, version: 1, data },
});

/** What opening a complaint publishes. */
export const complaint = {
  ...{ number: 'TS202503040001', kind: 'COMPLAINT', product: 'legal-hotline', generation: 1, line },
  promises: [{ clock: 'FIRST_RESPONSE', cycle: 1, due: '2025-03-05T12:00:00.000Z' }],
};

export const command: MessageCommand = {
  ...{ messageId: 'm-1', cause: 'TICKET#t-1#0000000001', key: 'TICKET#t-1#0000000001', template: 'M-TICKET-1' },
  ...{
    slots: { kind: '投诉', number: 'TS202503040001', due: '3月5日20:00', deed: '与您联系' },
    product: 'legal-hotline',
  },
};

/** A text as it is requested. */
export const requested = (over: Partial<Pick<Sendable, 'messageId' | 'purpose'>> = {}, now = morning): Sendable => {
  const { message } = newMessage(command, { number: mobile, line, texts: noTexts }, settings, now);
  if (message.state === 'REFUSED') throw new Error(message.refusal);
  return { ...message, ...over };
};

/** A text in the topic, in its first attempt. */
export const sent = (over: Partial<Pick<Sendable, 'messageId' | 'purpose' | 'attempts' | 'since'>> = {}): Sendable => ({
  ...requested(),
  ...{ state: 'SENT', version: 2 },
  ...over,
});

export const textsWith = (over: Partial<LineTexts>): LineTexts => ({ ...noTexts, ...over });
