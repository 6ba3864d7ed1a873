import { type Catalogue, translator } from '../shared/i18n.ts';
import { LaptopRefusal } from '../shared/laptop.ts';

const chinese = {
  title: '互通 · 坐席工作台',
  product: '互通',
  tagline: '坐席工作台',
  simulated: '本机模拟 Amazon Connect Agent Workspace',
  openPhone: '网页电话',
  otherLanguage: 'English',
  signInTitle: '坐席签入',
  signInHint: '选择一位坐席人员；本机演示密码已填好。',
  staff: '坐席人员',
  noStaff: '本机还没有坐席人员',
  password: '密码',
  signIn: '签入',
  signOut: '签出',
  signInWRONG_PASSWORD: '密码不正确。',
  signInNEW_PASSWORD_NEEDED: '需要先设置新密码。',
  signInTOO_MANY_TRIES: '尝试次数过多，请稍后再试。',
  signInUNREACHABLE: '连不上本机云，请确认 npm start 仍在运行。',
  softphone: '软电话',
  serviceNumber: '{number}号',
  status: '坐席状态',
  statusAvailable: '示闲',
  statusBusy: '示忙',
  statusBreak: '小休',
  statusOffline: '离线',
  idle: '暂无来电',
  idleHint: '示闲后，排队的来电会自动振铃。',
  stateCONNECTING: '来电振铃',
  stateCONNECTED: '通话中',
  stateONHOLD: '保持',
  stateENDED: '话后处理',
  stateMISSED: '坐席未应答',
  withheld: '未显示号码',
  queue: '队列',
  accept: '接听',
  reject: '拒接',
  hold: '保持',
  resume: '恢复',
  'hang-up': '挂断',
  transfer: '转接',
  finish: '结束话后处理',
  clear: '关闭',
  ringTone: '振铃音',
  apps: '应用',
  agentApp: '坐席助手',
  lineLost: '与本机云的连接断开，正在重新连接…',
  starting: '正在打开工作台…',
  retry: '重试',
  errorUNREACHABLE: '连不上本机云，请确认 npm start 仍在运行，然后重试。',
  errorNOT_NOW: '操作未完成：通话状态已变化。',
  errorOther: '本机云出错了：{message}',
} as const;

type Key = keyof typeof chinese;

/** The workspace's words. */
export const catalogue: Catalogue<Key> = {
  'zh-CN': chinese,
  en: {
    title: 'Hutong · Agent workspace',
    product: 'Hutong',
    tagline: 'Agent workspace',
    simulated: 'Amazon Connect Agent Workspace, simulated on this laptop',
    openPhone: 'Web phone',
    otherLanguage: '中文',
    signInTitle: 'Agent sign-in',
    signInHint: 'Choose an agent; the demo password is filled in.',
    staff: 'Agents',
    noStaff: 'There are no agents yet',
    password: 'Password',
    signIn: 'Sign in',
    signOut: 'Sign out',
    signInWRONG_PASSWORD: 'The password is wrong.',
    signInNEW_PASSWORD_NEEDED: 'A new password must be set first.',
    signInTOO_MANY_TRIES: 'Too many tries. Wait a little.',
    signInUNREACHABLE: 'The laptop cloud does not answer. Is npm start still running?',
    softphone: 'Softphone',
    serviceNumber: 'No. {number}',
    status: 'Status',
    statusAvailable: 'Available',
    statusBusy: 'Busy',
    statusBreak: 'Break',
    statusOffline: 'Offline',
    idle: 'No call',
    idleHint: 'Once you are available, waiting calls ring here.',
    stateCONNECTING: 'Ringing',
    stateCONNECTED: 'Talking',
    stateONHOLD: 'On hold',
    stateENDED: 'After-call work',
    stateMISSED: 'Missed',
    withheld: 'Number withheld',
    queue: 'Queue',
    accept: 'Accept',
    reject: 'Reject',
    hold: 'Hold',
    resume: 'Resume',
    'hang-up': 'Hang up',
    transfer: 'Transfer',
    finish: 'Finish',
    clear: 'Close',
    ringTone: 'Ring tone',
    apps: 'Apps',
    agentApp: 'Agent assistant',
    lineLost: 'The line to the laptop cloud is down, reconnecting…',
    starting: 'Opening the workspace…',
    retry: 'Try again',
    errorUNREACHABLE: 'The laptop cloud does not answer. Is npm start still running?',
    errorNOT_NOW: 'Not done: the call has moved on.',
    errorOther: 'The laptop cloud failed: {message}',
  },
};

export const t = translator(catalogue);

const known = {
  Available: 'statusAvailable',
  Busy: 'statusBusy',
  Break: 'statusBreak',
  Offline: 'statusOffline',
} as const;
const isKnown = (status: string): status is keyof typeof known => Object.hasOwn(known, status);

/** A status in the page's language; the tenant's own statuses keep their names. */
export const statusText = (status: string): string => (isKnown(status) ? t(known[status]) : status);

export const problemText = (error: unknown): string => {
  const refusal = error instanceof LaptopRefusal ? error : new LaptopRefusal('LAPTOP_FAULT', String(error));
  if (refusal.code === 'UNREACHABLE' || refusal.code === 'NOT_NOW') return t(`error${refusal.code}`);
  return t('errorOther', { message: refusal.message });
};
