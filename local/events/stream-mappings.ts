import type { StreamMapping } from '../assembly/ports.ts';
import { type PollerParts, type StreamPoller, startStreamPoller } from './stream-poller.ts';

/** All event source mappings of the laptop. */
export interface StreamMappings {
  map(mapping: StreamMapping): void;
  /**
   * Starts reading; mappings that read already go on.
   *
   * @throws when a function's role may not read its stream.
   */
  start(): void;
  /** Tells of writes that a table has acknowledged. */
  wrote(tableArn: string, records: number): void;
  /** Stops reading and forgets the mappings. */
  stop(): Promise<void>;
}

export interface MappingParts extends Omit<PollerParts, 'mapping'> {
  /** Why the function's role may not read the stream; undefined when it may. */
  readonly refuse: (mapping: StreamMapping) => string | undefined;
}

const tableArnOf = ({ streamArn }: StreamMapping) => streamArn.split('/stream/')[0] ?? streamArn;

/** Creates an empty set of mappings. */
export const createStreamMappings = ({ refuse, ...parts }: MappingParts): StreamMappings => {
  const mappings = new Map<string, StreamMapping>();
  const pollers = new Map<string, StreamPoller>();
  const begin = (id: string, mapping: StreamMapping) => {
    const refusal = refuse(mapping);
    if (refusal !== undefined) throw new Error(`The stream of ${mapping.tableName} cannot be read: ${refusal}`);
    pollers.set(id, startStreamPoller({ ...parts, mapping }));
  };
  return {
    map: (mapping) => {
      mappings.set(`${mapping.functionArn} ${mapping.streamArn}`, mapping);
    },
    start: () => {
      for (const [id, mapping] of mappings) if (!pollers.has(id)) begin(id, mapping);
    },
    wrote: (tableArn, records) => {
      for (const [id, mapping] of mappings) if (tableArnOf(mapping) === tableArn) pollers.get(id)?.wrote(records);
    },
    stop: async () => {
      mappings.clear();
      const running = [...pollers.values()];
      pollers.clear();
      await Promise.all(running.map((poller) => poller.stop()));
    },
  };
};
