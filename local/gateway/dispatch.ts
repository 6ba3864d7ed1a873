import type { IncomingHttpHeaders } from 'node:http';
import * as z from 'zod';
import type { Faults } from '../faults.ts';
import type { Sessions } from '../iam/sessions.ts';
import { type Answer, failure, type Service } from './answer.ts';
import { identifyCaller } from './caller.ts';
import { injectedReply } from './injected.ts';
import { type Protocol, protocols, type Reply } from './protocols.ts';

export interface HttpRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** A service by the name in the credential scope, and the protocol it speaks. */
export interface Offered {
  readonly protocol: Protocol;
  readonly service: Service;
}

export interface DispatchParts {
  readonly sessions: Sessions;
  readonly services: Readonly<Record<string, Offered>>;
  readonly faults: Pick<Faults, 'take'>;
}

const write = (protocol: Protocol, operation: string, answer: Answer): Reply =>
  answer.kind === 'raw' ? answer : protocol.write(operation, answer);

/** What nobody expected is told whole: on a laptop the reader is the developer. */
const unexpected = (service: string, operation: string, error: unknown): Answer =>
  error instanceof z.ZodError
    ? failure('ValidationException', `The laptop serves ${service} ${operation} without: ${z.prettifyError(error)}`)
    : failure('InternalFailure', `The laptop's gateway failed in ${service} ${operation}: ${String(error)}`, 500);

const unknownService = (service: string | undefined): Reply =>
  protocols.restJson.write(
    '',
    failure('UnknownServiceException', `The laptop does not serve ${service ?? 'unsigned requests'}`),
  );

/**
 * Takes a request to its service: who calls, what for, is a fault waiting, and then the service itself.
 * `'CUT'`: the connection shall be closed without an answer.
 */
export const dispatch = async (request: HttpRequest, parts: DispatchParts): Promise<Reply | 'CUT'> => {
  const caller = identifyCaller(request.headers, parts.sessions);
  const offered = caller.service === undefined ? undefined : parts.services[caller.service];
  if (!offered || caller.service === undefined) return unknownService(caller.service);
  const { protocol, service } = offered;
  const operation = protocol.operation(request);
  if (!caller.ok) return protocol.write(operation, caller.failure);
  const fault = parts.faults.take(`${caller.service}:${operation}`);
  if (fault) return injectedReply(fault, protocol, caller.service, operation);
  try {
    const { body, url } = request;
    const call = { service: caller.service, operation, session: caller.session, body, url };
    return write(protocol, operation, await service(call));
  } catch (error) {
    return write(protocol, operation, unexpected(caller.service, operation, error));
  }
};
