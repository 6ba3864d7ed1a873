import * as z from 'zod';
import { deniedMessage, type Iam } from '../iam/iam.ts';
import { type Call, type Failure, failure, type Service, unsupported, value } from './answer.ts';

/** What the gateway hands to the event buses, one entry at a time. */
export interface EventsInlet {
  /** Answers the event's id. */
  put(event: {
    readonly bus?: string;
    readonly source: string;
    readonly detailType: string;
    readonly detail: unknown;
    readonly resources?: readonly string[];
    /** Epoch milliseconds; the event's own time, never that of its arrival. */
    readonly time?: number;
  }): string;
  has(nameOrArn: string): boolean;
}

const entrySchema = z.strictObject({
  EventBusName: z.string().default('default'),
  Source: z.string().min(1),
  DetailType: z.string().min(1),
  Detail: z.string(),
  Resources: z.array(z.string()).optional(),
  /** Epoch seconds. */
  Time: z.number().optional(),
  TraceHeader: z.string().optional(),
});
const inputSchema = z.strictObject({ Entries: z.array(entrySchema).min(1).max(10) });
type Entry = z.infer<typeof entrySchema>;

const refuse = (call: Call, bus: string, iam: Iam, region: string): Failure | undefined => {
  const resource = bus.startsWith('arn:') ? bus : `arn:aws:events:${region}:${call.session.accountId}:event-bus/${bus}`;
  const deed = { action: 'events:PutEvents', resource };
  const decision = iam.judge(call.session, deed);
  if (decision.verdict === 'ALLOWED') return undefined;
  return failure('AccessDeniedException', deniedMessage(call.session, deed, decision));
};

const isObject = (content: unknown): boolean =>
  typeof content === 'object' && content !== null && !Array.isArray(content);

const parseDetail = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const result = (entry: Entry, inlet: EventsInlet) => {
  if (entry.Source.startsWith('aws.'))
    return { ErrorCode: 'NotAuthorizedForSourceException', ErrorMessage: 'Not authorized for the source.' };
  const detail = parseDetail(entry.Detail);
  if (!isObject(detail)) return { ErrorCode: 'MalformedDetail', ErrorMessage: 'Detail is malformed.' };
  // As on AWS: an event for a bus that doesn't exist is accepted and lost.
  if (!inlet.has(entry.EventBusName)) return { EventId: 'lost' };
  const { EventBusName: bus, Source: source, DetailType: detailType, Resources: resources, Time: time } = entry;
  const optional = { ...(resources && { resources }), ...(time !== undefined && { time: time * 1000 }) };
  return { EventId: inlet.put({ bus, source, detailType, detail, ...optional }) };
};

/** PutEvents. */
export const eventsService =
  (iam: Iam, region: string, inlet: EventsInlet): Service =>
  (call) => {
    if (call.operation !== 'PutEvents') return unsupported(call);
    const { Entries } = inputSchema.parse(JSON.parse(call.body.toString()));
    for (const bus of new Set(Entries.map(({ EventBusName }) => EventBusName))) {
      const refused = refuse(call, bus, iam, region);
      if (refused) return refused;
    }
    const results = Entries.map((entry) => result(entry, inlet));
    return value({ FailedEntryCount: results.filter((one) => 'ErrorCode' in one).length, Entries: results });
  };
