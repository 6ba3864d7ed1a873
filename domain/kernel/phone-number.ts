import { type Outcome, ok, refuse } from './outcome.ts';

/** What kind of line a number belongs to. Only FIXED lines can be bound to a membership (LEGAL-02). */
export type PhoneKind = 'FIXED' | 'MOBILE' | 'SERVICE' | 'FOREIGN';

export interface PhoneNumber {
  /** `+867715551234`; the only form stored or compared. */
  readonly e164: string;
  readonly kind: PhoneKind;
  /** `0771`, for fixed lines. */
  readonly areaCode?: string;
  /** As people in China write it: `0771-5551234`. */
  readonly shown: string;
}

/** NO_NUMBER: the caller's number was withheld or not passed on. UNREADABLE: something came, but no number. */
export type PhoneRefusal = 'NO_NUMBER' | 'UNREADABLE';

const WITHHELD = new Set(['', 'anonymous', 'unknown', 'unavailable', 'restricted', 'private', 'withheld', 'none']);

const MOBILE = /^1[3-9]\d{9}$/;
const FIXED = /^(10|2\d|[3-9]\d{2})([2-9]\d{6,7})$/;
/** 400/800 numbers, 95xxx/96xxx desks, and the 1xx family from 114 to 11831148. */
const SERVICE = /^([48]00\d{7}|9[56]\d{3,6}|1[012]\d{1,6})$/;
const FOREIGN = /^[1-9]\d{5,14}$/;

const fixedLine = (significant: string): PhoneNumber | undefined => {
  const [, area, local] = FIXED.exec(significant) ?? [];
  // Two-digit areas (010, 02x) have eight-digit numbers only.
  if (!area || !local || (area.length === 2 && local.length !== 8)) return undefined;
  const areaCode = `0${area}`;
  return { e164: `+86${significant}`, kind: 'FIXED', areaCode, shown: `${areaCode}-${local}` };
};

/** Reads what follows +86, or a number as dialled inside China after its trunk zero. */
const chinese = (significant: string): PhoneNumber | undefined => {
  const e164 = `+86${significant}`;
  if (MOBILE.test(significant)) return { e164, kind: 'MOBILE', shown: significant };
  if (SERVICE.test(significant)) return { e164, kind: 'SERVICE', shown: significant };
  return fixedLine(significant);
};

const foreign = (digits: string): PhoneNumber | undefined =>
  FOREIGN.test(digits) ? { e164: `+${digits}`, kind: 'FOREIGN', shown: `+${digits}` } : undefined;

const withoutTrunkZero = (digits: string): string => digits.replace(/^0/, '');

const international = (digits: string): PhoneNumber | undefined =>
  digits.startsWith('86') ? chinese(withoutTrunkZero(digits.slice(2))) : foreign(digits);

const domestic = (digits: string): PhoneNumber | undefined => {
  if (digits.startsWith('0')) {
    const read = chinese(digits.slice(1));
    return read?.kind === 'SERVICE' ? undefined : read;
  }
  if (digits.startsWith('86')) return chinese(withoutTrunkZero(digits.slice(2)));
  // Without its area code a fixed line can't be told from another province's.
  const read = chinese(digits);
  return read?.kind === 'FIXED' ? undefined : read;
};

const read = (written: string): PhoneNumber | undefined => {
  if (!/^\+?\d{3,16}$/.test(written)) return undefined;
  if (written.startsWith('+')) return international(written.slice(1));
  if (written.startsWith('00')) return international(written.slice(2));
  return domestic(written);
};

/**
 * Reads a telephone number as carriers pass it on: `+86…`, `0086…`, `86…`, with area code, mobile, service number.
 * Source: X-01, LEGAL-02, story 43.
 *
 * @returns the number, or NO_NUMBER (withheld: `anonymous`, empty) or UNREADABLE
 * @example parsePhoneNumber('0086 771 5551234') // { e164: '+867715551234', kind: 'FIXED', areaCode: '0771', shown: '0771-5551234' }
 * @example parsePhoneNumber('anonymous') // refusal 'NO_NUMBER'
 */
export const parsePhoneNumber = (raw: string | undefined | null): Outcome<PhoneNumber, PhoneRefusal> => {
  const written = (raw ?? '')
    .trim()
    .toLowerCase()
    .replace(/^tel:/, '')
    .replace(/[\s().-]/g, '');
  if (WITHHELD.has(written)) return refuse('NO_NUMBER');
  const number = read(written);
  return number ? ok(number) : refuse('UNREADABLE');
};

/**
 * A number as people read it; what is none is shown as it is.
 *
 * @example shownPhone('+8613800001234') // '13800001234'
 */
export const shownPhone = (e164: string): string => {
  const read = parsePhoneNumber(e164);
  return read.ok ? read.value.shown : e164;
};

const HIDDEN = '****';

/**
 * Hides the part of a number that points to a person; service numbers belong to nobody and stay whole. Source: X-22.
 *
 * @example maskPhone('+8613800001234') // '138****1234'
 * @example maskPhone('+867715551234') // '0771-***1234'
 */
export const maskPhone = (e164: string): string => {
  const parsed = parsePhoneNumber(e164);
  if (!parsed.ok) return HIDDEN;
  const { kind, shown, areaCode } = parsed.value;
  if (kind === 'SERVICE') return shown;
  if (areaCode !== undefined) return `${areaCode}-${'*'.repeat(shown.length - areaCode.length - 5)}${shown.slice(-4)}`;
  return `${shown.slice(0, kind === 'MOBILE' ? 3 : 4)}${HIDDEN}${shown.slice(-4)}`;
};
