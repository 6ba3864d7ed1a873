import { mismatches } from './matching.ts';
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

const contactOf = (username: string, { stage }: Scene): string =>
  stage.seat(username)?.snapshot().contacts.at(-1)?.contactId ?? 'none';

/** Calls the API as a user and holds the answer against what is wanted. */
export const api = async (told: Told<'api'>, scene: Scene): Promise<void> => {
  const path = told.path.replace(/\{contact(?: of ([^}]+))?\}/, (_, of = told.as) => contactOf(of, scene));
  const { status, body } = await scene.stage.ask({ as: told.as, method: told.method, path, body: told.body });
  scene.note(told.as, `${told.method} ${path} → ${status}`);
  if (status !== told.status)
    throw new StepFailed(`${told.method} ${path} answered ${status}, not ${told.status}: ${JSON.stringify(body)}`);
  const wrong = mismatches(body, told.answer ?? {});
  if (told.answer !== undefined && wrong.length > 0) throw new StepFailed(`${path}: ${wrong.join('; ')}`);
  if (told.lists === undefined) return;
  const list = at(body, told.lists.in);
  const count = Array.isArray(list) ? list.length : undefined;
  if (count !== told.lists.count)
    throw new StepFailed(`${path}: ${told.lists.in} has ${count ?? 'no'} items, not ${told.lists.count}`);
};
