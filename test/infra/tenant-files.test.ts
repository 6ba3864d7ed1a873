import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTenants } from '../../infra/tenant-files.ts';

const folder = (files: Readonly<Record<string, string>>): string => {
  const directory = join(mkdtempSync(join(tmpdir(), 'hutong-')), 'tenants');
  mkdirSync(directory);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(directory, name), text);
  return directory;
};

const file = (id: string, shortCode: string): string =>
  [
    '# comment',
    `id: ${id}`,
    `name: ${id}省电信`,
    'services:',
    '  legal-hotline:',
    '    numbers:',
    `      - { shortCode: "${shortCode}" }`,
    '',
  ].join('\n');

const sayings = (directory: string): readonly string[] => {
  try {
    readTenants(directory);
    return [];
  } catch (refused) {
    return refused instanceof Error ? refused.message.trim().split('\n') : [];
  }
};

describe('a tenant file that is wrong says where and what is expected', () => {
  it('a tenant with a name and one number is enough', () => {
    expect(readTenants(folder({ 'sd.yaml': file('sd', '11831148') })).map(({ tenant }) => tenant.id)).toEqual(['sd']);
  });

  it('a wrong value is told with file and line', () => {
    expect(sayings(folder({ 'sd.yaml': file('sd', '118-31') }))).toEqual([
      expect.stringMatching(/^tenants\/sd\.yaml:7: services\.legal-hotline\.numbers\.0\.shortCode: expected .+/),
    ]);
  });

  it('a missing key is told at the block that lacks it', () => {
    expect(sayings(folder({ 'sd.yaml': 'id: sd\n' }))).toEqual([
      expect.stringMatching(/^tenants\/sd\.yaml:1: name: expected text/),
    ]);
  });

  it('broken YAML is told with its line', () => {
    expect(sayings(folder({ 'sd.yaml': 'id: sd\nname: [\n' }))).toEqual([
      expect.stringMatching(/^tenants\/sd\.yaml:[23]: expected YAML/),
    ]);
  });

  it('one short code cannot belong to two tenants', () => {
    const both = folder({ 'aa.yaml': file('aa', '11831148'), 'bb.yaml': file('bb', '11831148') });
    expect(sayings(both)).toEqual([expect.stringMatching(/^tenants\/bb\.yaml:7: .+11831148/)]);
  });

  it('a file carries the name of its tenant', () => {
    expect(sayings(folder({ 'other.yaml': file('sd', '11831148') }))).toEqual([
      'tenants/other.yaml:2: id: expected other, as the file is named',
    ]);
  });
});
