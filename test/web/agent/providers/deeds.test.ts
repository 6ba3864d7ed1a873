import { expect, it } from 'vitest';
import { instant } from '#domain/kernel';
import { documentIn, kindsFor, stateOf } from '../../../../web/agent/providers/document.ts';
import { saidStanding, standingDeedsOf } from '../../../../web/agent/providers/standing-deeds.ts';
import { card } from './samples.ts';

const checked = { at: instant(0), by: { role: 'supervisor', staff: '201' } } as const;

it('offers what the API allows, the likeliest first', () => {
  expect(standingDeedsOf(card())).toEqual(['suspend', 'leave']);
  expect(standingDeedsOf(card({ deeds: [] }))).toEqual([]);
});

it('sends the reason of a suspension, and nothing where none was given', () => {
  expect(saidStanding('suspend', ' 多次投诉 ')).toEqual({ deed: 'suspend', note: '多次投诉' });
  expect(saidStanding('suspend', ' ')).toEqual({ deed: 'suspend' });
  expect(saidStanding('approve', '多次投诉')).toEqual({ deed: 'approve' });
});

it('asks for the papers that are missing before those that may be renewed (ORDER-45)', () => {
  const documents = [{ kind: 'LICENCE', number: '91450100' }];
  const gaps = [
    { what: 'DOCUMENT_UNCHECKED', kind: 'LICENCE' },
    { what: 'DOCUMENT_MISSING', kind: 'POLICE_RECORD' },
    { what: 'PRICE_MISSING', category: 'locks' },
  ] as const;
  expect(kindsFor({ documents, gaps: [...gaps] })).toEqual(['POLICE_RECORD', 'LICENCE']);
});

it('counts a paper that was seen until its last day', () => {
  const paper = { kind: 'LICENCE', number: '91450100', validUntil: '2025-03-04' };
  expect(stateOf(paper, '2025-03-04')).toBe('UNCHECKED');
  expect(stateOf({ ...paper, checked }, '2025-03-04')).toBe('CHECKED');
  expect(stateOf({ ...paper, checked }, '2025-03-05')).toBe('EXPIRED');
});

it('files a paper for ever unless it has a last day, and says what is wrong with it', () => {
  const draft = { kind: 'LICENCE', number: ' 91450100 ', validUntil: '' };
  expect(documentIn(draft)).toEqual({ deed: { deed: 'file-document', kind: 'LICENCE', number: '91450100' } });
  expect(documentIn({ ...draft, validUntil: '2027-12-31' })).toMatchObject({ deed: { validUntil: '2027-12-31' } });
  expect(documentIn({ ...draft, number: ' ', validUntil: '2027-1' })).toEqual({
    troubles: { number: 'MISSING', validUntil: 'REFUSED' },
  });
});
