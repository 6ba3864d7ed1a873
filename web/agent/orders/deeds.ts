import * as z from 'zod';
import { type DeedName, type OrderView, orderDeedSchema } from '#domain/orders';
import { fenOf } from '../../shared/money.ts';
import { yuanText } from './demand.ts';
import { timeIn } from './demand-parts.ts';

/** What staff do from the page; `contact` stands beside the number, the others are the provider's own or come by event. */
export type StaffDeed = Exclude<DeedName, 'contact' | 'accept' | 'decline' | 'withdraw' | 'pay'>;

/** Each deed with the fields of its form, the likeliest deed first. Those of {@link demanding} have the order's own form. */
export const deedForms = {
  create: [],
  'answer-change': ['accepted', 'fee', 'note'],
  urge: [],
  modify: [],
  cancel: ['reason'],
  offer: ['provider'],
  redispatch: ['note'],
  schedule: ['serviceAt', 'note'],
  terminate: ['fee', 'note'],
  survey: ['score', 'text'],
  confirm: [],
  'ask-payment': ['sum'],
  assign: ['assignee'],
  start: [],
  complete: ['fee', 'paidBy', 'signature', 'note'],
  close: [],
} as const satisfies Record<StaffDeed, readonly string[]>;

export type DeedField = (typeof deedForms)[StaffDeed][number];
/** What is written in a form. */
export type Entered = Partial<Record<DeedField, string>>;
export const enteredSchema: z.ZodType<Entered> = z.record(z.string(), z.string());

const isOneOf = <T extends string>(deeds: readonly T[], deed: string): deed is T => deeds.some((each) => each === deed);

/** Deeds that can't be taken back, or take an order out of somebody's hands: asked twice. */
const grave = [
  'cancel',
  'terminate',
  'redispatch',
  'start',
  'complete',
  'close',
] as const satisfies readonly StaffDeed[];
type GraveDeed = (typeof grave)[number] | 'answer-change';

/**
 * What has to be asked twice as it is written; undefined when it may be done at once. Of the provider's answers it is the one that ends the
 * service with a fee.
 *
 * @example graveOf('answer-change', { accepted: 'yes' }, { request: { what: 'STOP', … } }) // 'answer-change'
 */
export const graveOf = (
  deed: StaffDeed,
  { accepted }: Entered,
  { request }: Pick<OrderView, 'request'>,
): GraveDeed | undefined => {
  if (deed === 'answer-change') return request?.what === 'STOP' && accepted === 'yes' ? deed : undefined;
  return isOneOf(grave, deed) ? deed : undefined;
};

/** Deeds that are written in the order's own form. */
const demanding = ['create', 'confirm', 'modify'] as const satisfies readonly StaffDeed[];
export type DemandDeed = (typeof demanding)[number];
export const isDemanding = (deed: StaffDeed): deed is DemandDeed => isOneOf(demanding, deed);

const isDeed = (name: string): name is StaffDeed => Object.hasOwn(deedForms, name);
const everyDeed = Object.keys(deedForms).filter(isDeed);

/** What the asking person may do now, the likeliest first. */
export const deedsOf = ({ deeds }: Pick<OrderView, 'deeds'>): readonly StaffDeed[] =>
  everyDeed.filter((deed) => deeds.includes(deed));

/** The fields that a deed asks for on this order: a fee is named where stopping is agreed to, and nowhere else. */
export const fieldsOf = (deed: StaffDeed, { request }: Pick<OrderView, 'request'>): readonly DeedField[] => {
  const fields: readonly DeedField[] = deedForms[deed];
  return deed === 'answer-change' && request?.what !== 'STOP' ? fields.filter((field) => field !== 'fee') : fields;
};

const choices: Partial<Record<DeedField, readonly string[]>> = {
  accepted: ['yes', 'no'],
  paidBy: ['CASH', 'ONLINE'],
  score: ['5', '4', '3', '2', '1'],
};

/** What a field can be chosen from; undefined for what is written. */
export const choicesOf = (field: DeedField): readonly string[] | undefined => choices[field];

