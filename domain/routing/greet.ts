import { lookUp, monthEndAfter, type Opening } from '../calendar/index.ts';
import { type Entry, type Instant, type Outcome, type PhoneNumber, type PhoneRefusal, toIso } from '../kernel/index.ts';
import { isUsable, type Membership } from '../membership/index.ts';
import { announcedAt } from './announcement.ts';
import { lineEligibility } from './line-eligibility.ts';
import type { Greeting, Profile, Route } from './schema.ts';
import { waitingLimit } from './waiting-limit.ts';

/** A call at the instant of its arrival; open or closed is judged there once and for all. */
export interface ArrivingCall {
  readonly entry: Entry;
  readonly number: Outcome<PhoneNumber, PhoneRefusal>;
  /** The line's address; absent for a caller without a number. */
  readonly line: string | undefined;
  readonly arrivedAt: Instant;
}

const NONE = 'none';

const nobody = {
  tenant: NONE,
  product: NONE,
  entry: NONE,
  line: NONE,
  caller: 'NON_MEMBER',
  callerLabel: '新会员',
  open: 'CLOSED',
  openReason: NONE,
  uncoveredYear: 'NO',
  eligibility: 'NO_NUMBER',
  memberState: NONE,
  memberId: NONE,
  memberVersion: '0',
  registeredAt: NONE,
  usableUntil: NONE,
  paidUntil: NONE,
  feeFen: '0',
  promptVersion: NONE,
  monthEnd: NONE,
  lawyerRounds: '0',
  lawyerLimit: 'SERVICE',
  cancelKey: 'OFF',
  confirmTwice: 'OFF',
  recordingNotice: 'ON',
  callback: 'OFF',
  announcement: 'OFF',
} as const satisfies Omit<Greeting, 'route' | 'arrivedAt'>;

/**
 * The greeting of a call that has no product behind it: an unknown or suspended number. Source: P-X-8, P-X-9.
 *
 * @example greetNobody('UNKNOWN_NUMBER', now).route // 'UNKNOWN_NUMBER', and every other value a sentinel
 */
export const greetNobody = (route: Extract<Route, 'UNKNOWN_NUMBER' | 'SUSPENDED'>, arrivedAt: Instant): Greeting => ({
  ...nobody,
  route,
  arrivedAt: toIso(arrivedAt),
});

const routeOf = (entry: Entry, member: boolean, opening: Opening | undefined): Route => {
  if (entry === 'service' || !opening) return 'SERVICE';
  return member ? 'MEMBER' : 'SALES';
};

const onOff = (on: boolean) => (on ? 'ON' : 'OFF');

const hoursOf = (opening: Opening | undefined, arrivedAt: Instant) => {
  if (!opening) return {};
  const wait = opening.open ? waitingLimit(arrivedAt, opening) : undefined;
  return {
    open: opening.open ? 'OPEN' : 'CLOSED',
    openReason: opening.reason,
    uncoveredYear: opening.uncoveredYear ? 'YES' : 'NO',
    ...(wait && { lawyerRounds: String(wait.rounds), lawyerLimit: wait.limit }),
  } as const;
};

const iso = (at: Instant | undefined): string => (at === undefined ? NONE : toIso(at));

const standingOf = (membership: Membership | undefined, member: boolean) => ({
  caller: member ? ('MEMBER' as const) : ('NON_MEMBER' as const),
  callerLabel: member ? ('会员' as const) : ('新会员' as const),
  ...(membership && {
    memberState: membership.state,
    memberId: membership.memberId,
    memberVersion: String(membership.version),
    registeredAt: 'registeredAt' in membership ? iso(membership.registeredAt) : NONE,
    usableUntil: 'usableUntil' in membership ? iso(membership.usableUntil) : NONE,
    paidUntil: 'paidUntil' in membership ? iso(membership.paidUntil) : NONE,
  }),
});

const fill = (fragment: string, slots: Readonly<Record<string, string>>): string =>
  fragment.replace(/\{(\w+)\}/g, (slot, name: string) => slots[name] ?? slot);

const spoken = (profile: Profile, slots: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(profile.prompts).map(([name, text]) => [`say_${name}`, fill(text, slots)]));

const queuesOf = ({ queues }: Profile): Record<string, string> =>
  Object.fromEntries(Object.entries(queues).map(([name, arn]) => [`${name}Queue`, arn]));

/**
 * Decides how a call begins, before a word is spoken: who calls, whether the lawyers are there, what may be pressed, what
 * each prompt says. A fault of ours sends callers to people, never into a registration.
 * Source: LEGAL-03, LEGAL-17, LEGAL-20, LEGAL-30, X-01, X-05, ambiguities 1 and 2, stories 1, 3, 42 and 43.
 *
 * @param membership what is stored about the line for this product
 * @example greet(gxProfile, undefined, { entry: 'hotline', number: parsePhoneNumber('07715551234'), … }).route // 'SALES'
 */
export const greet = (profile: Profile, membership: Membership | undefined, call: ArrivingCall): Greeting => {
  const { entry, arrivedAt } = call;
  const opening = lookUp(profile.intervals, arrivedAt);
  const member = isUsable(membership, arrivedAt);
  const standing = standingOf(membership, member);
  const content = announcedAt(profile.announcement, arrivedAt);
  const monthEnd = monthEndAfter(profile.monthEnds, arrivedAt);
  return {
    ...nobody,
    ...spoken(profile, {
      callerLabel: standing.callerLabel,
      ...(monthEnd && { lastDay: monthEnd.lastDay }),
      ...(content !== undefined && { content }),
    }),
    ...queuesOf(profile),
    ...hoursOf(opening, arrivedAt),
    ...standing,
    route: routeOf(entry, member, opening),
    tenant: profile.tenant,
    product: profile.product,
    entry,
    line: call.line ?? NONE,
    eligibility: lineEligibility(call.number, profile.lineRules),
    feeFen: String(profile.feeFen),
    promptVersion: profile.promptVersion,
    arrivedAt: toIso(arrivedAt),
    monthEnd: iso(monthEnd?.at),
    // Who has cancelled already is not offered it again.
    cancelKey: onOff(profile.options.cancelKey && membership?.state === 'ACTIVE'),
    confirmTwice: onOff(profile.options.confirmTwice),
    recordingNotice: onOff(profile.options.recordingNotice),
    // Who hides his number can't be rung back.
    callback: onOff(profile.options.callback === true && call.line !== undefined),
    announcement: onOff(content !== undefined),
  };
};
