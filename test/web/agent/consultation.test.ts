import { describe, expect, it } from 'vitest';
import { wrapUpSchema } from '#domain/consultations';
import {
  type Draft,
  draftOf,
  edited,
  emptyDraft,
  missingIn,
  toggled,
  wrapUpBody,
} from '../../../web/agent/consultation.ts';

const script = [
  { id: 'S-LEGAL-1', title: '开头语', text: '', mandatory: true },
  { id: 'S-LEGAL-2', title: '免责声明', text: '', mandatory: true },
  { id: 'S-LEGAL-3', title: '结束语', text: '', mandatory: true },
];
const complete: Draft = {
  field: '劳动法',
  question: '试用期能否延长',
  advice: ' 不得延长 ',
  kind: 'ORDINARY',
  ticked: ['S-LEGAL-1', 'S-LEGAL-2', 'S-LEGAL-3'],
  commandId: 'a',
};

describe('the consultation log', () => {
  it('lacks everything at first, and says what', () => {
    expect(missingIn(emptyDraft('a'), script).map(({ what }) => what)).toEqual([
      ...['TICK', 'TICK', 'TICK', 'FIELD', 'QUESTION', 'ADVICE'],
    ]);
  });

  it('can not be saved before the disclaimer is ticked', () => {
    const draft = { ...complete, ticked: toggled(complete.ticked, 'S-LEGAL-2') };
    expect(missingIn(draft, script)).toEqual([{ what: 'TICK', title: '免责声明' }]);
  });

  it('can be saved when all was said and written', () => {
    expect(missingIn(complete, script)).toEqual([]);
  });

  it('does not count blanks as words', () => {
    expect(missingIn({ ...complete, advice: '  ' }, script)).toEqual([{ what: 'ADVICE' }]);
  });

  it('is sent as the API takes it', () => {
    const body = wrapUpBody(complete, script);
    expect(wrapUpSchema.safeParse(body).success).toBe(true);
    expect(body).toMatchObject({ advice: '不得延长', script: { opening: true, disclaimer: true, closing: true } });
  });

  it('says of no sentence that it was said when none was to be said', () => {
    expect(wrapUpBody({ ...complete, ticked: [] }, []).script).toEqual({
      ...{ opening: false, disclaimer: false, closing: false },
    });
  });

  it('keeps its command when it is sent again, and takes another when it was changed', () => {
    expect(wrapUpBody(complete, script).commandId).toBe('a');
    expect(edited(complete, { advice: '可以' }, 'b').commandId).toBe('b');
  });

  it('shows a saved log as the command that wrote it last, so that saving it unchanged writes nothing', () => {
    const { field, question, advice, kind } = complete;
    const draft = draftOf({ field, question, advice, kind, commandIds: ['a', 'b'] }, script);
    expect(missingIn(draft, script)).toEqual([]);
    expect(draft.commandId).toBe('b');
  });
});
