import type { CallbackRefusal } from '#domain/callbacks';
import type { WrapUpRefusal } from '#domain/consultations';
import type { ResolveRefusal } from '#domain/directory';
import type { CancelRefusal, SubscribeRefusal } from '#domain/membership';
import type { OrderRefusal, ProofRefusal, RequestRefusal } from '#domain/orders';
import type { ProviderRefusal } from '#domain/providers';
import type { TicketRefusal } from '#domain/tickets';
import type { InvitationRefusal, VisitRefusal } from '#domain/visits';

/** Refusals that belong to no capability. OUTAGE is the only one that was thrown. */
type EdgeRefusal =
  | 'NOT_SIGNED_IN'
  | 'NOT_ALLOWED'
  | 'NOT_FOUND'
  | 'BAD_INPUT'
  | 'CHANGED_MEANWHILE'
  | 'NOT_A_PARTNER'
  | 'UNREADABLE_NUMBER'
  | 'PROVIDER_EXISTS'
  | 'ACCOUNT_TAKEN'
  | 'PAPERS_FULL'
  | 'PROVIDER_UNFIT'
  | 'NO_MAP'
  | 'MAP_AWAY'
  | 'OUTAGE';

export type ErrorCode =
  | EdgeRefusal
  | ResolveRefusal
  | SubscribeRefusal
  | CancelRefusal
  | WrapUpRefusal['code']
  | TicketRefusal['code']
  | RequestRefusal['code']
  | OrderRefusal['code']
  | ProofRefusal
  | ProviderRefusal['code']
  | VisitRefusal['code']
  | InvitationRefusal['code']
  | CallbackRefusal['code'];

