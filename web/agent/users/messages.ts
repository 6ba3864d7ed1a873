import { type Catalogue, translator } from '../../shared/i18n.ts';

const chinese = {
  record: '用户档案',
  recordHint: '查看档案会留下记录；号码始终部分隐藏，回电请从订单或工单进行。',
  recordFailed: '用户档案读取失败。',
  recordLoading: '正在读取用户档案',
  close: '关闭',
  basic: '基本信息',
  number: '号码',
  region: '归属地',
  firstContact: '首次联系',
  latestContact: '最近联系',
  members: '会员',
  memberOf: '{product}（{state}）',
  stateACTIVE: '正常',
  stateCANCEL_PENDING: '已取消，未到期',
  stateCANCELLED: '已注销',
  statePENDING_CARRIER_AUDIT: '待电信审核',
  stateREJECTED: '审核未通过',
  stateSUSPENDED: '已停机',
  details: '详细信息',
  detailsSummary: '订单中用过 {names} 个姓名、{addresses} 个地址',
  names: '姓名',
  addresses: '地址',
  noDetails: '没有在订单中留下姓名或地址',
  visits: '回访信息',
  visitsSummary: '回访 {planned} 次，评价 {answered} 次，平均 {average} 分',
  noVisits: '没有回访',
  visitPLANNED: '待回访',
  visitASKED: '已发出',
  visitTASK: '待人工回访',
  visitANSWERED: '{score} 分',
  visitABANDONED: '未评价',
  matters: '投诉咨询',
  mattersSummary: '投诉 {complaints} 件，咨询 {consultations} 件，其他 {others} 件，未结 {open} 件',
  noMatters: '没有工单',
  behaviour: '用户行为',
  callsSummary: '来电 {calls} 次，接通 {answered} 次，未接通 {unanswered} 次',
  ordersSummary: '订单 {orders} 个（{lines}），催单 {urges} 次，取消 {cancelled} 个',
  lineCount: '{title} {orders}',
  noOrders: '没有订单',
  comma: '、',
  unknown: '—',
} as const;

type Key = keyof typeof chinese;

/** The words about users. */
export const catalogue: Catalogue<Key> = {
  'zh-CN': chinese,
  en: {
    record: 'User record',
    recordHint: 'Each look is recorded. The number is always masked: ring back from an order or a ticket.',
    recordFailed: 'The record cannot be read.',
    recordLoading: 'Reading the record',
    close: 'Close',
    basic: 'Basic',
    number: 'Number',
    region: 'Region',
    firstContact: 'First contact',
    latestContact: 'Latest contact',
    members: 'Memberships',
    memberOf: '{product} ({state})',
    stateACTIVE: 'active',
    stateCANCEL_PENDING: 'cancelled, still usable',
    stateCANCELLED: 'cancelled',
    statePENDING_CARRIER_AUDIT: 'waiting for the carrier',
    stateREJECTED: 'rejected',
    stateSUSPENDED: 'suspended',
    details: 'Details',
    detailsSummary: '{names} names and {addresses} addresses in orders',
    names: 'Names',
    addresses: 'Addresses',
    noDetails: 'No name or address was left in an order',
    visits: 'Return visits',
    visitsSummary: '{planned} visits, {answered} scores, {average} on average',
    noVisits: 'No return visits',
    visitPLANNED: 'to come',
    visitASKED: 'asked',
    visitTASK: 'for an agent',
    visitANSWERED: 'score {score}',
    visitABANDONED: 'no answer',
    matters: 'Complaints and consultations',
    mattersSummary: '{complaints} complaints, {consultations} consultations, {others} others, {open} open',
    noMatters: 'No tickets',
    behaviour: 'Behaviour',
    callsSummary: '{calls} calls, {answered} answered, {unanswered} not',
    ordersSummary: '{orders} orders ({lines}), urged {urges} times, {cancelled} cancelled',
    lineCount: '{title} {orders}',
    noOrders: 'No orders',
    comma: ', ',
    unknown: '—',
  },
};

export const t = translator(catalogue);

const isKey = (key: string): key is Key => Object.hasOwn(chinese, key);

/** A text whose key is made of a code from outside; the code itself where no text is known. */
export const tCode = (prefix: string, code: string): string => {
  const key = `${prefix}${code}`;
  return isKey(key) ? t(key) : code;
};
