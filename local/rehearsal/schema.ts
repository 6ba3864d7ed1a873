import * as z from 'zod';
import { faultKinds } from '../faults.ts';
import { mishapKinds } from '../messages/mishaps.ts';
import { api, fields, together } from './api-schema.ts';

const localTime = z
  .string()
  .regex(/^(\d{4}-\d{2}-\d{2}T)?\d{2}:\d{2}:\d{2}$/, 'a local time such as 10:02:00 or 2025-03-04T10:02:00')
  .describe('Local time of the tenant; without a date, the next such time of day.');

const duration = z
  .string()
  .regex(/^\d+ (s|min|h|d)$/, 'a duration such as "5 s", "10 min", "2 h", "3 d"')
  .describe('A span of time, for example "30 s".');

const phone = z.string().default('caller').describe('Which phone of the story; "caller" when there is only one.');

const dial = z
  .strictObject({
    phone,
    from: z.string().describe('The caller\'s own number as he would write it, or "withheld".'),
    number: z.string().describe('What he dials: the short code, for example "11831148".'),
  })
  .describe('Takes a phone off the hook and dials.');

const hear = z
  .union([
    z.string().describe('A prompt id such as P-LEGAL-1: exactly that, next, in full.'),
    z.strictObject({
      phone,
      prompt: z.string().optional().describe('A prompt id; slots such as {3月31日} match anything.'),
      text: z.string().optional().describe('The words themselves, exact.'),
      contains: z.string().optional().describe('Words, or a prompt id, that come up after anything.'),
      at: localTime.optional().describe('When this utterance begins.'),
    }),
  ])
  .describe('What the caller hears next.');

