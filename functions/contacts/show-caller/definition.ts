import * as z from 'zod/mini';
import { consultationSchema } from '#domain/consultations';
import { callerViewSchema } from '#domain/contacts';
import { feeSchema } from '#domain/kernel';
import { channelSchema } from '#domain/membership';
import { defineFunction } from '#functions/define';

const shortText = z.string().check(z.maxLength(64));

/** One sentence of the product's script, with the agent's own service number filled in. */
export const scriptLineSchema = z.object({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  mandatory: z.boolean(),
});

/** Open work of the line: an order or a ticket. `due` is ISO 8601. */
export const openWorkSchema = z.object({
  kind: z.string(),
  id: z.string(),
  title: z.string(),
  due: z.optional(z.string()),
});

/** The screen pop: the caller as domain/contacts shows him, and what the agent needs to serve him. */
export const screenPopSchema = z.extend(callerViewSchema, {
  /** `hasMembers`: lines become members of it; nobody is called a non-member of one that has none (ORDER-01). */
  product: z.object({ id: z.string(), name: z.string(), hasMembers: z.boolean() }),
  /** Whether `number` is masked for the viewer's role. */
  masked: z.boolean(),
  /** 来电归属地: 广西南宁; absent where the area code tells nothing. */
  region: z.optional(z.string()),
  registration: z.optional(z.object({ source: channelSchema, feeFen: feeSchema, contactName: z.optional(z.string()) })),
  open: z.array(openWorkSchema),
  script: z.array(scriptLineSchema),
  /** What the product does not do (LEGAL-15). */
  notCovered: z.array(z.string()),
  /** What a consultation is filed under (LEGAL-54). */
  fields: z.array(z.string()),
  /** What this call's log says already, when it has been saved. */
  consultation: z.optional(consultationSchema),
  /** Today is answered by weekly hours alone: the year's official calendar is missing. */
  uncoveredYear: z.boolean(),
});
export type ScreenPop = z.infer<typeof screenPopSchema>;

/** Source: LEGAL-11, LEGAL-15, LEGAL-32, X-09, X-22, X-44. */
export const showCaller = defineFunction({
  name: 'show-caller',
  summary: 'The screen pop: who calls, member or not, last contacts, open work, script',
  trigger: {
    kind: 'api',
    method: 'GET',
    path: '/contacts/{contactId}/caller',
    roles: ['lawyer', 'service', 'specialist', 'manager', 'support', 'supervisor'],
  },
  input: z.object({
    contactId: shortText,
    /** Line and product from the contact's attributes; taken while the contact's own record has not arrived. */
    line: z.optional(shortText),
    product: z.optional(shortText),
    /** The call's first contact, from the attributes as well: it may have come out of another queue. */
    call: z.optional(shortText),
  }),
  output: screenPopSchema,
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT10S',
  whenItFails: 'the agent answers without the screen pop; the call itself is untouched',
});
