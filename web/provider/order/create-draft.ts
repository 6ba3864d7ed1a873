import * as z from 'zod';
import { yuanText } from '../../shared/money.ts';
import { itemsOf, pricedAs, questionsOf } from '../../shared/order-demand.ts';
import { localMoment } from '../../shared/time.ts';
import type { Line, WorkCard, WorkDeed, WorkOrder } from '../api.ts';
import { fenIn } from '../money.ts';
import { momentIso } from './local-time.ts';

/** What is typed of ORDER-15, as typed. `answers` are the category's own questions by name. */
export const createDraftSchema = z.object({
  item: z.string(),
  answers: z.record(z.string(), z.string()),
  address: z.string(),
  contactName: z.string(),
  phone: z.string(),
  mode: z.string(),
  when: z.enum(['NOW', 'LATER']),
  moment: z.string(),
  price: z.string(),
  yuan: z.string(),
  note: z.string(),
});
export type CreateDraft = z.infer<typeof createDraftSchema>;

/** A draft with the form as it was when that was begun. */
export const keptDraftSchema = z.object({ draft: createDraftSchema, opened: createDraftSchema });

const changed = (after: Readonly<Record<string, string>>, before: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(after).filter(([name, value]) => value !== before[name]));

/**
 * A form that is opened again: what somebody typed stays; all else is as the order is now, so that nothing takes back what others have
 * changed meanwhile.
 *
 * @param now the form as it would open now
 * @example
 * reopened({ draft: { ...opened, price: '200元' }, opened }, { ...opened, address: '东葛路2号' })
 *   // { …, price: '200元', address: '东葛路2号' }
 */
export const reopened = ({ draft, opened }: z.infer<typeof keptDraftSchema>, now: CreateDraft): CreateDraft => {
  const { answers, ...words } = draft;
  const { answers: before, ...had } = opened;
  const typed = { ...now.answers, ...changed(answers, before) };
  return createDraftSchema.parse({ ...now, ...changed(words, had), answers: typed });
};

/** What is wrong, by the field's name in the API; a code of the API's own, or of ours. */
export type CreateTroubles = Readonly<Record<string, string>>;

const shownAnswer = (value: string | number | undefined, isTime: boolean, timeZone: string): string => {
  if (value === undefined) return '';
  return isTime ? localMoment(Date.parse(String(value)), timeZone) : String(value);
};

/** When the customer wishes it, as he said before. */
const wishedTime = ({ wished }: WorkOrder, now: number, timeZone: string): Pick<CreateDraft, 'when' | 'moment'> => {
  const at = wished?.serviceAt;
  if (at === undefined || at === 'NOW') return { when: 'NOW', moment: localMoment(now, timeZone) };
  return { when: 'LATER', moment: localMoment(at, timeZone) };
};

/** What was said before of that which is to be agreed. */
const wishedParts = ({ wished = {} }: WorkOrder, category: Line, item: string) => {
  const { contactName = '', mode = category.modes[0] ?? '', price, priceFen } = wished;
  return {
    contactName,
    mode,
    ...(price === undefined ? pricedAs(category, item) : { price, yuan: yuanText(priceFen) }),
  };
};

/**
 * The form as it opens: with all that is known already.
 *
 * @param now epoch milliseconds
 */
export const firstDraft = ({ callBack }: WorkCard, order: WorkOrder, category: Line, now: number, timeZone: string) => {
  const items = itemsOf(category, order.item);
  const item = order.item ?? (items.length === 1 ? items[0]?.id : undefined) ?? '';
  const answers = questionsOf(category).map(
    ({ name, type }) => [name, shownAnswer(order.form[name], type === 'datetime', timeZone)] as const,
  );
  return {
    item,
    answers: Object.fromEntries(answers),
    address: order.place?.address ?? '',
    phone: callBack === undefined || callBack.masked ? '' : callBack.number,
    ...wishedTime(order, now, timeZone),
    ...wishedParts(order, category, item),
    note: '',
  } satisfies CreateDraft;
};

type Confirm = Extract<WorkDeed, { deed: 'confirm' }>;
type Told = Pick<Confirm, 'item' | 'form' | 'place' | 'note'>;

