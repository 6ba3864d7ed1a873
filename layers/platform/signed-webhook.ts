import * as z from 'zod/mini';
import type { Instant, Outcome, TenantId } from '#domain/kernel';
import type { FunctionDefinition } from '#functions/define';
import { countOutage, logger } from './log.ts';
import { isSignedWith, isTimely, type Signed, signatureHeaders } from './messages-signature.ts';
import { type Edge, runtime } from './runtime.ts';
import { type TenantData, withTenant } from './tenant-data.ts';

const fields = z.nullish(z.record(z.string(), z.optional(z.string())));
const requestSchema = z.object({
  body: z.nullish(z.string()),
  isBase64Encoded: z.optional(z.boolean()),
  headers: fields,
  pathParameters: z.object({ gateway: z.string() }),
});

/** What every webhook needs of its environment. */
export type WebhookSettings = Readonly<Record<'DIRECTORY_TABLE' | 'TENANT_DATA_ROLE_ARN', string>>;

/** A gateway that has proved itself, and for whom it speaks. */
export interface Caller<Row> {
  readonly gateway: string;
  readonly tenant: TenantId;
  /** All that the directory knows of the gateway. */
  readonly rows: readonly Row[];
}

/** A kind of gateway: whose it may be, and with which key each of them signs. */
export interface Gateways<Row extends { readonly tenant: TenantId }> {
  readonly rowsOf: (gateway: string, edge: Edge<WebhookSettings>) => Promise<readonly Row[]>;
  readonly keyOf: (data: TenantData, now: Instant) => Promise<string>;
}

const signedPart = (request: z.infer<typeof requestSchema>): Signed => {
  const headers = new Map(Object.entries(request.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]));
  const body = request.body ?? '';
  return {
    body: request.isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body,
    timestamp: headers.get(signatureHeaders.timestamp),
    signature: headers.get(signatureHeaders.signature),
  };
};

/** A tenant's key; undefined while it can't be read: who is half deployed, or gone, must not silence the gateway's other tenants. */
const keyFor = async <Row extends { readonly tenant: TenantId }>(
  { keyOf }: Gateways<Row>,
  tenant: TenantId,
  { settings, now }: Edge<WebhookSettings>,
): Promise<string | undefined> => {
  try {
    return await withTenant(settings, tenant, (data) => keyOf(data, now));
  } catch (error) {
    logger.error('The key of a gateway cannot be read', { tenant, error });
    return undefined;
  }
};

/**
 * Every tenant of a gateway has a key of its own, so the signature tells for whom the gateway speaks.
 *
 * @throws when no key fits and one could not be read, so that the gateway calls again
 */
const callerOf = async <Row extends { readonly tenant: TenantId }>(
  gateways: Gateways<Row>,
  gateway: string,
  signed: Signed,
  edge: Edge<WebhookSettings>,
): Promise<Caller<Row> | undefined> => {
  if (!isTimely(signed, edge.now) || signed.signature === undefined) return undefined;
  const rows = await gateways.rowsOf(gateway, edge);
  const unread: TenantId[] = [];
  for (const tenant of new Set(rows.map((row) => row.tenant))) {
    const key = await keyFor(gateways, tenant, edge);
    if (key === undefined) unread.push(tenant);
    else if (isSignedWith(key, signed)) return { gateway, tenant, rows };
  }
  if (unread.length > 0) throw new Error(`Nobody knows who signed: no key of ${unread.join(', ')}`);
  return undefined;
};

const parsedBody = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};

/** To a stranger every answer looks alike. */
const reply = (statusCode: 200 | 400 | 401 | 404 | 500) => ({
  statusCode,
  headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  body: '{}',
});
const statusOf = { BAD_INPUT: 400, NOT_FOUND: 404 } as const;

/** What a webhook does with what a gateway says. */
export type Receive<Row, I extends z.core.$ZodType> = (
  input: z.output<I>,
  caller: Caller<Row>,
  edge: { readonly settings: WebhookSettings; readonly now: Instant },
) => Promise<Outcome<unknown, keyof typeof statusOf>>;

/**
 * Wraps the handler of a route on which a gateway calls us: it proves itself by the signature of time and body, and by that alone it is
 * known for whom it speaks; an outage becomes 500, so that it calls again. Source.
 */
export const signedWebhook =
  <Row extends { readonly tenant: TenantId }>(gateways: Gateways<Row>) =>
  <I extends z.core.$ZodType, O extends z.core.$ZodType, S extends z.core.$ZodType<WebhookSettings>>(
    definition: FunctionDefinition<I, O, S>,
    handle: Receive<Row, I>,
  ) =>
    runtime(definition, async (event, edge) => {
      const request = z.parse(requestSchema, event);
      const { gateway } = request.pathParameters;
      const signed = signedPart(request);
      const caller = await callerOf(gateways, gateway, signed, edge);
      if (!caller) return reply(401);
      logger.appendKeys({ tenant: caller.tenant, gateway });
      const input = z.safeParse(definition.input, parsedBody(signed.body));
      if (!input.success) return reply(400);
      const answer = await handle(input.data, caller, edge);
      return reply(answer.ok ? 200 : statusOf[answer.refusal]);
    }).onError((request) => {
      countOutage();
      request.response = reply(500);
    });
