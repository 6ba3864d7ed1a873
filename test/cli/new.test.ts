import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const run = promisify(execFile);

/** The project as a writer finds it, with a services folder of its own; all else is the project's. */
const workplace = async (): Promise<string> => {
  const place = await mkdtemp(join(tmpdir(), 'hutong-new-'));
  onTestFinished(() => rm(place, { recursive: true }));
  for (const name of ['package.json', 'domain', 'functions', 'contact-flows', 'layers', 'node_modules'])
    await symlink(join(root, name), join(place, name));
  await mkdir(join(place, 'services'));
  for (const name of await readdir(join(root, 'services')))
    if (name !== 'products.ts') await symlink(join(root, 'services', name), join(place, 'services', name));
  return place;
};

const hutong = (place: string, ...args: readonly string[]) =>
  run(process.execPath, [join(root, 'bin/hutong.ts'), ...args], { cwd: place });

const telling = `
  const { services } = await import('./services/products.ts');
  const { compileAll } = await import('./contact-flows/kit/index.ts');
  const product = services.find(({ id }) => id === 'car-club');
  const flows = Object.keys(compileAll(product.flows()));
  console.log(JSON.stringify({ products: services.map(({ id }) => id), flows }));
`;

test('a new product is listed, greets whoever calls and brings every flow that it needs', async () => {
  const place = await workplace();
  await hutong(place, 'new', 'service', 'car-club');
  const flags = ['--preserve-symlinks', '--input-type=module', '--eval', telling];
  const { stdout } = await run(process.execPath, flags, { cwd: place });
  expect(JSON.parse(stdout)).toEqual({
    products: ['car-club', 'convenience-orders', 'legal-hotline'],
    flows: expect.arrayContaining(['car-club-inbound', 'service-queue', 'agent-whisper', 'customer-whisper']),
  });
});

test('what exists already is not written over', async () => {
  const place = await workplace();
  await hutong(place, 'new', 'service', 'car-club');
  const manifest = join(place, 'services/car-club/manifest.ts');
  const before = await readFile(manifest, 'utf8');
  await expect(hutong(place, 'new', 'service', 'car-club')).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringContaining('exists already; nothing was written'),
  });
  expect(await readFile(manifest, 'utf8')).toBe(before);
});