/** What a form begins with. */
export const firstEntered = (deed: StaffDeed, { agreed }: Pick<OrderView, 'agreed'>): Entered => {
  if (deed === 'ask-payment') return { sum: yuanText(agreed?.priceFen) };
  return deed === 'schedule' ? { serviceAt: 'NOW' } : {};
};

/** Which order is changed, as it stood on the screen, and the command that belongs to exactly this content. */
export interface DeedAim {
  readonly orderId: string;
  readonly version: number;
  readonly commandId: string;
}

/** What is sent of a deed; times in ISO form. */
export type DeedBody = z.input<typeof orderDeedSchema>;
export type DeedTroubles = Readonly<Record<string, string>>;

/** Fen of an amount; a text that is none stays, so that the schema refuses it. */
const money = (yuan: string | undefined): number | string | undefined =>
  yuan === undefined ? undefined : (fenOf(yuan) ?? yuan);

/** How a branch or a worker stands in a choice; {@link assigneeOf} reads it again. */
export const assigneeChoice = ({ kind, id, name }: { kind: 'BRANCH' | 'WORKER'; id: string; name: string }): string =>
  [kind, id, name].join('/');

const assigneeOf = ({ assignee }: Entered) => {
  const [, kind, id, name = ''] = /^(BRANCH|WORKER)[/]([^/]+)[/](.*)$/.exec(assignee ?? '') ?? [];
  if (id === undefined) return undefined;
  return { ...(kind === 'BRANCH' ? { branchId: id } : { workerId: id }), ...(name !== '' && { name }) };
};

/** The deed's fields in the API's names. */
const told = (deed: StaffDeed, entered: Entered, timeZone: string) => ({
  ...{ note: entered.note, reason: entered.reason, paidBy: entered.paidBy },
  ...{ text: entered.text, feeFen: money(entered.fee), fen: money(entered.sum), assignee: assigneeOf(entered) },
  providerId: entered.provider,
  score: entered.score === undefined ? undefined : Number(entered.score),
  serviceAt: entered.serviceAt === undefined ? undefined : (timeIn(entered.serviceAt, timeZone) ?? entered.serviceAt),
  accepted: entered.accepted === undefined ? undefined : entered.accepted === 'yes',
  signature: deed === 'complete' && entered.signature ? { kind: 'PAPER', key: entered.signature } : undefined,
});

const fieldNamed: Readonly<Record<string, DeedField>> = {
  ...{ feeFen: 'fee', fen: 'sum', providerId: 'provider' },
};

/** The field of the form that the API's name belongs to. */
export const fieldFor = (name: string): string => fieldNamed[name] ?? name;

const written = (entered: Entered): Entered =>
  Object.fromEntries(
    Object.entries(entered)
      .map(([field, value]) => [field, value.trim()])
      .filter(([, value]) => value !== ''),
  );

const isBody = (value: object): value is DeedBody => z.safeParse(orderDeedSchema, value).success;

/**
 * The deed as it is sent, or what is wrong with each field of its form.
 *
 * @example
 * deedIn('terminate', { fee: '' }, aim, 'Asia/Shanghai') // { troubles: { fee: 'MISSING' } }
 */
export const deedIn = (
  deed: StaffDeed,
  entered: Entered,
  aim: DeedAim,
  timeZone: string,
): { readonly body: DeedBody } | { readonly troubles: DeedTroubles } => {
  const values = written(entered);
  const wanted = Object.entries({ deed, ...told(deed, values, timeZone), ...aim });
  const body = Object.fromEntries(wanted.filter(([, value]) => value !== undefined));
  if (isBody(body)) return { body };
  const names = z.safeParse(orderDeedSchema, body).error?.issues.map(({ path }) => fieldFor(String(path[0]))) ?? [];
  const known = new Map(Object.entries(values));
  return { troubles: Object.fromEntries(names.map((name) => [name, known.has(name) ? 'REFUSED' : 'MISSING'])) };
};
