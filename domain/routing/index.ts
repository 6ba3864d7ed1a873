export {
  type Announcement,
  type AnnouncementEvent,
  announcedAt,
  announcementOf,
  announcementSchema,
} from './announcement.ts';
export { type ArrivingCall, greet, greetNobody } from './greet.ts';
export { lineEligibility } from './line-eligibility.ts';
export {
  type Eligibility,
  eligibilitySchema,
  type Greeting,
  greetingSchema,
  type Profile,
  profileSchema,
  type Route,
  routeSchema,
} from './schema.ts';
export { type WaitingLimit, waitingLimit } from './waiting-limit.ts';
