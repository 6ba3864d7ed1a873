import { describe, expect, it } from 'vitest';
import { intruders } from '../../infra/bundle/intruders.ts';

const onCallPath = { name: 'identify-caller', trigger: { kind: 'contact-flow' } } as const;
const offCallPath = { name: 'compile-calendar', trigger: { kind: 'schedule', expression: 'rate(1 day)' } } as const;
const bundled = (path: string, bytesInOutput = 100) => ({ [`node_modules/${path}`]: { bytesInOutput } });

describe('what must stay out of a bundle stops the build', () => {
  it.each([
    'zod/v4/locales/zh-CN.js',
    'zod/v4/classic/schemas.js',
    'aws-xray-sdk-core/dist/lib/aws-xray.js',
    '@aws-sdk/credential-provider-sso/dist-es/fromSSO.js',
    '@aws-sdk/nested-clients/dist-es/submodules/sso-oidc/index.js',
    'temporal-polyfill/index.js',
  ])('%s in a function that a caller waits for', (path) => {
    expect(intruders(onCallPath, bundled(path))).toEqual([
      expect.stringContaining(`identify-caller: node_modules/${path}`),
    ]);
  });

  it('Temporal may be used where nobody waits', () => {
    expect(intruders(offCallPath, bundled('temporal-polyfill/index.js'))).toEqual([]);
  });

  it('a file that tree shaking emptied is no intruder', () => {
    expect(intruders(onCallPath, bundled('zod/v4/locales/zh-CN.js', 0))).toEqual([]);
  });
});