/** How one code is told on each way out. */
interface Told {
  /** HTTP status of the API. */
  readonly status: 400 | 401 | 403 | 404 | 409 | 422 | 500 | 503;
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
  NOT_A_PARTNER: { status: 403, branch: 'REFUSED', text: '不能转派给该单位' },
  UNREADABLE_NUMBER: { status: 422, branch: 'REFUSED', text: '联系电话无法识别,请核对后重填' },
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
  NO_POLICY: { status: 422, branch: 'REFUSED', text: '本业务不受理此类工单' },
  UNKNOWN_CATEGORY: { status: 422, branch: 'REFUSED', text: '请选择列表中的分类' },
  NO_DEADLINE: { status: 422, branch: 'REFUSED', text: '工作日历中没有可用的时间,无法计算时限' },
  NOT_IN_STATE: { status: 409, branch: 'REFUSED', text: '当前状态不能这样处理,请刷新后重试' },
  NOT_PAUSABLE: { status: 422, branch: 'REFUSED', text: '此类工单的时限不能暂停' },
  REOPENED_ALREADY: { status: 409, branch: 'REFUSED', text: '工单已重新处理过,不能再次重开,请新建工单' },
  HELP_OPEN: { status: 409, branch: 'REFUSED', text: '协助尚未完成,收到完成通知后才能答复用户' },
  NO_HELP_ASKED: { status: 409, branch: 'REFUSED', text: '没有待完成的协助' },
  PROMISE_OPEN: { status: 409, branch: 'REFUSED', text: '对用户的承诺尚未兑现,不能办结' },
  JUDGEMENT_MISSING: { status: 422, branch: 'REFUSED', text: '请填写原因认定' },
  REFUND_WITHOUT_FAULT: { status: 422, branch: 'REFUSED', text: '认定为我方责任才能退费或补偿' },
  APOLOGY_MISSING: { status: 422, branch: 'REFUSED', text: '认定为我方责任,请先向用户致歉' },
  NOT_DISPATCHED: { status: 409, branch: 'REFUSED', text: '本工单不是其他单位派来的' },
  ALREADY_DECIDED: { status: 409, branch: 'REFUSED', text: '本工单已承接或已退回' },
  ALREADY_LINKED: { status: 409, branch: 'REFUSED', text: '本工单已转派过' },
  TICKET_FULL: { status: 409, branch: 'REFUSED', text: '本工单记录已满,不能再添加内容,请办结后另建工单' },
  VISIT_CLOSED: { status: 409, branch: 'REFUSED', text: '本次回访已结束,评价不再更改' },
  UNKNOWN_REASON: { status: 422, branch: 'REFUSED', text: '请选择列表中的评价原因' },
  NO_TASK: { status: 409, branch: 'REFUSED', text: '本次回访不在待办列表中,请刷新后重试' },
  NO_LINE: { status: 422, branch: 'REFUSED', text: '来电未显示号码,不能邀请评价' },
  NO_SURVEYS: { status: 409, branch: 'REFUSED', text: '该用户不愿接受回访,请不要邀请评价' },
  ASKED_LATELY: { status: 409, branch: 'REFUSED', text: '近期已邀请该用户评价,本次不再打扰' },
  NOT_SURVEYED: { status: 422, branch: 'REFUSED', text: '本业务没有满意度评价' },
  STANDARD_NOT_MET: { status: 422, branch: 'REFUSED', text: '未达到引入标准,请先补齐所列各项' },
  PROVIDER_EXISTS: { status: 409, branch: 'REFUSED', text: '该服务商编号已被使用' },
  PROVIDER_UNFIT: { status: 409, branch: 'REFUSED', text: '该服务商未通过审核或已停用,不能接单' },
  UNKNOWN_DOCUMENT: { status: 422, branch: 'REFUSED', text: '引入标准中没有这类资质文件,或尚未提交' },
  PROVIDER_FULL: { status: 409, branch: 'REFUSED', text: '数量已达上限,不能再添加' },
  PAPERS_FULL: { status: 409, branch: 'REFUSED', text: '资质图片已满,不能再添加' },
  ACCOUNT_TAKEN: { status: 409, branch: 'REFUSED', text: '该账号名已被使用,请换一个' },
  UNKNOWN_ACCOUNT: { status: 422, branch: 'REFUSED', text: '没有这个账号,或已停用' },
  UNKNOWN_BRANCH: { status: 422, branch: 'REFUSED', text: '没有这个网点' },
  UNKNOWN_WORKER: { status: 422, branch: 'REFUSED', text: '没有这位师傅' },
  CALLBACK_CLOSED: { status: 409, branch: 'REFUSED', text: '该用户已接通或回电已取消,请刷新后重试' },
  FIELDS: { status: 422, branch: 'REFUSED', text: '有内容未填或填写有误,请按提示修改' },
  LINE_OFF: { status: 422, branch: 'REFUSED', text: '该业务暂未开通,不能登记' },
  NO_OPENING: { status: 422, branch: 'REFUSED', text: '该业务没有可用的服务时间,无法承诺' },
  NOT_CONFIRMED: { status: 409, branch: 'REFUSED', text: '订单尚未生成,请先与用户确认全部内容' },
  CREATED_ALREADY: { status: 409, branch: 'REFUSED', text: '订单已生成,如需变更请修改订单' },
  OFFER_OVER: { status: 409, branch: 'REFUSED', text: '接单时间已过或派单已撤回' },
  CANNOT_MODIFY: { status: 409, branch: 'REFUSED', text: '服务已经开始,无法修改' },
  TOO_LATE: { status: 409, branch: 'REFUSED', text: '服务已经完成,不能取消,可以登记投诉' },
  ALREADY_ASKED: { status: 409, branch: 'REFUSED', text: '已请服务商答复,请等待结果' },
  NOTHING_ASKED: { status: 409, branch: 'REFUSED', text: '没有待答复的变更请求' },
  FEE_MISSING: { status: 422, branch: 'REFUSED', text: '请填写已完成部分的费用' },
  PROOF_TOO_BIG: { status: 422, branch: 'REFUSED', text: '图片太大,请重新拍照' },
  NOT_A_PICTURE: { status: 422, branch: 'REFUSED', text: '这不是可保存的图片,请重新拍照' },
  PROOFS_FULL: { status: 409, branch: 'REFUSED', text: '本订单的图片已满,不能再添加' },
  PROOF_UNKNOWN: { status: 422, branch: 'REFUSED', text: '签名或收据的图片尚未保存,请重新上传' },
  PAID_ALREADY: { status: 409, branch: 'REFUSED', text: '该订单已经付款' },
  NO_MAP: { status: 422, branch: 'REFUSED', text: '尚未开通地图服务,请只登记地址' },
  MAP_AWAY: { status: 503, branch: 'REFUSED', text: '地图暂时没有回应,请先登记地址,稍后再定位' },
} as const satisfies Record<ErrorCode, Told>;
