import type { Prompt } from '../define.ts';
import { answeredBy, sharedPrompts } from '../shared-prompts.ts';

/**
 * All that a caller of the legal hotline hears, verbatim. Source: requirements 0.5.
 *
 * Slots of the tenant, filled when its profile is written: `{product}` `{carrier}` `{fee}` `{hours}`.
 * Slots of the call, filled when it is greeted: `{lastDay}` (3月31日) and `{callerLabel}` (会员/新会员).
 * `{content}` what a supervisor announces. `{serviceNumber}` is the answering agent's, known to the whisper flow alone.
 */
export const prompts = {
  welcome: {
    id: 'P-LEGAL-1',
    text: '欢迎您拨打{product},开通业务请按1,业务介绍请按9.本服务每月信息费{fee},如果您不需要请挂机,我们将不收取您的任何费用',
  },
  confirm: {
    id: 'P-LEGAL-1b',
    text: '您将开通{product},信息费每月{fee}。确认开通请按1,返回请按9',
  },
  introduction: {
    id: 'P-LEGAL-2',
    text: '“{product}”是{carrier}和律协下面著名的律师事务所共同为企业提供的常年法律咨询服务,主要为公司设立、股权纠纷、劳动争议、公司章程、商务谈判、合同审核、税务等法律问题提供咨询服务,还可以根据情况推荐优秀的律师。开通业务请按1,重听请按9',
  },
  closed: {
    id: 'P-LEGAL-3',
    text: '对不起,{product}的服务时间是法定工作日的{hours},请您在工作时间拨打.谢谢您的配合',
  },
  connecting: { id: 'P-LEGAL-4', text: '欢迎您拨打”{product}”本服务仅限咨询,正在为您接通律师,请稍候' },
  busy: { id: 'P-LEGAL-5', text: '对不起,现在所有的律师正忙,您可以继续等待,也可以稍候再拨' },
  stillBusy: { id: 'P-LEGAL-5b', text: '律师仍在通话中,请您继续等待' },
  cancelOffer: { id: 'P-LEGAL-6', text: '业务办理请按8' },
  cancelConfirm: {
    id: 'P-LEGAL-6b',
    text: '取消后,本业务可使用到{lastDay},之后不再收费。确认取消请按1,返回请按9',
    textAtOnce: '取消后,本业务立即停止,不再收费。确认取消请按1,返回请按9',
  },
  cancelled: {
    id: 'P-LEGAL-6c',
    text: '您的业务已取消,可使用到{lastDay}。感谢您的使用,再见',
    textAtOnce: '您的业务已取消,本业务已停止。感谢您的使用,再见',
  },
  notLocal: { id: 'P-LEGAL-7', text: '对不起,本业务只能用本地固定电话开通。转客服请按1,不需要请挂机' },
  noNumber: { id: 'P-LEGAL-7b', text: '对不起,我们没有收到您的来电号码,正在为您转接客服,请稍候' },
  registered: { id: 'P-LEGAL-8', text: '您已成功开通{product},信息费每月{fee}' },
  service: { id: 'P-LEGAL-9', text: '您好,欢迎致电{product}客户服务,正在为您转接客服人员,请稍候' },
  queueClosed: { id: 'P-LEGAL-10', text: '对不起,今天的咨询时间已结束,请您在工作时间再次拨打,再见' },
  nobody: { id: 'P-LEGAL-11', text: '对不起,律师暂时无法接听,正在为您转接客服登记,请稍候' },
  badKey: sharedPrompts.badKey,
  noKey: sharedPrompts.noKey,
  recording: sharedPrompts.recording,
  goodbye: sharedPrompts.goodbye,
  serviceBusy: sharedPrompts.serviceBusy,
  fault: sharedPrompts.fault,
  unknownNumber: sharedPrompts.unknownNumber,
  suspended: sharedPrompts.suspended,
  whisper: { id: 'P-X-10', text: '{product},{callerLabel}来电' },
  answeredBy: answeredBy.lawyer,
  answeredByService: answeredBy.service,
  callbackOffer: { id: 'P-X-12', text: '需要回电请按1,继续等待请不要挂机' },
  callbackNoted: { id: 'P-X-12b', text: '已为您登记回电,请保持电话畅通,再见' },
  announcement: sharedPrompts.announcement,
  survey: sharedPrompts.survey,
  surveyThanks: sharedPrompts.surveyThanks,
} as const satisfies Readonly<Record<string, Prompt>>;

/** `welcome`, `introduction` … */
export type PromptName = keyof typeof prompts;
