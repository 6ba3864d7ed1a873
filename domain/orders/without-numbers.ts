/** Seven digits or more, however they are grouped and in whichever width they are typed. */
const NUMBER = /\p{Nd}(?:[\s.()\-–—]{0,2}\p{Nd}){6,}/gu;

/**
 * Words without the telephone numbers in them, for what goes into events. Source.
 *
 * @example withoutNumbers('客户138-0000-0001要求改天') // '客户***要求改天'
 */
export const withoutNumbers = (text: string): string => text.replace(NUMBER, '***');
