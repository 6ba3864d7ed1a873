import type { Fault } from '../faults.ts';
import type { Protocol, Reply } from './protocols.ts';

const throttled: Readonly<Record<string, string>> = {
  dynamodb: 'ProvisionedThroughputExceededException',
  sts: 'Throttling',
};

/** What an injected fault looks like on the wire, shaped as the service itself would; `'CUT'` closes the connection without an answer. */
export const injectedReply = (
  { kind }: Fault,
  protocol: Protocol,
  service: string,
  operation: string,
): Reply | 'CUT' => {
  const message = 'injected fault';
  if (kind === 'timeout') return 'CUT';
  if (kind === 'malformed')
    return { status: 200, headers: { 'content-type': 'application/x-amz-json-1.0' }, body: '{"injected fault' };
  if (kind === 'throttle') {
    const code = throttled[service] ?? 'ThrottlingException';
    return protocol.write(operation, { kind: 'error', code, message, status: 400 });
  }
  const code = service === 'dynamodb' ? 'InternalServerError' : 'InternalFailure';
  return protocol.write(operation, { kind: 'error', code, message, status: 500 });
};
