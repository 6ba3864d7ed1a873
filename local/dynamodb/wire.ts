import { Agent, request } from 'node:http';

/** What DynamoDB Local answered, untouched. */
export interface WireReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Sends one operation: the body goes as it is, signed with the laptop's one key. */
export type Wire = (target: string, body: Buffer) => Promise<WireReply>;

/** DynamoDB Local reads the key id to choose a file and checks no signature; with a shared file every id leads to the same one. */
const authorization =
  'AWS4-HMAC-SHA256 Credential=laptop/20250101/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=laptop';

const kept = ['content-type', 'x-amz-crc32', 'x-amzn-requestid'];

/**
 * A connection to DynamoDB Local that keeps its sockets.
 *
 * @example await wire('DynamoDB_20120810.GetItem', Buffer.from('{"TableName":"hutong.directory","Key":{…}}'))
 */
export const openWire = (url: string): { readonly send: Wire; close(): void } => {
  const agent = new Agent({ keepAlive: true, maxSockets: 64, scheduling: 'lifo' });
  const { hostname, port } = new URL(url);
  const send: Wire = (target, body) =>
    new Promise((resolve, reject) => {
      const headers = {
        'content-type': 'application/x-amz-json-1.0',
        'content-length': body.length,
        'x-amz-target': target,
        authorization,
      };
      const sent = request({ hostname, port, agent, method: 'POST', path: '/', headers }, (reply) => {
        const chunks: Buffer[] = [];
        reply.on('data', (chunk: Buffer) => chunks.push(chunk));
        reply.once('error', reject);
        reply.once('end', () => {
          const names = kept.filter((name) => typeof reply.headers[name] === 'string');
          resolve({
            status: reply.statusCode ?? 500,
            headers: Object.fromEntries(names.map((name) => [name, String(reply.headers[name])])),
            body: Buffer.concat(chunks),
          });
        });
      });
      sent.once('error', reject);
      sent.end(body);
    });
  return { send, close: () => agent.destroy() };
};
