import * as z from 'zod/mini';
import { type Calendar, weeklySchema } from '../calendar/index.ts';
import { feeSchema, weekdays } from '../kernel/index.ts';

const word = z.string().check(z.minLength(1), z.maxLength(64));
/** Letters of any script: a trade's own word may be the key (空调加氨). */
const keyWord = z.string().check(z.regex(/^[\p{L}\p{N}]+([-.][\p{L}\p{N}]+)*$/u), z.maxLength(32));

/** One question of a category's form. Source: ORDER-16, ORDER-20. */
const fieldSpecSchema = z
  .strictObject({
    name: z.string().check(z.regex(/^[a-z][A-Za-z0-9]*$/), z.maxLength(32)),
    label: word,
    /** An `address` is where the service is done: what it holds becomes the order's place. */
    type: z.enum(['text', 'address', 'choice', 'number', 'datetime']),
    required: z._default(z.boolean(), false),
    choices: z.optional(z.array(word).check(z.minLength(1))),
    min: z.optional(z.number()),
    max: z.optional(z.number()),
  })
  .check(
    z.refine(({ type, choices }) => (type === 'choice') === (choices !== undefined), {
      error: 'choices for a field of type choice, and for no other',
      path: ['choices'],
    }),
  );
export type FieldSpec = z.infer<typeof fieldSpecSchema>;

/** A sub-item (涵盖项目). Source: ORDER-09. */
export const orderItemSchema = z.strictObject({
  id: keyWord,
  /** What callers and staff say and read; the id may be the seed's own word. */
  title: word,
  on: z._default(z.boolean(), true),
  /** 资费标准 as it is said: `120元起`. */
  price: z.optional(word),
  priceFen: z.optional(feeSchema),
});
export type OrderItem = z.infer<typeof orderItemSchema>;

const minutes = z.int().check(z.gte(1), z.lte(10_080));

/** What happens when somebody wants to change an order whose service has begun. Source: ORDER-21. */
export const modificationSchema = z.enum(['REFUSE', 'COORDINATE']);

/**
 * Until when an order is cancelled without asking the provider: until the visit begins, or so many minutes before the agreed time.
 * Source: ORDER-22, ambiguity 21.
 */
export const cancelWindowSchema = z.union([
  z.literal('BEFORE_SERVICE'),
  z.strictObject({ beforeServiceMinutes: minutes }),
]);

/** Circles in which providers are looked for, the smallest first. */
const radiiSchema = z.array(z.number().check(z.gt(0), z.lte(200))).check(
  z.minLength(1),
  z.refine((radii) => radii.every((radius, i) => i === 0 || radius > (radii[i - 1] ?? 0)), 'radii that grow'),
);

/** Rules that an order keeps from the moment it is requested, whatever the category says later. */
export const orderRulesSchema = z.strictObject({
  version: z._default(z.int().check(z.gte(1)), 1),
  /** The customer is phoned within so many minutes (ORDER-13). */
  promiseMinutes: z._default(minutes, 20),
  /** How long an offer waits for the provider's answer. */
  offerMinutes: z._default(minutes, 3),
  radiiKm: z._default(radiiSchema, [3, 8, 20]),
  modification: z._default(modificationSchema, 'REFUSE'),
  cancelWindow: z._default(cancelWindowSchema, 'BEFORE_SERVICE'),
  /** A finished order that nobody rates is closed after so many days. */
  closeAfterDays: z._default(z.int().check(z.gte(1), z.lte(90)), 7),
});

const allDay = Object.fromEntries(weekdays.map((day) => [day, ['00:00-24:00']]));

/**
 * A business line (业务) with everything that a tenant may set for it: items, form, hours, promise, change rule, cancel window.
 * Source: ORDER-03, ORDER-05, ORDER-09, ORDER-13, ORDER-21, ORDER-22.
 */
export const orderCategorySchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/), z.maxLength(32)),
  title: word,
  on: z._default(z.boolean(), true),
  items: z.array(orderItemSchema),
  /** The key that leads to it (ORDER-05); without one, callers reach it through a person. */
  key: z.optional(z.string().check(z.regex(/^[1-9*]$/))),
  /** Has a specialist desk (服务商专席) that takes its calls (ORDER-07, ORDER-08). */
  desk: z._default(z.boolean(), false),
  form: z._default(z.array(fieldSpecSchema), []),
  /** Providers' hours, and so when the promise can begin (ORDER-03). */
  hours: z._default(weeklySchema, allDay),
  /** 服务方式 to choose from. */
  modes: z._default(z.array(word).check(z.minLength(1)), ['上门']),
  rules: orderRulesSchema,
});
export type OrderCategory = z.infer<typeof orderCategorySchema>;

/** The business lines of a product, by id. */
export const orderCategoriesSchema = z.array(orderCategorySchema).check(
  z.refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'one category of each id'),
  z.refine((all) => {
    const keys = all.flatMap(({ on, key }) => (on && key !== undefined ? [key] : []));
    return new Set(keys).size === keys.length;
  }, 'one category on each key'),
);

/**
 * The calendar in which a category's promises begin. Source: ORDER-03.
 *
 * @example categoryCalendar(movers, 'Asia/Shanghai').weekly.mon // ['08:00-20:00']
 */
export const categoryCalendar = ({ hours }: OrderCategory, timeZone: string): Calendar => ({
  timeZone,
  weekly: hours,
  followsOfficial: false,
  localDays: [],
});

/**
 * What an agent does with a question that he cannot answer: pass the call to the line's desk, or record it for an answer within
 * 24 hours. Source: ORDER-08, ORDER-36, story 15.
 */
export const questionGoes = ({ desk }: Pick<OrderCategory, 'desk'>): 'TRANSFER' | 'RECORD' =>
  desk ? 'TRANSFER' : 'RECORD';
