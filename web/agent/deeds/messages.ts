import { type Catalogue, translator } from '../../shared/i18n.ts';

const chinese = {
  deeds: '处理',
  moreDeeds: '更多处理',
  deedsHint: 'Alt+1 至 Alt+5 打开对应的处理 · Ctrl+Enter 提交 · Esc 取消',
  submit: '提交：{deed}',
  cancel: '取消',
  noLonger: '按现在的状态，不能再“{deed}”。您填写的内容仍在，可复制后取消。',
  deedFailed: '没有提交，填写的内容仍在，请重试。',
  troubles: '有 {count} 项需要修改。',
  deedDone: '已提交：{deed}',
  resumed: '上次填写、没有提交的内容仍在；其余各项已按最新的内容更新。',
  startAnew: '重新填写',
  refresh: '刷新',
} as const;

const english: Readonly<Record<keyof typeof chinese, string>> = {
  deeds: 'Actions',
  moreDeeds: 'More actions',
  deedsHint: 'Alt+1 to Alt+5 opens an action · Ctrl+Enter submits · Esc cancels',
  submit: 'Submit: {deed}',
  cancel: 'Cancel',
  noLonger: 'As it stands now, "{deed}" is not possible. What you wrote is still here; copy it and cancel.',
  deedFailed: 'Not submitted. What you wrote is still here; try again.',
  troubles: '{count} to be mended.',
  deedDone: 'Submitted: {deed}',
  resumed: 'What you wrote last time and did not submit is still here; all else is up to date.',
  startAnew: 'Begin anew',
  refresh: 'Refresh',
};

/** The words of what can be done to an order or a ticket, whatever it is. */
export const catalogue: Catalogue<keyof typeof chinese> = { 'zh-CN': chinese, en: english };

export const t = translator(catalogue);
