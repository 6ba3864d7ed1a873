import * as z from 'zod';

/** A number one may dial: the carrier's short code, and the entry of the product behind it (`hotline`, `service`). */
export const dialableSchema = z.object({
  tenant: z.string(),
  shortCode: z.string(),
  entry: z.string(),
  product: z.string(),
  /** What the number is called on a button, for example 法律. */
  label: z.string(),
});
export type Dialable = z.infer<typeof dialableSchema>;

/** A member of staff who may sit down at the workspace. */
export const staffSchema = z.object({
  userId: z.string(),
  username: z.string(),
  tenant: z.string(),
  name: z.string(),
  serviceNumber: z.string(),
});
export type Staff = z.infer<typeof staffSchema>;

/** `/laptop/state`: who is there, what can be dialled, and what time the laptop believes it is (ISO 8601 UTC). */
export const laptopStateSchema = z.object({
  now: z.string(),
  mode: z.enum(['real', 'virtual']),
  timeZone: z.string(),
  tenants: z.array(z.object({ id: z.string(), name: z.string() })),
  numbers: z.array(dialableSchema),
  staff: z.array(staffSchema),
  /** The demo password of all staff on a laptop; never set anywhere else. */
  demoPassword: z.string(),
});
export type LaptopState = z.infer<typeof laptopStateSchema>;

/** Body of `/laptop/calls`. `from` is the caller's number as people write it, null when withheld. */
export const dialSchema = z.object({
  from: z.string().max(32).nullable(),
  dialled: z.string().regex(/^[0-9*#+]{1,20}$/),
  tenant: z.string().max(32).optional(),
});
export type Dial = z.infer<typeof dialSchema>;

/** Answer of `/laptop/calls`. */
export const dialledSchema = z.object({ callId: z.string() });

/** A telephone that rings: whose it is as people write it, and the number that it shows with its carrier's tenant, where it is one of ours. */
export const ringingSchema = z.object({
  callId: z.string(),
  number: z.string(),
  from: z.string(),
  tenant: z.string().optional(),
});
export type Ringing = z.infer<typeof ringingSchema>;

/** A message of `/laptop/rings/events`: all telephones that ring now. */
export const ringingListSchema = z.array(ringingSchema).readonly();

/** Body of `/laptop/calls/<id>/press`. */
export const pressSchema = z.object({ key: z.string().regex(/^[0-9*#]$/) });

/** Body of `/laptop/clock`: an instant to move to (ISO 8601), or seconds to move by. */
export const moveClockSchema = z.union([
  z.object({ to: z.iso.datetime({ offset: true }) }),
  z.object({ by: z.number().positive() }),
]);
export type MoveClock = z.infer<typeof moveClockSchema>;

/** Answer of `/laptop/clock`. */
export const clockMovedSchema = z.object({ now: z.string() });

/** Why the laptop said no; the pages have the Chinese words for each. */
export const refusalCodes = [
  'NUMBER_NOT_IN_SERVICE',
  'NO_SUCH_CALL',
  'NO_SUCH_AGENT',
  'CLOCK_GOES_FORWARD',
  'NOT_NOW',
  'BAD_REQUEST',
  'FOREIGN_ORIGIN',
  'NOT_FOUND',
  'LAPTOP_FAULT',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** Every answer that is not 2xx. */
export const laptopErrorSchema = z.object({ error: z.object({ code: z.enum(refusalCodes), message: z.string() }) });

/**
 * `/app/agent/config.json` and `/app/provider/config.json`: where the two apps find their people and their API. The same file is written beside the deployed app;
 * `now` exists on a laptop only, whose clock can be moved.
 */
export const agentAppConfigSchema = z.object({
  /** Address of the Cognito API, for example `https://cognito-idp.ap-northeast-1.amazonaws.com/` or `/cognito`. */
  cognito: z.string(),
  clientId: z.string(),
  /** Base of the REST API without a slash at the end. */
  api: z.string(),
  timeZone: z.string(),
  now: z.string().optional(),
});
export type AgentAppConfig = z.infer<typeof agentAppConfigSchema>;