/** `''` takes an answer away that was given before. */
const answersIn = (
  draft: CreateDraft,
  { form }: WorkOrder,
  category: Line,
  timeZone: string,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    questionsOf(category).flatMap(({ name, type }) => {
      const value = (draft.answers[name] ?? '').trim();
      if (value === '') return form[name] === undefined ? [] : [[name, '']];
      return [[name, type === 'datetime' ? (momentIso(value, timeZone) ?? value) : value]];
    }),
  );

/** An address that stays is not sent again: it has its point already. */
const told = (draft: CreateDraft, order: WorkOrder, category: Line, timeZone: string): Told => {
  const address = draft.address.trim();
  const note = draft.note.trim();
  return {
    form: answersIn(draft, order, category, timeZone),
    ...(draft.item !== '' && { item: draft.item }),
    ...(address !== '' && address !== order.place?.address && { place: { address } }),
    ...(note !== '' && { note }),
  };
};

const required = ['address', 'contactName', 'phone', 'mode', 'price'] as const;

const missing = (draft: CreateDraft, category: Line): readonly string[] => [
  ...required.filter((field) => draft[field].trim() === ''),
  ...(draft.item === '' && category.items.length > 0 ? ['item'] : []),
  ...questionsOf(category).flatMap(({ name, required: isRequired }) =>
    isRequired && (draft.answers[name] ?? '').trim() === '' ? [name] : [],
  ),
];

/** A sum need not be agreed; undefined where what was typed is none. */
const sumIn = (typed: string): { readonly priceFen?: number } | undefined => {
  if (typed.trim() === '') return {};
  const read = fenIn(typed);
  return 'fen' in read ? { priceFen: read.fen } : undefined;
};

const wishedIn = (draft: CreateDraft, category: Line, timeZone: string): NonNullable<Confirm['wished']> => {
  const [contactName, price] = [draft.contactName.trim(), draft.price.trim()];
  const serviceAt = draft.when === 'LATER' ? momentIso(draft.moment, timeZone) : undefined;
  const standard = pricedAs(category, draft.item);
  const isOwn = price !== '' && (price !== standard.price || draft.yuan !== standard.yuan);
  return {
    ...(contactName !== '' && { contactName }),
    ...(draft.mode !== '' && draft.mode !== category.modes[0] && { mode: draft.mode }),
    ...(serviceAt !== undefined && { serviceAt }),
    ...(isOwn && { price, ...sumIn(draft.yuan) }),
  };
};

/**
 * What is known so far, to be completed after another call: nobody has to say it twice (ORDER-07).
 *
 * @example
 * confirmIn({ ...draft, contactName: '王先生' }, order, locks, 'Asia/Shanghai') // { deed: 'confirm', wished: { contactName: '王先生' }, … }
 */
export const confirmIn = (draft: CreateDraft, order: WorkOrder, category: Line, timeZone: string): WorkDeed => {
  const wished = wishedIn(draft, category, timeZone);
  const isAnything = Object.keys(wished).length > 0;
  return { deed: 'confirm', ...told(draft, order, category, timeZone), ...(isAnything && { wished }) };
};

/**
 * Reads the form: the deed that generates the order, or what is wrong with each field (ORDER-15, ORDER-30).
 *
 * @example
 * createIn({ ...draft, contactName: '' }, order, locks, 'Asia/Shanghai') // { troubles: { contactName: 'MISSING' } }
 */
export const createIn = (
  draft: CreateDraft,
  order: WorkOrder,
  category: Line,
  timeZone: string,
): { readonly deed: WorkDeed } | { readonly troubles: CreateTroubles } => {
  const serviceAt = draft.when === 'NOW' ? ('NOW' as const) : momentIso(draft.moment, timeZone);
  const sum = sumIn(draft.yuan);
  const troubles: CreateTroubles = {
    ...Object.fromEntries(missing(draft, category).map((field) => [field, 'MISSING'])),
    ...(serviceAt === undefined && { serviceAt: 'MISSING' }),
    ...(sum === undefined && { priceFen: 'NOT_A_NUMBER' }),
  };
  if (Object.keys(troubles).length > 0 || serviceAt === undefined || sum === undefined) return { troubles };
  const { contactName, phone, mode, price } = draft;
  const agreed = { contactName: contactName.trim(), phone: phone.trim(), mode, serviceAt, price: price.trim(), ...sum };
  return { deed: { deed: 'create', ...told(draft, order, category, timeZone), ...agreed } };
};
