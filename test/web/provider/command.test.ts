import { describe, expect, it } from 'vitest';
import { nameCommands } from '../../../web/provider/command.ts';

describe('the name of a command', () => {
  const commandOf = nameCommands(() => crypto.randomUUID());

  it('is the same for a second press and for a repetition after a lost answer (X-37)', () => {
    const body = { version: 3, said: { deed: 'start' } };
    expect(commandOf({ ...body })).toBe(commandOf({ ...body }));
  });

  it('is another for other words, and about another version', () => {
    const names = [
      commandOf({ version: 3, said: { deed: 'complete', feeFen: 12000 } }),
      commandOf({ version: 3, said: { deed: 'complete', feeFen: 12050 } }),
      commandOf({ version: 4, said: { deed: 'complete', feeFen: 12050 } }),
    ];
    expect(new Set(names).size).toBe(3);
  });
});
