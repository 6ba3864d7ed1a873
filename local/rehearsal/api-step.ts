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

/** Calls the API as a user and holds the answer against what is wanted. */
export const api = async (told: Told<'api'>, scene: Scene): Promise<void> => {
  const { as, method } = told;
  const path = String(fillIn(told.path, as, scene));
  const { status, body } = await scene.stage.ask({ as, method, path, body: fillIn(told.body, as, scene) });
  scene.note(told.as, `${told.method} ${path} → ${status}`);
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
