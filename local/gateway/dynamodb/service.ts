import type { Wire } from '../../dynamodb/wire.ts';
import { type Answer, type Call, failure, type Service, unsupported } from '../answer.ts';
import { refuseTouches, type TableCourt } from './judge.ts';
import type { StreamWrites } from './stream-writes.ts';
import { type Touch, touchesOf } from './touches.ts';

type Understood =
  | { readonly ok: true; readonly body: unknown; readonly touches: readonly Touch[] }
  | { readonly ok: false; readonly answer: Answer };

const understand = (call: Call): Understood => {
  try {
    const body: unknown = JSON.parse(call.body.toString());
    const touches = touchesOf(call.operation, body);
    return touches ? { ok: true, body, touches } : { ok: false, answer: unsupported(call) };
  } catch (error) {
    const answer = failure('SerializationException', `The laptop could not read the request: ${String(error)}`);
    return { ok: false, answer };
  }
};

/** Judges each part of a request, then forwards it as it came. */
export const dynamoDbService =
  (court: TableCourt, wire: Wire, streamWrites: StreamWrites): Service =>
  async (call) => {
    const understood = understand(call);
    if (!understood.ok) return understood.answer;
    const refused = refuseTouches(call.session, understood.touches, court);
    if (refused) return refused;
    const reply = await wire(`DynamoDB_20120810.${call.operation}`, call.body);
    if (reply.status === 200)
      streamWrites.acknowledged(call.operation, understood.touches, understood.body, reply.body);
    return { kind: 'raw', ...reply };
  };
