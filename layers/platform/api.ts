import * as z from 'zod/mini';
import { type Outcome, ok, refuse } from '#domain/kernel';
import type { FunctionDefinition, Role } from '#functions/define';
import { type ErrorCode, errorTable } from './errors.ts';
import { countOutage, logger } from './log.ts';
import { type ProviderPerson, providerPersonOf } from './provider-identity.ts';
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

/** A refusal with what the asking page needs to mend it: the fields that are wrong, or the version that is stored now. */
export interface DetailedRefusal {
  readonly code: ErrorCode;
  readonly fields?: readonly { readonly field: string; readonly code: string }[];
  readonly version?: number;
}

/** Why a request is refused. */
export type ApiRefusal = ErrorCode | DetailedRefusal;

const replyRefusal = (refusal: ApiRefusal) => {
  const { code, fields: wrong, version }: DetailedRefusal = typeof refusal === 'string' ? { code: refusal } : refusal;
  const { status, text: message } = errorTable[code];
  return reply(status, { code, message, fields: wrong, version });
};

/** Who asks, as far as a log may tell. */
interface Asker {
  readonly tenant: string;
  readonly username: string;
}
type Who<W extends Asker> = (event: unknown) => Outcome<W, 'NOT_SIGNED_IN' | 'NOT_ALLOWED'>;

const answering = <W extends Asker, I extends z.core.$ZodType, O extends z.core.$ZodType, S extends z.core.$ZodType>(
  definition: FunctionDefinition<I, O, S>,
  who: Who<W>,
  handle: (input: z.output<I>, asker: W, edge: Edge<z.output<S>>) => Promise<Outcome<z.output<O>, ApiRefusal>>,
) =>
  runtime(definition, async (event, edge) => {
    const asker = who(event);
    if (!asker.ok) return replyRefusal(asker.refusal);
    logger.appendKeys({ tenant: asker.value.tenant, staff: asker.value.username });
    const input = readInput(definition.input, event);
    if (!input.ok) return replyRefusal(input.refusal);
    const answer = await handle(input.value, asker.value, edge);
    return answer.ok ? reply(200, z.encode(definition.output, answer.value)) : replyRefusal(answer.refusal);
  }).onError((request) => {
    countOutage();
    request.response = replyRefusal('OUTAGE');
  });

const staffRolesOf = ({ trigger }: FunctionDefinition): readonly Role[] =>
  trigger.kind === 'api' ? trigger.roles.flatMap((role) => (role === 'provider' ? [] : [role])) : [];

/**
 * Wraps the handler of an API function: role and tenant come from the verified token alone, the input is parsed by the
 * definition, a refusal becomes `{ code, message }` in Chinese with the status of the error table, an outage becomes 500.
 * A refusal may say more: `{ code, message, fields: [{ field: 'model', code: 'MISSING' }] }`, `{ code, message, version: 4 }`.
 */
export const api = <I extends z.core.$ZodType, O extends z.core.$ZodType, S extends z.core.$ZodType>(
  definition: FunctionDefinition<I, O, S>,
  handle: (input: z.output<I>, staff: Staff, edge: Edge<z.output<S>>) => Promise<Outcome<z.output<O>, ApiRefusal>>,
) => answering(definition, (event) => staffOf(event, staffRolesOf(definition)), handle);

/** The same for a route of the providers' portal: whose orders they are, the token alone says. Source: ORDER-47. */
export const providerApi = <I extends z.core.$ZodType, O extends z.core.$ZodType, S extends z.core.$ZodType>(
  definition: FunctionDefinition<I, O, S>,
  handle: (
    input: z.output<I>,
    person: ProviderPerson,
    edge: Edge<z.output<S>>,
  ) => Promise<Outcome<z.output<O>, ApiRefusal>>,
) => answering(definition, providerPersonOf, handle);
