import { expect, test } from 'vitest';
import { assemblyOf } from '../../cli/assembly.ts';

test('the project’s own tenants are in cdk.out, others in a directory of their own', () => {
  expect(assemblyOf('tenants')).toBe('cdk.out');
  expect(assemblyOf('test/support/tenants')).toBe('dist/assemblies/test-support-tenants');
});
