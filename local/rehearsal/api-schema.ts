import * as z from 'zod';

/** Fields that an answer, an event or a snapshot must contain; what is not named may be anything. */
export const fields = z.record(z.string(), z.unknown());

const call = {
  as: z.string().describe('Who asks: a user name of the tenant file.'),
  method: z.enum(['GET', 'POST', 'PUT', 'DELETE']).default('GET'),
  path: z
    .string()
    .describe(
      "The path; {contact} stands for the contact on the agent's screen, {contact of gx-016} for that on another's, {ticket} for what was remembered under that name.",
    ),
  body: z
    .unknown()
    .optional()
    .describe('Texts in it may name what was remembered: "{ticket}"; "{new id}" is an id that nobody has used.'),
};

export const api = z
  .strictObject({
    ...call,
    status: z.number().int().default(200),
    answer: fields.optional(),
    remember: z
      .record(z.string(), z.string())
      .optional()
      .describe(
        'Names for parts of the answer, to be used by later calls: "ticket: ticketId", "first: tickets.0.ticketId".',
      ),
    lists: z
      .strictObject({ in: z.string(), count: z.number().int() })
      .optional()
      .describe('How many items a list of the answer has.'),
  })
  .describe('Calls the API as a role.');

/** Requests that are under way at the same time; which of them is first, nobody can say. */
export const together = z
  .strictObject({
    calls: z.array(z.strictObject(call)).min(2),
    statuses: z.array(z.number().int()).describe('What they are answered, in whatever order.'),
  })
  .describe('Calls the API several times at once.');
