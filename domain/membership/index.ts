export { type CancelCommand, type Cancellation, cancel } from './cancel.ts';
export type { MembershipChange, Standing } from './change.ts';
export { type Command, commandSlot } from './commands.ts';
export type { CancelRefusal, SubscribeRefusal } from './errors.ts';
export type { MemberCancelled, MemberEvent, MemberResumed, MemberSubscribed } from './events.ts';
export {
  type Channel,
  type Consent,
  channelSchema,
  consentSchema,
  type Member,
  type MemberChange,
  type MemberState,
  type Membership,
  type MembershipPolicy,
  memberChangeSchema,
  memberIdSchema,
  memberSchema,
  memberStateSchema,
  membershipSchema,
} from './schema.ts';
export { type SubscribeCommand, type Subscription, subscribe } from './subscribe.ts';
export { mayBecome, transitions } from './transitions.ts';
export { isUsable } from './usable.ts';
