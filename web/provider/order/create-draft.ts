import * as z from 'zod';
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
  priceYuan: z.string(),
  note: z.string(),
});
export type CreateDraft = z.infer<typeof createDraftSchema>;

/** What is wrong, by the field's name in the API; a code of the API's own, or of ours. */
export type CreateTroubles = Readonly<Record<string, string>>;

const shownAnswer = (value: string | number | undefined, isTime: boolean, timeZone: string): string => {
  if (value === undefined) return '';
  return isTime ? localMoment(Date.parse(String(value)), timeZone) : String(value);
};

/** The category's questions; where the service is done is asked once, above. */
export const askedFields = ({ form }: Pick<Line, 'form'>): Line['form'] =>
  form.filter(({ type }) => type !== 'address');

/**
 * The form as it opens: with all that is known already.
 *
 * @param now epoch milliseconds
 */
export const firstDraft = ({ callBack }: WorkCard, order: WorkOrder, category: Line, now: number, timeZone: string) => {
  const items = category.items.filter(({ on, id }) => on || id === order.item);
  const item = order.item ?? (items.length === 1 ? items[0]?.id : undefined) ?? '';
  const known = items.find(({ id }) => id === item);
  const answers = askedFields(category).map(
    ({ name, type }) => [name, shownAnswer(order.form[name], type === 'datetime', timeZone)] as const,
  );
  return {
    item,
    answers: Object.fromEntries(answers),
    address: order.place?.address ?? '',
    contactName: '',
    phone: callBack === undefined || callBack.masked ? '' : callBack.number,
    mode: category.modes[0] ?? '',
    when: 'NOW',
    moment: localMoment(now, timeZone),
    price: known?.price ?? '',
    priceYuan: known?.priceFen === undefined ? '' : String(known.priceFen / 100),
    note: '',
  } satisfies CreateDraft;
};

type Told = Pick<Extract<WorkDeed, { deed: 'confirm' }>, 'item' | 'form' | 'place' | 'note'>;

const answersIn = (draft: CreateDraft, category: Line, timeZone: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    askedFields(category).flatMap(({ name, type }) => {
      const value = (draft.answers[name] ?? '').trim();
      if (value === '') return [];
      return [[name, type === 'datetime' ? (momentIso(value, timeZone) ?? value) : value]];
    }),
  );

/** An address that stays is not sent again: it has its point already. */
const told = (draft: CreateDraft, order: WorkOrder, category: Line, timeZone: string): Told => {
  const address = draft.address.trim();
  const note = draft.note.trim();
  return {
    form: answersIn(draft, category, timeZone),
    ...(draft.item !== '' && { item: draft.item }),
    ...(address !== '' && address !== order.place?.address && { place: { address } }),
    ...(note !== '' && { note }),
  };
};

/** What is known so far, to be completed after another call. */
export const confirmIn = (draft: CreateDraft, order: WorkOrder, category: Line, timeZone: string): WorkDeed => ({
  deed: 'confirm',
  ...told(draft, order, category, timeZone),
});

const required = ['address', 'contactName', 'phone', 'mode', 'price'] as const;

const missing = (draft: CreateDraft, category: Line): readonly string[] => [
  ...required.filter((field) => draft[field].trim() === ''),
  ...(draft.item === '' && category.items.length > 0 ? ['item'] : []),
  ...askedFields(category).flatMap(({ name, required: isRequired }) =>
    isRequired && (draft.answers[name] ?? '').trim() === '' ? [name] : [],
  ),
];

const fenOf = (typed: string): { readonly priceFen?: number } | undefined => {
  if (typed.trim() === '') return {};
  const read = fenIn(typed);
  return 'fen' in read ? { priceFen: read.fen } : undefined;
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
  const fen = fenOf(draft.priceYuan);
  const troubles: CreateTroubles = {
    ...Object.fromEntries(missing(draft, category).map((field) => [field, 'MISSING'])),
    ...(serviceAt === undefined && { serviceAt: 'MISSING' }),
    ...(fen === undefined && { priceFen: 'NOT_A_NUMBER' }),
  };
  if (Object.keys(troubles).length > 0 || serviceAt === undefined || fen === undefined) return { troubles };
  const { contactName, phone, mode, price } = draft;
  const agreed = { contactName: contactName.trim(), phone: phone.trim(), mode, serviceAt, price: price.trim(), ...fen };
  return { deed: { deed: 'create', ...told(draft, order, category, timeZone), ...agreed } };
};
