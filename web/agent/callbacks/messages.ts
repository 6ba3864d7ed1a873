import { type Catalogue, codeTranslator, translator } from '../../shared/i18n.ts';

const chinese = {
  callbacks: '回拨与未接来电',
  callbacksHint: '按应回拨时间排列；用户再次来电接通后会自动消失。',
  callbacksFailed: '回拨清单读取失败。',
  callbacksLoading: '正在读取回拨清单',
  callbacksEmpty: '没有待回拨的用户',
  callbacksEmptyHint: '申请回电和排队放弃的来电会出现在这里。',
  refresh: '刷新',
  columnKind: '类型',
  columnProduct: '业务',
  columnDue: '应回拨',
  columnState: '状态',
  columnAttempts: '已拨',
  columnNumber: '号码',
  columnOutcome: '结果',
  kindCALLBACK: '申请回电',
  kindMISSED: '未接来电',
  stateOFFERED: '待回拨',
  stateWAITING: '等待再拨',
  stateTASK: '多次未接通，需人工处理',
  stateABANDONED: '排队放弃',
  stateRELEASED: '排队未接通',
  stateNOBODY_ON_DUTY: '当时无人值守',
  times: '{count} 次',
  reveal: '查看号码',
  revealOf: '查看号码（{due}）',
  noNumber: '未留号码',
  outcomeREACHED: '已接通',
  outcomeUNREACHED: '未接通',
  outcomeDROPPED: '不需要',
  outcomeOf: '{outcome}（{due}）',
  saveFailed: '没有保存，请重试。',
  done: '已记为{outcome}。',
} as const;

type Key = keyof typeof chinese;

/** The words about ringing back. */
export const catalogue: Catalogue<Key> = {
  'zh-CN': chinese,
  en: {
    callbacks: 'Callbacks and missed calls',
    callbacksHint: 'The next due first; who gets through meanwhile leaves the list.',
    callbacksFailed: 'The callbacks cannot be read.',
    callbacksLoading: 'Reading the callbacks',
    callbacksEmpty: 'Nobody waits to be rung back',
    callbacksEmptyHint: 'Who asked for it, or gave up waiting, appears here.',
    refresh: 'Refresh',
    columnKind: 'Kind',
    columnProduct: 'Product',
    columnDue: 'Due',
    columnState: 'State',
    columnAttempts: 'Tried',
    columnNumber: 'Number',
    columnOutcome: 'Outcome',
    kindCALLBACK: 'Asked for',
    kindMISSED: 'Missed call',
    stateOFFERED: 'To be rung',
    stateWAITING: 'Redial to come',
    stateTASK: 'Never reached: decide',
    stateABANDONED: 'Gave up waiting',
    stateRELEASED: 'Not served',
    stateNOBODY_ON_DUTY: 'Nobody was on duty',
    times: '{count} times',
    reveal: 'Show number',
    revealOf: 'Show number ({due})',
    noNumber: 'No number left',
    outcomeREACHED: 'Reached',
    outcomeUNREACHED: 'Not reached',
    outcomeDROPPED: 'Not needed',
    outcomeOf: '{outcome} ({due})',
    saveFailed: 'Not saved, please try again.',
    done: 'Noted: {outcome}.',
  },
};

export const t = translator(catalogue);

const tCode = codeTranslator(catalogue);

/** How an entry stands; the bare code where no text is known. */
export const stateText = (state: string): string => tCode('state', state);
