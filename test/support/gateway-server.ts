import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import * as z from 'zod';

const textSchema = z.object({ messageId: z.string(), from: z.string(), to: z.string(), text: z.string() });
export type TakenText = z.infer<typeof textSchema>;

const read = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
};

interface GatewayState {
  mood: 'OPEN' | 'AWAY' | 'REFUSES' | 'FORGETS_TO_ANSWER';
  requests: number;
}

type Sign = (timestamp: string, body: string) => string;

const signerWith =
  (key: string): Sign =>
  (timestamp, body) =>
    createHmac('sha256', key).update(`${timestamp}.${body}`).digest('hex');

/** Answers a post as the gateway's mood has it, and keeps the text it takes. */
const answererOf =
  (state: GatewayState, taken: Map<string, TakenText>, sign: Sign) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    state.requests += 1;
    const body = await read(request);
    const wanted = sign(String(request.headers['x-hutong-timestamp']), body);
    if (request.headers['x-hutong-signature'] !== wanted) response.writeHead(401).end();
    else if (state.mood === 'AWAY') response.writeHead(503).end('busy');
    else if (state.mood === 'REFUSES') response.writeHead(422).end('{}');
    else {
      const text = textSchema.parse(JSON.parse(body));
      if (!taken.has(text.messageId)) taken.set(text.messageId, text);
      if (state.mood === 'FORGETS_TO_ANSWER') response.destroy();
      else response.writeHead(202).end(JSON.stringify({ providerMessageId: `p-${text.messageId}` }));
    }
  };

/** A carrier's gateway over HTTP: takes each id once, checks signatures, and can be told to be away or to refuse. */
export const gatewayServer = async (key: string) => {
  const state: GatewayState = { mood: 'OPEN', requests: 0 };
  const taken = new Map<string, TakenText>();
  const sign = signerWith(key);
  const answer = answererOf(state, taken, sign);
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = z.object({ port: z.number() }).parse(server.address());
  return {
    url: `http://127.0.0.1:${port}/messages`,
    state,
    /** In the order in which it took them. */
    taken: (): readonly TakenText[] => [...taken.values()],
    signed: (body: string, at = new Date()): Record<string, string> => {
      const timestamp = at.toISOString();
      return { 'X-Hutong-Timestamp': timestamp, 'X-Hutong-Signature': sign(timestamp, body) };
    },
    reset: () => {
      taken.clear();
      Object.assign(state, { mood: 'OPEN', requests: 0 });
    },
    stop: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};
