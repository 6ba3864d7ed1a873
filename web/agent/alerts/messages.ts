import { type Catalogue, translator } from '../../shared/i18n.ts';

const chinese = {
  alerts: '告警',
  alertsHint: '承诺超时、无人可派、升级投诉和服务商停用会出现在这里，最新的在最前；保留90天。',
  alertsFailed: '告警读取失败。',
  alertsLoading: '正在读取告警',
  states: '告警状态',
  stateOPEN: '未处理',
  stateACKNOWLEDGED: '已知晓',
  emptyOPEN: '没有未处理的告警',
  emptyACKNOWLEDGED: '没有已知晓的告警',
  emptyHint: '有新告警时，页面顶部会显示数量。',
  refresh: '刷新',
  more: '更早的告警',
  columnOccasion: '告警',
  columnAbout: '对象',
  columnProduct: '业务',
  columnRaised: '发生时间',
  columnSeen: '处理',
  occasionORDER_OVERDUE: '订单超时未与用户确认',
  occasionORDER_UNPLACED: '附近没有可派的服务商',
  occasionTICKET_BREACHED: '工单时限已超',
  occasionTICKET_ESCALATED: '升级投诉',
  occasionPROVIDER_SUSPENDED: '服务商已停用',
  detailFIRST_RESPONSE: '首次响应',
  detailNEXT_RESPONSE: '再次响应',
  detailRESOLUTION: '办结',
  detailREGULATOR: '监管部门',
  detailMEDIA: '媒体',
  detailLAWYER: '律师函',
  detailOTHER: '其他原因',
  detailSTILL_OPEN: '超时后仍未完成',
  detailCREDIT: '信用分过低',
  detailDECISION: '人工停用',
  detailed: '{occasion}（{detail}）',
  kindORDER: '订单',
  kindTICKET: '工单',
  kindPROVIDER: '服务商',
  openOf: '查看{kind} {name}',
  acknowledge: '知道了',
  acknowledgeOf: '知道了：{occasion} {name}',
  acknowledged: '已记为知晓：{occasion} {name}',
  acknowledgeFailed: '没有记下，请重试。',
  seenBy: '{number} 于 {at}',
  badge: '告警 {count}',
  spoken: '有 {count} 条未处理的告警',
  spokenNone: '没有未处理的告警',
} as const;

export type Key = keyof typeof chinese;

/** The words about alerts. */
export const catalogue: Catalogue<Key> = {
  'zh-CN': chinese,
  en: {
    alerts: 'Alerts',
    alertsHint:
      'Broken promises, orders without a provider, flagged complaints and suspended providers, the latest first; kept for 90 days.',
    alertsFailed: 'The alerts cannot be read.',
    alertsLoading: 'Reading the alerts',
    states: 'State of alerts',
    stateOPEN: 'Open',
    stateACKNOWLEDGED: 'Seen',
    emptyOPEN: 'No open alerts',
    emptyACKNOWLEDGED: 'No alerts that were seen',
    emptyHint: 'The top of the page says how many there are.',
    refresh: 'Refresh',
    more: 'Earlier alerts',
    columnOccasion: 'Alert',
    columnAbout: 'About',
    columnProduct: 'Product',
    columnRaised: 'Since',
    columnSeen: 'Seen',
    occasionORDER_OVERDUE: 'Order: customer not phoned in time',
    occasionORDER_UNPLACED: 'Order: no provider left nearby',
    occasionTICKET_BREACHED: 'Ticket: promise broken',
    occasionTICKET_ESCALATED: 'Complaint escalated',
    occasionPROVIDER_SUSPENDED: 'Provider suspended',
    detailFIRST_RESPONSE: 'first response',
    detailNEXT_RESPONSE: 'next response',
    detailRESOLUTION: 'resolution',
    detailREGULATOR: 'regulator',
    detailMEDIA: 'media',
    detailLAWYER: "lawyer's letter",
    detailOTHER: 'other reason',
    detailSTILL_OPEN: 'still open after its deadline',
    detailCREDIT: 'credit too low',
    detailDECISION: 'by decision',
    detailed: '{occasion} ({detail})',
    kindORDER: 'Order',
    kindTICKET: 'Ticket',
    kindPROVIDER: 'Provider',
    openOf: 'Open {kind} {name}',
    acknowledge: 'Seen',
    acknowledgeOf: 'Seen: {occasion} {name}',
    acknowledged: 'Noted as seen: {occasion} {name}',
    acknowledgeFailed: 'Not noted, please try again.',
    seenBy: '{number}, {at}',
    badge: 'Alerts {count}',
    spoken: '{count} open alerts',
    spokenNone: 'No open alerts',
  },
};

export const t = translator(catalogue);

const isKey = (key: string): key is Key => Object.hasOwn(chinese, key);

/** A text whose key is made of a code from outside; the code itself where no text is known. */
export const tCode = (prefix: string, code: string): string => {
  const key = `${prefix}${code}`;
  return isKey(key) ? t(key) : code;
};
