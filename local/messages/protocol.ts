import * as z from 'zod';

/** How far a text has come. To the phone: the receipt is on its way, told, or never told. From the phone: on its way, taken, refused. */
export const textStates = ['REPORTING', 'REPORTED', 'UNREPORTED', 'SENDING', 'TAKEN', 'REFUSED'] as const;

/** A text on a phone, as it stands now; a later one with the same id takes its place. */
export const textMessageSchema = z.object({
  id: z.string(),
  direction: z.enum(['TO_PHONE', 'FROM_PHONE']),
  /** E.164 */
  phone: z.string(),
  /** The service number on the other side, `10620114`. */
  port: z.string(),
  text: z.string(),
  /** ISO 8601 UTC, on the laptop's clock. */
  at: z.string(),
  state: z.enum(textStates),
});
export type TextMessage = z.infer<typeof textMessageSchema>;

/** Body of `POST /laptop/phones/<number>/messages`: a text from the phone. */
export const sendTextSchema = z.object({
  to: z.string().regex(/^\d{3,20}$/),
  text: z.string().min(1).max(1000),
  tenant: z.string().max(32).optional(),
});
export type SendText = z.infer<typeof sendTextSchema>;
