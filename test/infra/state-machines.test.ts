import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { machines } from '#domain/workflows';
import { readMachine } from '../../local/states/definition/read-machine.ts';

const secondOpinion = z
  .custom<(definition: unknown) => { readonly isValid: boolean; readonly errors: unknown }>(
    (loaded) => typeof loaded === 'function',
  )
  .parse(createRequire(import.meta.url)('asl-validator'));

const names = Object.keys(machines);
const textOf = (name: string): string =>
  readFileSync(`infra/state-machines/${name}.asl.json`, 'utf8').replace(
    /\$\{(\w+)\}/g,
    'arn:aws:lambda:ap-northeast-1:111122223333:function:$1',
  );
const definitionOf = (name: string) => z.looseObject({ Comment: z.string() }).parse(JSON.parse(textOf(name)));

describe.each(names)('the state machine %s', (name) => {
  test('is one that the laptop runs and asl-validator accepts', () => {
    expect(readMachine(name, textOf(name)).startAt).toBe('Assess');
    expect(secondOpinion(definitionOf(name))).toMatchObject({ isValid: true, errors: [] });
  });

  test('is the same wake loop as all others, and says in a comment of its own what for', () => {
    const { Comment: own, ...loop } = definitionOf(name);
    const { Comment: other, ...clock } = definitionOf('ticket-clock');
    expect(loop).toEqual(clock);
    if (name !== 'ticket-clock') expect(own).not.toBe(other);
  });
});
