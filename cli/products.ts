import { access, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Command, UsageError } from './command.ts';

const FOLDER = 'services';
const LIST = join(FOLDER, 'products.ts');

/** @example camel('car-club') // 'carClub' */
export const camel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const isProduct = (id: string): Promise<boolean> =>
  access(join(FOLDER, id, 'manifest.ts')).then(
    () => true,
    () => false,
  );

const productIds = async (): Promise<readonly string[]> => {
  const names = (await readdir(FOLDER)).sort();
  const judged = await Promise.all(names.map(isProduct));
  return names.filter((_, index) => judged[index]);
};

const textOf = (ids: readonly string[]): string =>
  [
    '// Written by `npx hutong products write` from the folders beside it; do not edit.',
    "import type { Service } from './define.ts';",
    ...ids.map((id) => `import { ${camel(id)} } from './${id}/manifest.ts';`),
    '',
    '/** Every product that a tenant can buy: each folder with a manifest. */',
    'export const services: readonly Service[] = [',
    ...ids.map((id) => `  ${camel(id)},`),
    '];',
    '',
  ].join('\n');

/** Lists the products by their folders: a product is sold by being there. Answers the path of the list. */
export const writeProducts = async (): Promise<string> => {
  await writeFile(LIST, textOf(await productIds()));
  return LIST;
};

/** Does the committed list name each folder, and nothing else? Answers in the words of `npm run check`. */
export const productsAreListed = async (): Promise<{ readonly good: boolean; readonly printed: string }> => {
  const good = (await readFile(LIST, 'utf8').catch(() => '')) === textOf(await productIds());
  return { good, printed: good ? 'up to date' : `${LIST} is out of date: npx hutong products write` };
};

/** The list of products, from their folders. */
export const command: Command = {
  summary: 'lists the products by their folders',
  usage: 'write|check',
  run: async ([mode = 'check']) => {
    if (mode !== 'write' && mode !== 'check') throw new UsageError(`write or check? "${mode}" is neither`);
    if (mode === 'write') process.stdout.write(`  wrote ${await writeProducts()}\n`);
    const { good, printed } = await productsAreListed();
    process.stdout.write(`${printed}\n`);
    return good ? 0 : 1;
  },
};
