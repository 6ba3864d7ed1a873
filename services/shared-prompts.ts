import { toFragment } from '#domain/speech';
import type { Prompt } from './define.ts';

/** What callers of every product may hear. Source: requirements 0.5. */
export const sharedPrompts = {
  badKey: { id: 'P-X-1', text: '您的按键有误,请重新选择' },
  noKey: { id: 'P-X-2', text: '没有收到您的按键,请重新选择' },
  recording: { id: 'P-X-3', text: '为保证服务质量,本次通话将被录音' },
  goodbye: { id: 'P-X-5', text: '感谢您的来电,再见' },
  serviceBusy: { id: 'P-X-6', text: '客服人员正忙,请您稍候' },
  fault: { id: 'P-X-7', text: '系统繁忙,正在为您转接客服人员,请稍候' },
  unknownNumber: { id: 'P-X-8', text: '对不起,您拨打的业务尚未开通,再见' },
  suspended: { id: 'P-X-9', text: '您好,本业务暂停服务,给您带来不便,敬请谅解,再见' },
  announcement: { id: 'P-X-13', text: '您好,{content}。正在抢修,给您带来不便,敬请谅解' },
  survey: {
    id: 'P-SURVEY-1',
    text: '您好,这里是{product}服务回访,请为本次服务打分。非常满意请按5,满意请按4,一般请按3,不满意请按2,非常不满意请按1',
  },
  surveyThanks: { id: 'P-SURVEY-1b', text: '感谢您的评价,再见' },
} as const satisfies Readonly<Record<string, Prompt>>;

/** A prompt spoken from a flow itself, for calls that no tenant's words are known of. */
export const fixedWords = (name: keyof typeof sharedPrompts): string => toFragment(sharedPrompts[name].text);

/**
 * What is heard when nobody could say whose call it is: by the caller, and by the agent, who hears the product's own name. Source: P-X-7.
 *
 * @example faultWords('法律').whisper // '法律,来电'
 */
export const faultWords = (productName: string) => ({
  fault: fixedWords('fault'),
  recording: fixedWords('recording'),
  serviceBusy: fixedWords('serviceBusy'),
  goodbye: fixedWords('goodbye'),
  whisper: `${productName},来电`,
});

/** P-X-11 by who answers; `{serviceNumber}` is the answering agent's, known to the whisper flow alone. */
export const answeredBy = {
  lawyer: { id: 'P-X-11', text: '{serviceNumber}号律师为您服务' },
  specialist: { id: 'P-X-11', text: '{serviceNumber}号专席为您服务' },
  service: { id: 'P-X-11', text: '{serviceNumber}号客服为您服务' },
} as const satisfies Readonly<Record<string, Prompt>>;

const byServiceNumber = ({ text }: Prompt): string =>
  toFragment(text).replace('{serviceNumber}', '<say-as interpret-as="digits">$.Agent.FirstName</say-as>');

/** The words of the whisper flow that all products of an instance share. Source: P-X-11, X-42. */
export const announcements: Readonly<Record<keyof typeof answeredBy, string>> = {
  lawyer: byServiceNumber(answeredBy.lawyer),
  specialist: byServiceNumber(answeredBy.specialist),
  service: byServiceNumber(answeredBy.service),
};
