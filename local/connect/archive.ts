import type { Contact } from './model.ts';

/** Contacts by id: all that have not ended, and at least the last so many that have. */
export interface Archive {
  keep(contact: Contact): void;
  find(contactId: string): Contact | undefined;
  all(): Contact[];
}

const isComplete = ({ phase, agent, wrapUpEndedAt }: Contact): boolean =>
  phase === 'ENDED' && (agent === undefined || wrapUpEndedAt !== undefined);

/**
 * Two shelves: when the newer one is full it becomes the older one, and what has ended on the older one is forgotten with it. Nothing is ever
 * deleted from a Map, which would keep what has left alive for the garbage collector.
 *
 * @param most how many ended contacts are kept for sure
 */
export const createArchive = (most: number): Archive => {
  const shelves = { newer: new Map<string, Contact>(), older: new Map<string, Contact>(), room: most };
  const turn = (): void => {
    const unfinished = [...shelves.older.values()].filter((contact) => !isComplete(contact));
    shelves.older = shelves.newer;
    shelves.newer = new Map(unfinished.map((contact) => [contact.id, contact]));
    shelves.room = unfinished.length + Math.max(most, unfinished.length);
  };
  return {
    keep: (contact) => {
      if (shelves.newer.size > shelves.room) turn();
      shelves.newer.set(contact.id, contact);
    },
    find: (contactId) => shelves.newer.get(contactId) ?? shelves.older.get(contactId),
    all: () => [...shelves.older.values(), ...shelves.newer.values()],
  };
};
