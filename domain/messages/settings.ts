import * as z from 'zod/mini';
import { productIdSchema } from '../kernel/index.ts';
import { purposeSchema } from './purposes.ts';
import { type Quiet, quietSchema } from './quiet-hours.ts';
import { seedOf, slotsOf, templateIds, templateSeeds } from './templates.ts';

const NIGHT: Quiet = { from: '22:00', to: '08:00' };

const count = z.int().check(z.gte(1), z.lte(1000));
const rateSchema = z.strictObject({ perHour: z._default(count, 6), perDay: z._default(count, 20) });

/** The carrier approves words, so a template of the tenant's own starts unapproved. */
const fileTemplate = z.strictObject({
  text: z.optional(z.string().check(z.minLength(1), z.maxLength(500))),
  approved: z._default(z.boolean(), false),
});

const fileTemplates = z.record(z.string(), fileTemplate).check(({ value, issues }) => {
  for (const [id, { text }] of Object.entries(value)) {
    const seed = seedOf(id);
    const strange = seed && slotsOf(text ?? '').find((slot) => !slotsOf(seed.text).includes(slot));
    if (!seed) issues.push({ code: 'custom', input: id, path: [id], message: `one of ${templateIds.join(', ')}` });
    if (strange !== undefined)
      issues.push({
        ...{ code: 'custom', input: text, path: [id, 'text'] },
        message: `no slot {${strange}}: ${id} has ${slotsOf(seed?.text ?? '').join(', ') || 'none'}`,
      });
  }
});

const signatureSchema = z.string().check(z.regex(/^[^【】]{2,12}$/, 'two to twelve characters without brackets'));

/** The block `messages` of a tenant's file. Without it nothing is sent. Source: ORDER-44, X-15. */
export const messagesFileSchema = z.strictObject({
  /** Name of the carrier's gateway, part of the address at which it reports to us. */
  gateway: z.string().check(z.regex(/^[a-z][a-z0-9-]{1,30}$/, 'a name such as gx-sms')),
  /** Where the gateway takes messages. */
  url: z.string().check(z.regex(/^https:\/\/\S+$/, 'an https address')),
  /** 短信通道码号: who the text comes from. */
  port: z.string().check(z.regex(/^\d{3,20}$/, 'digits (in quotes)')),
  /** What stands in 【】, as registered with the carrier. */
  signature: signatureSchema,
  /** By product, where texts about it are signed otherwise: 114便民. */
  signatures: z._default(z.record(productIdSchema, signatureSchema), {}),
  templates: z._default(fileTemplates, {}),
  quiet: z._default(quietSchema, NIGHT),
  rate: z._default(rateSchema, { perHour: 6, perDay: 20 }),
});
export type MessagesFile = z.infer<typeof messagesFileSchema>;

const templateSchema = z.object({
  id: z.string(),
  /** Names the wording: other words, another version. */
  version: z.string(),
  purpose: purposeSchema,
  text: z.string(),
  approved: z.boolean(),
});
export type Template = z.infer<typeof templateSchema>;

/** What a tenant has decided about its texts; the row `SETTINGS` | `MESSAGES`. */
export const messageSettingsSchema = z.object({
  gateway: z.string(),
  port: z.string(),
  signature: z.string(),
  signatures: z.optional(z.record(productIdSchema, z.string())),
  timeZone: z.string(),
  quiet: quietSchema,
  /** Texts to one number, in an hour and in a day. */
  rate: z.object({ perHour: z.int(), perDay: z.int() }),
  /** What people dial, by product. */
  hotlines: z.record(productIdSchema, z.string()),
  templates: z.array(templateSchema),
});
export type MessageSettings = z.infer<typeof messageSettingsSchema>;

/** What the rest of the tenant's file says that texts speak of. */
export type Surroundings = Pick<MessageSettings, 'timeZone' | 'hotlines'>;

/**
 * Settles a tenant's texts: its own words over the product's; what it does not name is not approved. Source: X-15, ORDER-44.
 *
 * @param versionOf names a wording; equal words have equal names
 */
export const messageSettings = (
  { gateway, port, signature, signatures, templates, quiet, rate }: MessagesFile,
  surroundings: Surroundings,
  versionOf: (text: string) => string,
): MessageSettings => ({
  ...{ gateway, port, signature, signatures, quiet, rate, ...surroundings },
  templates: Object.entries(templateSeeds).map(([id, seed]) => {
    const text = templates[id]?.text ?? seed.text;
    const approved = templates[id]?.approved ?? false;
    return { id, version: versionOf(text), purpose: seed.purpose, text, approved };
  }),
});
