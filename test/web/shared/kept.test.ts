import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { keepAs, onKept } from '../../../web/shared/kept.ts';

const schema = z.object({ words: z.string(), found: z.optional(z.string()) });

beforeEach(() => {
  const rows = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (name: string) => rows.get(name) ?? null,
    setItem: (name: string, text: string) => rows.set(name, text),
  });
  const page = new EventTarget();
  for (const name of ['addEventListener', 'removeEventListener', 'dispatchEvent'] as const)
    vi.stubGlobal(name, page[name].bind(page));
  return () => vi.unstubAllGlobals();
});

describe('what is kept', () => {
  it('takes a late answer on top of what was written meanwhile', () => {
    const asked = keepAs('c1', schema, { words: '王' }, { words: '' });
    keepAs('c1', schema, { words: '王先生' }, asked);
    expect(keepAs('c1', schema, (before) => ({ ...before, found: '金湖路59号' }), asked)).toEqual({
      ...{ words: '王先生', found: '金湖路59号' },
    });
  });

  it('is told to a form that was opened anew while an answer was on its way, and to no other', () => {
    const heard: unknown[] = [];
    const stop = onKept('c1', schema, (value) => heard.push(value));
    keepAs('c1', schema, { words: '已登记' }, { words: '' });
    keepAs('c2', schema, { words: '别的' }, { words: '' });
    stop();
    keepAs('c1', schema, { words: '之后' }, { words: '' });
    expect(heard).toEqual([{ words: '已登记' }]);
  });
});
