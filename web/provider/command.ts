/**
 * Names commands: the same words about the same version are the same command, so that a second press, or a repetition after a lost answer,
 * does nothing twice; other words are another command.
 *
 * @example
 * const commandOf = nameCommands(() => crypto.randomUUID());
 * commandOf({ deed: 'start', version: 3 }) === commandOf({ deed: 'start', version: 3 }) // true
 */
export const nameCommands = (newId: () => string): ((body: unknown) => string) => {
  const named = new Map<string, string>();
  return (body) => {
    const words = JSON.stringify(body);
    const id = named.get(words) ?? newId();
    named.set(words, id);
    return id;
  };
};
