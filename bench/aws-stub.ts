import { createServer, type IncomingMessage, type Server } from 'node:http';
import { buffer } from 'node:stream/consumers';
import * as z from 'zod';
import { type PreparedRows, prepareRows } from './prepared-rows.ts';

const credentials = `<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials>
<AccessKeyId>ASIASTUB</AccessKeyId><SecretAccessKey>stub</SecretAccessKey><SessionToken>stub</SessionToken>
<Expiration>2099-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>`;

const key = z.object({ pk: z.object({ S: z.string() }), sk: z.object({ S: z.string() }) });
const batch = z.object({ RequestItems: z.record(z.string(), z.object({ Keys: z.array(key) })) });

const batchAnswer = (rows: PreparedRows, body: string) => {
  const { RequestItems } = batch.parse(JSON.parse(body));
  const found = Object.entries(RequestItems).map(([table, { Keys }]) => [
    table,
    Keys.map(({ pk, sk }) => (sk.S === 'PROFILE' ? rows.profile : rows.membership(pk.S, sk.S))),
  ]);
  return { Responses: Object.fromEntries(found), UnprocessedKeys: {} };
};

/** By the operation's name in `x-amz-target`. */
const operations: Readonly<Record<string, (rows: PreparedRows, body: string) => unknown>> = {
  GetItem: ({ profile }) => ({ Item: profile }),
  Query: ({ directory }) => ({ Items: directory, Count: directory.length, ScannedCount: directory.length }),
  BatchGetItem: batchAnswer,
  TransactWriteItems: () => ({}),
  Decrypt: () => ({ Plaintext: Buffer.alloc(64, 7).toString('base64'), KeyId: 'stub' }),
};

const answerTo = async (request: IncomingMessage, rows: PreparedRows): Promise<{ type: string; body: string }> => {
  const body = (await buffer(request)).toString();
  const target = request.headers['x-amz-target'];
  if (typeof target !== 'string') return { type: 'text/xml', body: credentials };
  const operation = operations[target.split('.').at(-1) ?? ''];
  if (!operation) throw new Error(`The stub is not prepared for ${target}`);
  return { type: 'application/x-amz-json-1.0', body: JSON.stringify(operation(rows, body)) };
};

const listen = async (server: Server): Promise<string> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The stub has no port');
  return `http://127.0.0.1:${address.port}`;
};

/**
 * Runs work beside a server that stands for the network alone: it answers at once what DynamoDB, STS and KMS would answer a
 * member's call.
 *
 * @param work gets the server's address, an `AWS_ENDPOINT_URL`
 */
export const withAwsStub = async <T>(work: (endpoint: string) => Promise<T>): Promise<T> => {
  const rows = prepareRows(Date.now());
  const server = createServer((request, response) => {
    answerTo(request, rows)
      .then(({ type, body }) => response.writeHead(200, { 'content-type': type }).end(body))
      .catch((error) => response.writeHead(500).end(String(error)));
  });
  server.keepAliveTimeout = 60_000;
  try {
    return await work(await listen(server));
  } finally {
    server.closeAllConnections();
    server.close();
  }
};
