import { buildApp } from 'fauxqs';

/** What SNS or SQS answered, ready for the wire. */
export interface EmulatorReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** fauxqs in this process: SNS and SQS without a port of their own, for its server would listen on every address of the machine. */
export interface Emulator {
  /** One SQS operation with its JSON body. */
  sqs(operation: string, body: unknown): Promise<EmulatorReply>;
  /** One SNS request: the form as it came. */
  sns(form: URLSearchParams): Promise<EmulatorReply>;
  /** What a queue holds, untouched. */
  inspect(queueName: string): Promise<unknown>;
  stop(): Promise<void>;
}

/** fauxqs calls every account so. */
export const emulatorAccount = '000000000000';

/**
 * An ARN in fauxqs' own account.
 *
 * @example inEmulator('arn:aws:sns:ap-northeast-1:111122223333:hutong-messages.fifo')
 * // 'arn:aws:sns:ap-northeast-1:000000000000:hutong-messages.fifo'
 */
export const inEmulator = (arn: string): string => arn.replace(/^((?:[^:]*:){4})\d+:/, `$1${emulatorAccount}:`);

/**
 * Starts the emulator, empty. It knows wall time only: visibility, deduplication (five minutes) and retention count real seconds,
 * so nothing of the laptop relies on them.
 *
 * @example await (await startEmulator('ap-northeast-1')).sqs('ListQueues', {}) // { status: 200, body: '{}' … }
 */
export const startEmulator = async (region: string): Promise<Emulator> => {
  const app = buildApp({ logger: false, defaultRegion: region });
  await app.ready();
  const post = async (headers: Record<string, string>, payload: string): Promise<EmulatorReply> => {
    const reply = await app.inject({ method: 'POST', url: '/', headers, payload });
    const kept = ['content-type', 'x-amzn-query-error'].flatMap((name) => {
      const value = reply.headers[name];
      return typeof value === 'string' ? [[name, value] as const] : [];
    });
    return { status: reply.statusCode, headers: Object.fromEntries(kept), body: reply.rawPayload };
  };
  return {
    sqs: (operation, body) =>
      post(
        { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': `AmazonSQS.${operation}` },
        JSON.stringify(body),
      ),
    sns: (form) => post({ 'content-type': 'application/x-www-form-urlencoded' }, form.toString()),
    inspect: async (queueName) => (await app.inject({ method: 'GET', url: `/_fauxqs/queues/${queueName}` })).json(),
    stop: () => app.close(),
  };
};
