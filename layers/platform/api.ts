import * as z from 'zod/mini';
import { type Outcome, ok, refuse } from '#domain/kernel';
import type { FunctionDefinition } from '#functions/define';
import { type ErrorCode, errorTable } from './errors.ts';
import { logger } from './log.ts';
import { type Edge, runtime } from './runtime.ts';
import { type Staff, staffOf } from './staff.ts';

const fields = z.nullish(z.record(z.string(), z.optional(z.string())));
const requestSchema = z.object({
  body: z.nullish(z.string()),
  isBase64Encoded: z.optional(z.boolean()),
  queryStringParameters: fields,
  pathParameters: fields,
});

const readBody = (text: string, isBase64: boolean): unknown =>
  JSON.parse(isBase64 ? Buffer.from(text, 'base64').toString('utf8') : text);

const bodyFields = (body: string | null | undefined, isBase64: boolean): object | undefined => {
  if (!body) return {};
  try {
    const read = z.safeParse(z.record(z.string(), z.unknown()), readBody(body, isBase64));
    return read.success ? read.data : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};

/** One flat input of body, query and path; what the path says wins. */
const readInput = <I extends z.core.$ZodType>(schema: I, event: unknown): Outcome<z.output<I>, 'BAD_INPUT'> => {
  const request = z.parse(requestSchema, event);
  const body = bodyFields(request.body, request.isBase64Encoded ?? false);
  if (!body) return refuse('BAD_INPUT');
  const read = z.safeParse(schema, { ...body, ...request.queryStringParameters, ...request.pathParameters });
  return read.success ? ok(read.data) : refuse('BAD_INPUT');
};

const reply = (statusCode: number, body: unknown) => ({
  statusCode,
  headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  body: JSON.stringify(body),
});

const replyRefusal = (code: ErrorCode) => reply(errorTable[code].status, { code, message: errorTable[code].text });

const rolesOf = ({ trigger }: FunctionDefinition) => (trigger.kind === 'api' ? trigger.roles : []);

/**
 * Wraps the handler of an API function: role and tenant come from the verified token alone, the input is parsed by the
 * definition, a refusal becomes `{ code, message }` in Chinese with the status of the error table, an outage becomes 500.
 */
export const api = <I extends z.core.$ZodType, O extends z.core.$ZodType, S extends z.core.$ZodType>(
  definition: FunctionDefinition<I, O, S>,
  handle: (input: z.output<I>, staff: Staff, edge: Edge<z.output<S>>) => Promise<Outcome<z.output<O>, ErrorCode>>,
) =>
  runtime(definition, async (event, edge) => {
    const staff = staffOf(event, rolesOf(definition));
    if (!staff.ok) return replyRefusal(staff.refusal);
    logger.appendKeys({ tenant: staff.value.tenant, staff: staff.value.username });
    const input = readInput(definition.input, event);
    if (!input.ok) return replyRefusal(input.refusal);
    const answer = await handle(input.value, staff.value, edge);
    return answer.ok ? reply(200, z.encode(definition.output, answer.value)) : replyRefusal(answer.refusal);
  }).onError((request) => {
    request.response = replyRefusal('OUTAGE');
  });
