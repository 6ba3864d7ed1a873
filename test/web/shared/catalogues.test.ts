import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogue as alerts } from '../../../web/agent/alerts/messages.ts';
import { catalogue as announcement } from '../../../web/agent/announcement/messages.ts';
import { catalogue as callbacks } from '../../../web/agent/callbacks/messages.ts';
import { catalogue as deeds } from '../../../web/agent/deeds/messages.ts';
import { catalogue as figures } from '../../../web/agent/figures/messages.ts';
import { catalogue as agent } from '../../../web/agent/messages.ts';
import { catalogue as places } from '../../../web/agent/places/messages.ts';
import { catalogue as providers } from '../../../web/agent/providers/messages.ts';
import { catalogue as tickets } from '../../../web/agent/tickets/messages.ts';
import { catalogue as users } from '../../../web/agent/users/messages.ts';
import { catalogue as visits } from '../../../web/agent/visits/messages.ts';
import { catalogue as phone } from '../../../web/phone/messages.ts';
import { catalogue as provider } from '../../../web/provider/messages.ts';
import type { Catalogue } from '../../../web/shared/i18n.ts';
import { catalogue as workspace } from '../../../web/workspace/messages.ts';

const web = join(import.meta.dirname, '../../../web');
const pages: readonly { page: string; catalogue: Catalogue }[] = [
  { page: 'agent', catalogue: agent },
  { page: 'agent/tickets', catalogue: tickets },
  { page: 'agent/visits', catalogue: visits },
  { page: 'agent/deeds', catalogue: deeds },
  { page: 'agent/places', catalogue: places },
  { page: 'agent/providers', catalogue: providers },
  { page: 'agent/alerts', catalogue: alerts },
  { page: 'agent/figures', catalogue: figures },
  { page: 'agent/users', catalogue: users },
  { page: 'agent/callbacks', catalogue: callbacks },
  { page: 'agent/announcement', catalogue: announcement },
  { page: 'phone', catalogue: phone },
  { page: 'provider', catalogue: provider },
  { page: 'workspace', catalogue: workspace },
];

const slots = (text = '') => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted();

const sources = (page: string): string =>
  readdirSync(join(web, page), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(join(web, page, file), 'utf8'))
    .join('\n');

/** `t('key'` names a key whole, t(`stage${…}`) a family of keys. */
const named = (text: string) => [...text.matchAll(/['`](\w+(?:-\w+)*)['`]/g)].map(([, key]) => key ?? '');
const families = (text: string) => [...text.matchAll(/`(\w+)\$\{/g)].map(([, prefix]) => prefix ?? '');
const codes = (text: string) => [...text.matchAll(/tCode\('(\w+)'/g)].map(([, prefix]) => prefix ?? '');

describe.each(pages)('the words of the $page page', ({ page, catalogue }) => {
  const chinese = catalogue['zh-CN'];
  const { en } = catalogue;

  it('are the same keys in both languages, and none is empty', () => {
    expect(Object.keys(en).toSorted()).toEqual(Object.keys(chinese).toSorted());
    expect(Object.values({ ...chinese, ...en }).filter((text) => text === '')).toEqual([]);
  });

  it('have the same slots in both languages', () => {
    for (const key of Object.keys(chinese)) expect(slots(en[key]), key).toEqual(slots(chinese[key]));
  });

  it('are each used somewhere on the page', () => {
    const text = sources(page).replace(/const chinese = \{[\s\S]*?\} as const;/, '');
    const whole = new Set(named(text));
    const parts = [...families(text), ...codes(text)];
    const unused = Object.keys(chinese).filter((key) => !whole.has(key) && !parts.some((part) => key.startsWith(part)));
    expect(unused).toEqual([]);
  });
});
