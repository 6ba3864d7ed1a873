import * as z from 'zod';
import type { FunctionDefinition } from '#functions/define';
import { freshToken, type SignInPlace } from './cognito.ts';
import { keepSession } from './session.ts';

/** Where the API is, and where its tokens come from. */
export interface ApiPlace extends SignInPlace {
  readonly api: string;
}

/** BUSY: more requests than the API takes in a second; nothing was done. */
export type ApiTrouble = 'SIGNED_OUT' | 'NOT_ALLOWED' | 'REFUSED' | 'BUSY' | 'UNREACHABLE';

const fieldSchema = z.object({ field: z.string(), code: z.string() });
export type RefusedField = z.infer<typeof fieldSchema>;

const refusalSchema = z.object({
  code: z.string(),
  message: z.string(),
  fields: z.array(fieldSchema).optional().catch(undefined),
});

type Told = ErrorOptions & { readonly code?: string; readonly fields?: readonly RefusedField[] | undefined };

/** The API did not do it. `message` is the API's own Chinese text, `code` its word for the refusal, `fields` what is wrong with each. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly trouble: ApiTrouble;
  readonly code: string | undefined;
  readonly fields: readonly RefusedField[];
  constructor(trouble: ApiTrouble, message: string, options?: Told) {
    super(message, options);
    this.trouble = trouble;
    this.code = options?.code;
    this.fields = options?.fields ?? [];
  }
}

/** The API's word for a refusal; empty where it gave none. */
export const codeOf = (error: unknown): string => (error instanceof ApiProblem ? (error.code ?? '') : '');

/** Whether a failure says for certain that nothing was done; after a lost answer, or a fault on the other side, it may have been. */
export const isDefinite = (error: unknown): boolean => error instanceof ApiProblem && error.trouble !== 'UNREACHABLE';

const troubleOf = (status: number): ApiTrouble => {
  if (status === 401) return 'SIGNED_OUT';
  if (status === 403) return 'NOT_ALLOWED';
  if (status === 429) return 'BUSY';
  return status >= 500 ? 'UNREACHABLE' : 'REFUSED';
};

/**
 * What an answer other than 2xx says.
 *
 * @example problemOf(429, { message: 'Too Many Requests' }).trouble // 'BUSY'
 */
export const problemOf = (status: number, body: unknown): ApiProblem => {
  const refusal = refusalSchema.safeParse(body);
  const { code, message, fields } = refusal.success ? refusal.data : { code: '', message: '', fields: undefined };
  return new ApiProblem(troubleOf(status), message, { code, fields });
};

interface Ask {
  readonly path: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

const addressOf = (place: ApiPlace, { trigger }: FunctionDefinition, { path, query = {} }: Ask): string => {
  const template = trigger.kind === 'api' ? trigger.path : '';
  const filled = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(path[name] ?? ''));
  const search = new URLSearchParams(query).toString();
  return `${place.api}${filled}${search === '' ? '' : `?${search}`}`;
};

/**
 * Asks one function of the API: its definition says address and answer, the token says who asks. A session that is over is forgotten,
 * and the sign-in comes up. Throws {@link ApiProblem}.
 *
 * @example
 * await askApi(place, showTicket, { path: { ticketId } }) // the ticket, as its definition answers it
 */
export const askApi = async <O extends z.core.$ZodType>(
  place: ApiPlace,
  definition: FunctionDefinition<z.core.$ZodType, O>,
  wanted: Ask,
): Promise<z.output<O>> => {
  const token = await freshToken(place);
  if (token === undefined) throw new ApiProblem('SIGNED_OUT', '');
  const response = await fetch(addressOf(place, definition, wanted), {
    method: definition.trigger.kind === 'api' ? definition.trigger.method : 'GET',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(wanted.body === undefined ? {} : { body: JSON.stringify(wanted.body) }),
  }).catch((cause: unknown) => {
    throw new ApiProblem('UNREACHABLE', '', { cause });
  });
  const body: unknown = await response.json().catch(() => undefined);
  if (response.status === 401) keepSession(undefined);
  if (!response.ok) throw problemOf(response.status, body);
  return z.parse(definition.output, body);
};