const press = z
  .union([z.string().regex(/^[0-9*#]$/), z.strictObject({ phone, key: z.string().regex(/^[0-9*#]$/) })])
  .describe('Presses one key.');

const agent = z
  .strictObject({
    who: z.string().describe('The agent\'s user name, for example "gx-016".'),
    does: z
      .enum(['signs in', 'signs out', 'accepts', 'rejects', 'holds', 'resumes', 'hangs up', 'finishes'])
      .optional(),
    status: z.string().optional().describe('The status that he chooses, for example "Available" or "小休".'),
    transfers: z
      .string()
      .optional()
      .describe('Hands the call over by the quick connect of this name; the carrier before it may be left out.'),
    sees: fields.optional().describe('What the contact on his screen contains.'),
  })
  .describe('What an agent does or sees.');

const target = z
  .string()
  .regex(
    /^(lambda|dynamodb|sns|flow|gateway):./,
    '"lambda:…", "dynamodb:…", "sns:…", "flow:<flow>/<block>" or "gateway:<gateway>"',
  )
  .describe(
    '"lambda:hutong-subscribe", "dynamodb:TransactWriteItems", "flow:legal-inbound/Tag the call" or "gateway:gx-sms".',
  );

const isGateway = (one: string): boolean => one.startsWith('gateway:');
const kinds: Readonly<Record<'gateway' | 'other', readonly string[]>> = { gateway: mishapKinds, other: faultKinds };

const fault = z
  .strictObject({
    at: z.union([target, z.array(target).min(1)]),
    kind: z.enum([...new Set([...faultKinds, ...mishapKinds])]),
    times: z.number().int().positive().default(1),
    after: z.boolean().optional().describe('Functions and gateways: the work is done, and only the answer is lost.'),
    answer: fields
      .optional()
      .describe('Functions, with "malformed": values that come in place of the true ones; null = without.'),
    error: z.string().optional().describe('Blocks: the error branch, for example QueueAtCapacity.'),
    for: duration.optional().describe('Gateways: for so long, or with "late" by so much.'),
  })
  .refine(
    ({ at, kind }) => [at].flat().every((one) => kinds[isGateway(one) ? 'gateway' : 'other'].includes(kind)),
    `gateways: ${mishapKinds.join(', ')}; everything else: ${faultKinds.join(', ')}`,
  )
  .refine(({ at, for: span }) => span === undefined || [at].flat().every(isGateway), '"for" is of gateways only')
  .refine(
    ({ at, kind, after, answer }) =>
      [at].flat().every((one) => !one.startsWith('flow:')) || (kind === 'error' && !after && answer === undefined),
    'a block can only fail with "kind: error"',
  )
  .describe(
    'The next calls, or the next runs of a block, fail in this way. A fault that never happens fails the story.',
  );

const operator = z
  .strictObject({
    number: z.string().optional().describe('A short code.'),
    tenant: z.string().optional(),
    becomes: z.enum(['ACTIVE', 'SUSPENDED', 'UNKNOWN']),
  })
  .refine(({ number, tenant }) => (number === undefined) !== (tenant === undefined), 'either a number or a tenant')
  .describe("The platform's operator takes a number or a tenant off the air, or puts it on again.");

const expectation = z
  .strictObject({
    phone: z
      .strictObject({
        phone,
        state: z.enum(['in menu', 'waiting', 'talking', 'ended']).optional(),
        endedBy: z.enum(['CALLER', 'AGENT', 'SYSTEM']).optional(),
      })
      .optional(),
    neverHeard: z
      .strictObject({ phone, prompt: z.string().optional(), text: z.string().optional() })
      .refine(({ prompt, text }) => (prompt === undefined) !== (text === undefined), 'either a prompt or a text')
      .optional(),
    event: z
      .strictObject({
        type: z.string(),
        tenant: z.string().optional(),
        data: fields.optional(),
        times: z.number().int().nonnegative().default(1),
      })
      .optional(),
    noEvent: z.strictObject({ type: z.string() }).optional(),
    alerts: z
      .strictObject({
        to: z.string().describe('A supervisor: whose list is looked at.'),
        state: z.enum(['OPEN', 'ACKNOWLEDGED']).default('OPEN'),
        with: fields.optional().describe('What the alerts that count contain; all of the list when absent.'),
        times: z.number().int().nonnegative().default(1),
      })
      .optional(),
  })
  .describe('What must be true now.');

const clock = z.strictObject({ to: localTime.optional(), by: duration.optional() }).describe('Moves the time.');

const standing = z
  .strictObject({
    phone,
    number: z.string().describe('Whose telephone it is, as its owner would write it.'),
    does: z.enum(['answers', 'rejects', 'does not answer']),
  })
  .describe('What a telephone does from now on when it is rung up; once answered it hears and presses like any other.');

const mobile = z.string().describe('The phone, by its own number.');

const sms = z
  .union([
    z.strictObject({
      phone: mobile,
      receives: z.union([
        z.string().describe('A template id such as M-TICKET-1, or the words themselves: the next text, in full.'),
        z.strictObject({
          contains: z.string().describe('Words, or a template id, of a text that comes up after others.'),
        }),
      ]),
      from: z.string().optional().describe('The port that it comes from.'),
      at: localTime.optional().describe('When it came.'),
    }),
    z.strictObject({ phone: mobile, receivesNothing: z.literal(true).describe('No text that was not asked for.') }),
    z.strictObject({
      from: mobile,
      to: z.string().describe('The port that it texts to, for example "10620114".'),
      text: z.string(),
      tenant: z.string().optional().describe('Whose network the phone is in.'),
    }),
  ])
  .describe('A phone gets a text, gets none, or sends one. A signature 【…】 may be left out; slots match anything.');

const money = {
  reference: z.string().describe("The payment's own id at the gateway."),
  fen: z.number().int().positive(),
};
const collector = z.string().optional().describe("Through whose gateway; the story's tenant when absent.");

const payment = z
  .union([
    z.strictObject({
      order: z.string().describe('The id of the order, or what it is remembered as: "{order}".'),
      fen: money.fen,
      reference: money.reference.optional().describe('Named twice, the gateway reports one payment twice.'),
      tenant: collector,
    }),
    z.strictObject({
      refunds: z.array(z.strictObject(money)).describe('Everything that has gone back so far, the first first.'),
      tenant: collector,
    }),
  ])
  .describe('A customer pays for his order online, or what has gone back is held against what should have.');

const verbs = {
  dial,
  phone: standing,
  hear,
  press,
  silent: duration.describe('Nobody presses anything for this long.'),
  'hang up': z.string().describe('Which phone hangs up.'),
  agent,
  clock,
  fault,
  operator,
  api,
  together,
  expect: expectation,
  sms,
  payment,
} as const;

const stepSchema = z
  .strictObject(verbs)
  .partial()
  .refine((step) => Object.keys(step).length === 1, `exactly one of: ${Object.keys(verbs).join(', ')}`);

/** A rehearsal: a story told from the outside. Its JSON Schema is `docs/rehearsal.schema.json`. */
export const rehearsalSchema = z.strictObject({
  story: z.string().describe('What happens, in one sentence.'),
  requirements: z.array(z.string()).default([]).describe('The requirement ids that it shows, for example LEGAL-04.'),
  tenant: z.string().default('gx').describe('Whose prompts the ids stand for.'),
  tenants: z
    .string()
    .optional()
    .describe('A directory of tenant files, for carriers that the project does not serve; "tenants" when absent.'),
  clock: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/, 'a local date and time such as 2025-03-04T10:00:00')
    .describe('When the story begins.'),
  speech: z.enum(['instant', 'timed']).default('instant').describe('Whether speech takes time.'),
  steps: z.array(stepSchema).min(1),
});

export type Rehearsal = z.infer<typeof rehearsalSchema>;
export type Step = z.infer<typeof stepSchema>;
export type Verb = keyof typeof verbs;
/** What one verb of a step holds. */
export type Told<V extends Verb> = NonNullable<Step[V]>;
