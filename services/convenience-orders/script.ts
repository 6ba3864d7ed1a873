import type { ScriptLine } from '../define.ts';

/** What an agent of 号百便民服务 says first and last; there is nothing to tick. Source: ORDER-07, ORDER-08, ORDER-33. */
export const script: readonly ScriptLine[] = [
  {
    id: 'S-ORDER-1',
    title: '开头语',
    text: '您好,{product}服务,工号{serviceNumber}为您服务,请问您需要什么帮助?',
    mandatory: false,
  },
  {
    id: 'S-ORDER-2',
    title: '核对',
    text: '我再跟您核对一遍:联系人、联系电话、服务地址、服务项目、上门时间和资费标准。',
    mandatory: false,
    roles: ['specialist'],
  },
  { id: 'S-ORDER-3', title: '投诉承诺', text: '您的投诉已记录,我们将在24小时内与您联系。', mandatory: false },
  { id: 'S-ORDER-4', title: '结束语', text: '请问还有其他可以帮您的吗?感谢您的来电,再见!', mandatory: false },
];
