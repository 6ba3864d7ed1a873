import react from '@vitejs/plugin-react';
import type { UserConfig } from 'vite';

/**
 * How every page is built: addresses relative, so that the same files run on a laptop and in a bucket. Whoever builds says where to.
 *
 * @example
 * pageConfig('/project/web/phone', '../../dist/web/phone')
 */
export const pageConfig = (root: string, outDir: string): UserConfig => ({
  root,
  base: './',
  plugins: [react()],
  logLevel: 'warn',
  build: {
    outDir,
    emptyOutDir: true,
    target: 'es2023',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
  },
});
