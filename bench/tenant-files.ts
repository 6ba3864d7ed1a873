import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import * as z from 'zod';
import { services } from '#services';

const number = z.looseObject({ shortCode: z.string() });
const tenant = z.looseObject({
  telephony: z.looseObject({}),
  services: z.record(z.string(), z.looseObject({ numbers: z.array(number) })),
});

const model = join(import.meta.dirname, '../tenants/gx.yaml');

/** Two digits of the tenant's number in front of the short code: nobody's equals another's, and a mistyped pair stays one tenant's. */
const renumber = ({ shortCode, ...rest }: z.infer<typeof number>, index: number) => ({
  ...rest,
  shortCode: `${String(10 + index)}${shortCode.slice(-8)}`,
});

/**
 * Writes as many tenant files as there are provinces: each is `tenants/gx.yaml` under another id, with numbers of its own.
 *
 * @returns how many products each of them buys
 */
export const writeTenantFiles = (directory: string, count: number): number => {
  mkdirSync(directory, { recursive: true });
  const like = tenant.parse(parse(readFileSync(model, 'utf8')));
  for (let index = 0; index < count; index += 1) {
    const id = `t${String(index).padStart(2, '0')}`;
    const bought = Object.entries(like.services).map(([product, service]) => [
      product,
      { ...service, numbers: service.numbers.map((one) => renumber(one, index)) },
    ]);
    const telephony = { ...like.telephony, answersFallback: index === 0 };
    const file = { ...like, id, name: `第${index + 1}省电信`, telephony, services: Object.fromEntries(bought) };
    writeFileSync(join(directory, `${id}.yaml`), stringify(file));
  }
  return services.length;
};
