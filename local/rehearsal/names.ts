import { randomUUID } from 'node:crypto';
import { type Scene, StepFailed } from './scene.ts';

const contactOf = (username: string, { stage }: Scene): string =>
  stage.seat(username)?.snapshot().contacts.at(-1)?.contactId ?? 'none';

/** What a name in braces stands for: `contact`, `contact of gx-016`, `new id`, or what the story has remembered. */
const meaningOf = (name: string, as: string, scene: Scene): unknown => {
  if (name === 'new id') return randomUUID();
  const [, of] = /^contact(?: of (.+))?$/.exec(name) ?? [];
  if (of !== undefined || name === 'contact') return contactOf(of ?? as, scene);
  if (!scene.remembered.has(name)) throw new StepFailed(`nothing is remembered as {${name}}`);
  return scene.remembered.get(name);
};

const fillText = (text: string, as: string, scene: Scene): unknown => {
  const [, whole] = /^\{([^{}]+)\}$/.exec(text) ?? [];
  if (whole !== undefined) return meaningOf(whole, as, scene);
  return text.replace(/\{([^{}]+)\}/g, (_, name) => String(meaningOf(name, as, scene)));
};

/**
 * Fills in the names that stand in the texts of a value. A text that is one name becomes the value itself, a number among them.
 *
 * @param as the user whose contact `{contact}` is
 * @example fillIn({ version: '{version}' }, 'gx-101', scene) // { version: 3 }
 */
export const fillIn = (value: unknown, as: string, scene: Scene): unknown => {
  if (typeof value === 'string') return fillText(value, as, scene);
  if (Array.isArray(value)) return value.map((item) => fillIn(item, as, scene));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, fillIn(inner, as, scene)]));
};
