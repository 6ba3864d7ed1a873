import { describe, expect, it } from 'vitest';
import { codeTranslator, fillSlots, pageLanguage, translator } from '../../../web/shared/i18n.ts';

const catalogue = { 'zh-CN': { greet: '{number}号 {name}' }, en: { greet: 'No. {number} {name}' } };

describe('words on the pages', () => {
  it('are Chinese unless the address asks for English', () => {
    expect(pageLanguage('')).toBe('zh-CN');
    expect(pageLanguage('?lang=en')).toBe('en');
    expect(pageLanguage('?lang=fr')).toBe('zh-CN');
  });

  it('have their slots filled', () => {
    expect(translator(catalogue, 'zh-CN')('greet', { number: '016', name: '王敏' })).toBe('016号 王敏');
  });

  it('are found by a code from outside, which stands for itself where nobody has a word for it', () => {
    const stages = { 'zh-CN': { stageDONE: '已完成' }, en: { stageDONE: 'Done' } };
    const stageText = codeTranslator(stages, 'zh-CN');
    expect([stageText('stage', 'DONE'), stageText('stage', 'LOST')]).toEqual(['已完成', 'LOST']);
  });

  it('show a slot that nobody filled', () => {
    expect(fillSlots('{number}号')).toBe('{number}号');
  });
});
