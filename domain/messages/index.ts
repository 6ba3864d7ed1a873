// Texts: what is said, to whom, whether and when it may be sent, what became of it, and what the answers mean.
export { changeOf, dispatchingTypes, type MessageChange, type MessageEvent, type MessageEventData } from './change.ts';
export { type Decision, decide, type Recipient } from './decide.ts';
export {
  afterHandOver,
  afterReceipt,
  type GatewayAnswer,
  giveUpAt,
  handedToTopic,
  type Turn,
  turnOf,
} from './delivery.ts';
export { type Dispatch, dispatchOf } from './dispatch.ts';
export { failureSchema, type MessageRefusal, refusalSchema } from './errors.ts';
export { type Reply, readReply } from './inbound.ts';
export { isItsTurn, nextInLine, textsAfter } from './line-texts.ts';
export { causingTypes, type MessageRequest, messagesFor, type SubjectFacts } from './messages-for.ts';
export { type MessageStep, nextStep } from './next-step.ts';
export type { OrderWords, ProviderWords } from './order-texts.ts';
export { manners, type Purpose, purposeSchema } from './purposes.ts';
export { type Quiet, quietSchema, quietUntil } from './quiet-hours.ts';
export { type InboundText, receivedText } from './received.ts';
export { partsOf, plainValue, renderText, type Wording } from './render.ts';
export { type MessageCommand, type NewMessage, newMessage } from './request.ts';
export {
  type LineTexts,
  lineTextsSchema,
  type Message,
  type MessageState,
  messageSchema,
  noTexts,
  type Sendable,
} from './schema.ts';
export {
  type MessageSettings,
  type MessagesFile,
  messageSettings,
  messageSettingsSchema,
  messagesFileSchema,
  type Surroundings,
  type Template,
} from './settings.ts';
export { type TemplateId, type TemplateSeed, templateIds, templateSeeds } from './templates.ts';
export { isSettled, mayBecome, transitions } from './transitions.ts';
