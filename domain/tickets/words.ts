import type { ClockName, TicketKind } from './policy.ts';
import type { ActorRole, Handling, Judgement, TicketState } from './schema.ts';

interface KindWords {
  /** On staff's screens. */
  readonly title: string;
  /** To the customer: 「您的业务申请已受理」. */
  readonly said: string;
  /** The letters before a ticket's number. */
  readonly prefix: string;
}

/** 投诉 …: each kind of ticket in words. */
export const kindWords = {
  CONSULTATION: { title: '咨询', said: '咨询', prefix: 'ZX' },
  ACCEPTANCE: { title: '业务受理', said: '业务申请', prefix: 'SL' },
  COMPLAINT: { title: '投诉', said: '投诉', prefix: 'TS' },
  SUGGESTION: { title: '建议', said: '建议', prefix: 'JY' },
  FAULT: { title: '故障申告', said: '故障申告', prefix: 'GZ' },
  HARD_CASE: { title: '疑难案件', said: '疑难问题', prefix: 'YN' },
} as const satisfies Record<TicketKind, KindWords>;

export const ticketStateWords = {
  RECORDED: '已记录',
  ASSIGNED: '已分派',
  CONTACTED: '已联系',
  PROVIDER_ASKED: '已询问服务商',
  PROPOSED: '已有处理意见',
  WAITING_CUSTOMER: '等待客户',
  RESOLVED: '已处理',
  CALLBACK: '回访中',
  CLOSED: '已办结',
  HANDED_OVER: '已转派',
} as const satisfies Record<TicketState, string>;

export const clockNameWords = {
  FIRST_RESPONSE: '首次响应',
  NEXT_RESPONSE: '后续响应',
  RESOLUTION: '解决',
} as const satisfies Record<ClockName, string>;

export const judgementWords = {
  MISUNDERSTANDING: '用户误解',
  OWN_FAULT: '我方责任',
  OTHERS_FAULT: '他方责任',
  NOTHING_FOUND: '未查实',
} as const satisfies Record<Judgement, string>;

export const roleWords = {
  lawyer: '律师',
  service: '客服',
  specialist: '专席',
  manager: '区域负责人',
  support: '客服技术支持',
  supervisor: '客服主管',
  admin: '管理员',
  system: '系统',
} as const satisfies Record<ActorRole, string>;

export const handlingWords = {
  DISPATCHED: '已派往对方',
  OPERATOR_OWNED: '对方已承接',
  RETURNED: '对方退回:不属其处理',
  SOLVED: '对方已处理',
} as const satisfies Record<Handling['state'], string>;
