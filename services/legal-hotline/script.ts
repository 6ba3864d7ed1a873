import type { ScriptLine } from '../define.ts';

const roles = ['lawyer'] as const;

/**
 * What the lawyer says in every consultation; each line is ticked before wrap-up can be saved.
 * `{serviceNumber}` is the lawyer's own. Source: S-LEGAL-1 to S-LEGAL-3, LEGAL-32.
 */
export const script: readonly ScriptLine[] = [
  {
    id: 'S-LEGAL-1',
    title: '开头语',
    text: '您好!欢迎致电{product},我是{serviceNumber}号值班律师,很高兴为您服务。请问您有什么法律问题需要咨询?',
    mandatory: true,
    roles,
  },
  {
    id: 'S-LEGAL-2',
    title: '免责声明',
    text: '本咨询意见仅从专业角度陈述我们的意见,仅供您参考,您有独立判断的权利。',
    mandatory: true,
    roles,
  },
  { id: 'S-LEGAL-3', title: '结束语', text: '感谢您的来电,愿意再次为您服务,再见!', mandatory: true, roles },
];
