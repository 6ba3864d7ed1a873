import type { ClockPolicy, ProductTickets } from '#domain/tickets';

const HOUR = 3600;

/** 两个工作日内答复: until the closing of the second working day. Source: LEGAL-37, ambiguity 13. */
const twoWorkingDays: ClockPolicy = {
  name: 'RESOLUTION',
  start: 'CREATED',
  target: { unit: 'WORKING_DAYS', days: 2 },
  warn: [{ beforeDueSeconds: 4 * HOUR }],
  stop: 'ANSWERED',
  onBreach: { escalateTo: 'manager' },
};

/** 48 hours on the wall, weekends included; the roster's lead hears of a breach. Source: LEGAL-41, LEGAL-42, ambiguity 12. */
const fortyEightHours: ClockPolicy = {
  name: 'RESOLUTION',
  start: 'CREATED',
  target: { unit: 'WALL', seconds: 48 * HOUR },
  warn: [
    { afterStartSeconds: 24 * HOUR },
    { afterStartSeconds: 44 * HOUR },
    // A deadline on a Sunday is told on Friday, while somebody is there.
    { beforeLastClosingSeconds: HOUR },
  ],
  stop: 'ANSWERED',
  onBreach: { escalateTo: 'supervisor' },
};

/** A question that could not be answered in the call: a call back within a day, the timer class of ORDER-36. */
const oneDay: ClockPolicy = {
  name: 'FIRST_RESPONSE',
  start: 'CREATED',
  target: { unit: 'WALL', seconds: 24 * HOUR },
  warn: [{ afterStartSeconds: 20 * HOUR }],
  stop: 'CONTACTED',
  onBreach: { escalateTo: 'supervisor' },
};

const rules = { version: 1, pausable: false, reopens: 1 } as const;

/** What the legal hotline promises, and how its tickets are classified. Source: LEGAL-37, LEGAL-41, X-10, table 0.6. */
export const tickets: ProductTickets = {
  policies: {
    COMPLAINT: { ...rules, id: 'legal-complaint', kind: 'COMPLAINT', clocks: [twoWorkingDays] },
    SUGGESTION: { ...rules, id: 'legal-suggestion', kind: 'SUGGESTION', clocks: [twoWorkingDays] },
    HARD_CASE: { ...rules, id: 'legal-hard-case', kind: 'HARD_CASE', clocks: [fortyEightHours] },
    CONSULTATION: { ...rules, id: 'legal-consultation', kind: 'CONSULTATION', clocks: [oneDay] },
  },
  categories: [
    {
      code: 'fee',
      title: '资费',
      children: [
        { code: 'fee.unknown', title: '不知情开通' },
        { code: 'fee.wrong', title: '扣费有误' },
        { code: 'fee.refund', title: '退费' },
      ],
    },
    {
      code: 'lawyer',
      title: '律师服务',
      children: [
        { code: 'lawyer.unreachable', title: '无法接通' },
        { code: 'lawyer.attitude', title: '服务态度' },
        { code: 'lawyer.quality', title: '解答质量' },
      ],
    },
    {
      code: 'membership',
      title: '会员业务',
      children: [
        { code: 'membership.join', title: '开通' },
        { code: 'membership.cancel', title: '退订' },
      ],
    },
    { code: 'line', title: '线路故障' },
    { code: 'other', title: '其他' },
  ],
};
