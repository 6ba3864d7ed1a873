import { mismatches } from './matching.ts';
import { fillIn } from './names.ts';
import { type Scene, StepFailed } from './scene.ts';
import type { Told } from './schema.ts';

const at = (value: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (inner, key) =>
        typeof inner === 'object' && inner !== null
          ? Object.entries(inner).find(([name]) => name === key)?.[1]
          : undefined,
      value,
    );

type Call = Pick<Told<'api'>, 'as' | 'method' | 'path' | 'body'>;

const ask = async ({ as, method, path: named, body: said }: Call, scene: Scene) => {
  const path = String(fillIn(named, as, scene));
  const { status, body } = await scene.stage.ask({ as, method, path, body: fillIn(said, as, scene) });
  scene.note(as, `${method} ${path} → ${status}`);
  return { path, status, body };
};

/** Calls the API as a user and holds the answer against what is wanted. */
export const api = async (told: Told<'api'>, scene: Scene): Promise<void> => {
  const { as } = told;
  const { path, status, body } = await ask(told, scene);
  if (status !== told.status)
    throw new StepFailed(`${told.method} ${path} answered ${status}, not ${told.status}: ${JSON.stringify(body)}`);
  const wrong = told.answer === undefined ? [] : mismatches(body, fillIn(told.answer, as, scene));
  if (wrong.length > 0) throw new StepFailed(`${path}: ${wrong.join('; ')}`);
  for (const [name, part] of Object.entries(told.remember ?? {})) scene.remembered.set(name, at(body, part));
  if (told.lists === undefined) return;
  const list = at(body, told.lists.in);
  const count = Array.isArray(list) ? list.length : undefined;
  if (count !== told.lists.count)
    throw new StepFailed(`${path}: ${told.lists.in} has ${count ?? 'no'} items, not ${told.lists.count}`);
};

const sorted = (numbers: readonly number[]): string => numbers.toSorted((a, b) => a - b).join(', ');

/** Calls the API several times at once; whoever is first, together they are answered what is wanted. */
export const together = async ({ calls, statuses }: Told<'together'>, scene: Scene): Promise<void> => {
  const answers = await Promise.all(calls.map((call) => ask(call, scene)));
  const [got, wanted] = [sorted(answers.map(({ status }) => status)), sorted(statuses)];
  if (got !== wanted)
    throw new StepFailed(
      `answered ${got}, not ${wanted}: ${answers.map(({ body }) => JSON.stringify(body)).join(' ')}`,
    );
};
