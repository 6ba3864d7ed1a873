/** What identify-caller answers for a caller of the legal hotline: as many fields and as long texts as in service. */
const words = {
  welcome:
    '欢迎您拨打法律,开通业务请按1,业务介绍请按9.本服务每月信息费30元,如果您不需要请挂机,我们将不收取您的任何费用',
  introduction: '“法律”是广西电信和律协下面著名的律师事务所共同为企业提供的常年法律咨询服务。开通业务请按1,重听请按9',
  connecting: '欢迎您拨打”法律”本服务仅限咨询,正在为您接通律师,请稍候',
  recording: '为保证服务质量,本次通话将被录音',
  registered: '您已成功开通法律,信息费每月30元',
  whisper: '法律,会员来电',
  goodbye: '感谢您的来电,再见',
  busy: '对不起,现在所有的律师正忙,您可以继续等待,也可以稍候再拨',
} as const;

const names = [
  'confirm',
  'closed',
  'stillBusy',
  'cancelOffer',
  'cancelConfirm',
  'cancelled',
  'notLocal',
  'noNumber',
  'service',
  'queueClosed',
  'nobody',
  'badKey',
  'noKey',
  'serviceBusy',
  'fault',
];

const facts = {
  tenant: 'gx',
  product: 'legal-hotline',
  entry: 'hotline',
  line: '5f4dcc3b5aa765d61d8327deb882cf99',
  open: 'OPEN',
  openReason: 'OPEN',
  uncoveredYear: 'NO',
  eligibility: 'YES',
  memberState: 'none',
  memberId: 'none',
  memberVersion: '0',
  registeredAt: 'none',
  usableUntil: 'none',
  paidUntil: 'none',
  feeFen: '3000',
  promptVersion: '1',
  arrivedAt: '2025-03-04T02:00:00.000Z',
  monthEnd: '2025-03-31T16:00:00.000Z',
  lawyerRounds: '20',
  lawyerLimit: 'SERVICE',
  cancelKey: 'OFF',
  confirmTwice: 'OFF',
  recordingNotice: 'ON',
  callerLabel: '会员',
} as const;

const texts = Object.fromEntries([
  ...Object.entries(words).map(([name, text]) => [
    `say_${name}`,
    text.replace('30元', '<sub alias="三十元">30元</sub>'),
  ]),
  ...names.map((name) => [`say_${name}`, words.goodbye]),
]);

/** The answer for a member, or for somebody who is sold the product. */
export const identified = (
  route: 'MEMBER' | 'SALES',
  queues: { readonly lawyerQueue: string; readonly serviceQueue: string },
): Record<string, string> => ({
  ...facts,
  ...texts,
  ...queues,
  route,
  caller: route === 'MEMBER' ? 'MEMBER' : 'NON_MEMBER',
});

export const registered: Record<string, string> = {
  result: 'REGISTERED',
  memberId: 'm-1',
  memberVersion: '1',
  memberState: 'ACTIVE',
  registeredAt: facts.arrivedAt,
};
