import type { WrapUpRefusal } from '#domain/consultations';
import type { ResolveRefusal } from '#domain/directory';
import type { CancelRefusal, SubscribeRefusal } from '#domain/membership';

/** Refusals that belong to no capability. OUTAGE is the only one that was thrown. */
type EdgeRefusal = 'NOT_SIGNED_IN' | 'NOT_ALLOWED' | 'NOT_FOUND' | 'BAD_INPUT' | 'CHANGED_MEANWHILE' | 'OUTAGE';

export type ErrorCode = EdgeRefusal | ResolveRefusal | SubscribeRefusal | CancelRefusal | WrapUpRefusal['code'];

/** How one code is told on each way out. */
interface Told {
  /** HTTP status of the API. */
  readonly status: 400 | 401 | 403 | 404 | 409 | 422 | 500;
  /** A contact flow branches on an answer, or takes the block's Error branch. */
  readonly branch: 'REFUSED' | 'ERROR';
  /** What a member of staff reads. */
  readonly text: string;
}

/** Every code, once. A code without a line here does not compile. */
export const errorTable = {
  NOT_SIGNED_IN: { status: 401, branch: 'ERROR', text: '请先登录' },
  NOT_ALLOWED: { status: 403, branch: 'ERROR', text: '您的角色没有此权限' },
  NOT_FOUND: { status: 404, branch: 'ERROR', text: '没有找到' },
  BAD_INPUT: { status: 400, branch: 'ERROR', text: '填写的内容有误,请检查后重试' },
  CHANGED_MEANWHILE: { status: 409, branch: 'REFUSED', text: '内容刚被他人修改,请刷新后重试' },
  OUTAGE: { status: 500, branch: 'ERROR', text: '系统繁忙,请稍后重试' },
  UNKNOWN_NUMBER: { status: 404, branch: 'REFUSED', text: '该号码尚未开通业务' },
  SUSPENDED: { status: 403, branch: 'REFUSED', text: '本业务已暂停服务' },
  NOT_LOCAL: { status: 422, branch: 'REFUSED', text: '只能用本地固定电话开通' },
  NO_NUMBER: { status: 422, branch: 'REFUSED', text: '没有收到来电号码' },
  BLOCKED: { status: 409, branch: 'REFUSED', text: '该号码已被运营商拒绝或停机' },
  NOT_A_MEMBER: { status: 404, branch: 'REFUSED', text: '该号码不是会员' },
  SCRIPT_NOT_TICKED: { status: 422, branch: 'REFUSED', text: '请先完成并勾选开头语、免责声明和结束语' },
  UNKNOWN_FIELD: { status: 422, branch: 'REFUSED', text: '请选择列表中的咨询领域' },
  NOT_YOURS: { status: 409, branch: 'REFUSED', text: '这次咨询由其他坐席记录,不能修改' },
} as const satisfies Record<ErrorCode, Told>;
