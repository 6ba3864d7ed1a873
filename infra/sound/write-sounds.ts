import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { waitingMusic } from './waiting-music.ts';

// Flows interrupt it with a word at least once a minute; twice that leaves room for a longer round.
const seconds = 120;

/** Writes the recorded prompts of all products and answers with their files by prompt name. */
export const writeSounds = (directory: string): Readonly<Record<string, string>> => {
  const music = join(directory, 'music.wav');
  mkdirSync(directory, { recursive: true });
  writeFileSync(music, waitingMusic(seconds));
  return { music };
};
