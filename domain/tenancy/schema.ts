import * as z from 'zod/mini';
import { localDaySchema, weeklySchema } from '../calendar/index.ts';
import { entrySchema, productIdSchema, roleSchema, serviceNumberSchema, tenantIdSchema } from '../kernel/index.ts';
import { messagesFileSchema } from '../messages/index.ts';
import { visitPolicySchema } from '../visits/index.ts';
import { mapsFileSchema, paymentsFileSchema } from './accounts-schema.ts';
import { tenantOrdersSchema } from './orders-schema.ts';
import { providersFileSchema } from './providers-schema.ts';
import { tenantTicketsSchema } from './tickets-schema.ts';

const nonEmpty = z.string().check(z.minLength(1));

/** `own`: an Amazon Connect instance of the tenant's own; `shared`: one that several tenants of a cell use. */
const telephonySchema = z.strictObject({
  mode: z._default(z.enum(['shared', 'dedicated']), 'shared'),
  /** Name of the instance: the stack is `Telephony-<instance>`. */
  instance: z._default(z.string().check(z.regex(/^[a-z][a-z0-9]{1,15}$/)), 'main'),
  /** This tenant's service staff also answer calls that the instance can't attribute because of a fault (P-X-7). */
  answersFallback: z._default(z.boolean(), false),
  /** Where its Connect numbers are claimed: the carrier forwards to them, so their country is a matter of cost and reach. */
  numberCountry: z._default(z.string().check(z.regex(/^[A-Z]{2}$/, 'a country such as JP')), 'JP'),
});

const numberSchema = z.strictObject({
  /** What people dial; the carrier forwards it to a Connect number that the deployment claims. */
  shortCode: z.string().check(z.regex(/^\d{3,12}$/, 'digits as dialled')),
  entry: z._default(entrySchema, 'hotline'),
});

/** What a carrier may decide about a product; whatever it leaves out is as the product's seed says. Source: ambiguities 4–6. */
const optionsSchema = z.strictObject({
  /** Members may cancel by key on the hotline itself (LEGAL-09). */
  cancelKey: z.optional(z.boolean()),
  /** Ask a second time before registering (二次确认). */
  confirmTwice: z.optional(z.boolean()),
  /** What the first calendar month costs. */
  firstMonth: z.optional(z.enum(['full', 'byDay', 'free'])),
  cancellation: z.optional(z.enum(['monthEnd', 'immediate'])),
  /** Hours in which a cancellation without a reached lawyer costs nothing. */
  coolingOffHours: z.optional(z.int().check(z.gte(0), z.lte(720))),
  /** Who has waited for a minute may ask to be rung back. */
  callback: z.optional(z.boolean()),
});

/** calls are recorded, so the caller is told; switching the notice off needs a written reason. */
const recordingSchema = z.strictObject({ notice: z._default(z.boolean(), true), reason: z.optional(nonEmpty) }).check(
  z.refine((recording) => recording.notice || recording.reason !== undefined, {
    error: 'a written reason when the recording notice is off (X-20)',
    path: ['reason'],
  }),
);

/** A prompt in the tenant's own words; `speech` where it must be spoken otherwise than written. */
const promptSchema = z.union([nonEmpty, z.strictObject({ text: nonEmpty, speech: nonEmpty })]);

const tenantVisitsSchema = z.partial(z.omit(visitPolicySchema, { version: true }));

const serviceSchema = z.strictObject({
  numbers: z.array(numberSchema).check(z.minLength(1)),
  productName: z.optional(nonEmpty),
  feeFen: z.optional(z.int().check(z.gte(0))),
  hours: z.optional(weeklySchema),
  /** The hours as a caller hears them, where the words made from `hours` won't do. */
  hoursText: z.optional(nonEmpty),
  /** Callers who may wait in the specialists' queue before it counts as full (ambiguity 11). */
  queueLimit: z.optional(z.int().check(z.gte(1), z.lte(1000))),
  options: z._default(optionsSchema, {}),
  recording: z._default(recordingSchema, { notice: true }),
  prompts: z._default(z.record(z.string(), promptSchema), {}),
  /** How its customers are asked afterwards, where that differs from the product's policy. */
  visits: z._default(tenantVisitsSchema, {}),
  /** What can be ordered, where that differs from the product's own (ORDER-05, ORDER-09). */
  orders: z.optional(tenantOrdersSchema),
});
export type TenantService = z.infer<typeof serviceSchema>;

const staffSchema = z.strictObject({
  serviceNumber: serviceNumberSchema,
  name: nonEmpty,
  role: roleSchema,
});

const AREA = /^0\d{2,3}(-0\d{2,3})?$/;

/** `tenants/<id>.yaml`. Only id, name and one number are needed; source of the rest: LEGAL-02, LEGAL-73, X-04, X-28, X-29. */
export const tenantSchema = z.strictObject({
  id: tenantIdSchema,
  /** As callers hear it: 广西电信. */
  name: nonEmpty,
  /** Group whose totals and roles include this tenant; alone when absent. */
  carrierGroup: z.optional(z.string().check(z.regex(/^[a-z][a-z0-9-]{1,31}$/))),
  timeZone: z._default(z.string(), 'Asia/Shanghai'),
  telephony: z._default(telephonySchema, {
    ...{ mode: 'shared', instance: 'main', answersFallback: false, numberCountry: 'JP' },
  }),
  /** Whose fixed lines may register: `0771`, or a range `0770-0779`. None = any fixed line in China. */
  areaCodes: z._default(z.array(z.string().check(z.regex(AREA, 'an area code 0771 or a range 0770-0779'))), []),
  /** Beginnings of this carrier's own lines in an area, `0771-5`; an area without any is wholly the carrier's own. */
  segments: z._default(z.array(z.string().check(z.regex(/^0\d{2,3}-\d{1,7}$/, 'the beginning of a line, 0771-5'))), []),
  localDays: z._default(z.array(localDaySchema), []),
  services: z._default(z.record(productIdSchema, serviceSchema), {}),
  /** The tenant that helps with this one's tickets: tickets may be handed over to it, and by it to this one. */
  operator: z.optional(tenantIdSchema),
  /** By product, where promises or classification differ from the product's own. */
  tickets: z._default(z.record(productIdSchema, tenantTicketsSchema), {}),
  staff: z._default(z.array(staffSchema), []),
  /** Its texts; without it none are sent (ORDER-44). */
  messages: z.optional(messagesFileSchema),
  /** Where addresses are looked up. */
  /** Who carries out its orders (ORDER-45 to ORDER-47). */
  providers: z.optional(providersFileSchema),
  maps: z.optional(mapsFileSchema),
  /** Through whom its customers pay online. */
  payments: z.optional(paymentsFileSchema),
});
export type Tenant = z.infer<typeof tenantSchema>;

/** What a product is where the tenant says nothing; every product's manifest has one. Source: X-30. */
export interface ServiceDefaults {
  readonly productName: string;
  readonly feeFen: number;
  readonly hours: z.infer<typeof weeklySchema>;
  /** Closed on public holidays and open on make-up days; a desk that never closes says no (ORDER-03). Yes when absent. */
  readonly followsOfficial?: boolean;
  readonly queueLimit: number;
  readonly options: Required<z.infer<typeof optionsSchema>>;
}
