import { describe, expect, it } from 'vitest';
import { deedAt, formKey } from '../../../../web/agent/deeds/keys.ts';

const pressed = (key: string, change: object = {}) => ({
  ...{ key, ctrlKey: false, metaKey: false, defaultPrevented: false },
  ...change,
});

describe("the keys of a deed's form", () => {
  it('are Ctrl+Enter to submit and Esc to put it away', () => {
    expect(formKey(pressed('Enter', { ctrlKey: true }), false)).toBe('SUBMIT');
    expect(formKey(pressed('Escape'), false)).toBe('CANCEL');
    expect(formKey(pressed('Enter'), false)).toBeUndefined();
  });

  it('mean nothing while it asks or is on its way: Esc then belongs to the question', () => {
    expect(formKey(pressed('Escape'), true)).toBeUndefined();
    expect(formKey(pressed('Enter', { ctrlKey: true }), true)).toBeUndefined();
  });

  it('leave Esc to a list that closes with it', () => {
    expect(formKey(pressed('Escape', { defaultPrevented: true }), false)).toBeUndefined();
  });
});

it('Alt and a digit is the deed at that place, among the five that have one', () => {
  const deeds = ['create', 'urge', 'modify', 'cancel', 'offer', 'redispatch'];
  expect(deedAt({ altKey: true, code: 'Digit2' }, deeds)).toBe('urge');
  expect(deedAt({ altKey: true, code: 'Digit6' }, deeds)).toBeUndefined();
  expect(deedAt({ altKey: false, code: 'Digit2' }, deeds)).toBeUndefined();
  expect(deedAt({ altKey: true, code: 'KeyT' }, deeds)).toBeUndefined();
});
