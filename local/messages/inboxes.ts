import { existsSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import { keepFile } from '../state-file.ts';
import { type TextMessage, textMessageSchema } from './protocol.ts';

type Listener = (message: TextMessage) => void;

/** The texts on all phones. */
export interface Inboxes {
  /** Adds a text, or puts it in the place of the one with its id. */
  put(message: TextMessage): void;
  find(id: string): TextMessage | undefined;
  all(): readonly TextMessage[];
  /** Texts of one phone as they stand now, oldest first. */
  of(phone: string): readonly TextMessage[];
  /** Everything that happened on one phone: each change is an entry of its own. */
  changes(phone: string): readonly TextMessage[];
  subscribe(listener: Listener): () => void;
  clear(): void;
}

const fileSchema = z.array(textMessageSchema);

/** More than a demonstration needs; the oldest go. */
const most = 2000;

const read = (file: string | undefined): readonly TextMessage[] =>
  file !== undefined && existsSync(file) ? fileSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : [];

/** @param file where texts are kept over restarts; in memory when absent */
export const openInboxes = (file?: string): Inboxes => {
  const texts = new Map(read(file).map((message) => [message.id, message]));
  const log = [...texts.values()];
  const listeners = new Set<Listener>();
  const save = () => {
    if (file !== undefined) keepFile(file, JSON.stringify([...texts.values()].slice(-most)));
  };
  return {
    put: (message) => {
      texts.set(message.id, message);
      log.push(message);
      save();
      for (const listener of listeners) listener(message);
    },
    find: (id) => texts.get(id),
    all: () => [...texts.values()],
    of: (phone) => [...texts.values()].filter((message) => message.phone === phone),
    changes: (phone) => log.filter((message) => message.phone === phone),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    clear: () => {
      texts.clear();
      log.length = 0;
      save();
    },
  };
};
