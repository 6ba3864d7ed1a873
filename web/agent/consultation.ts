import { type Consultation, type ConsultationKind, scriptStepSchema, type WrapUp } from '#domain/consultations';

/** The consultation log while it is being written. `ticked` are ids of script lines; `commandId` belongs to exactly this content. */
export interface Draft {
  readonly field: string;
  readonly question: string;
  readonly advice: string;
  readonly kind: ConsultationKind;
  readonly ticked: readonly string[];
  readonly commandId: string;
}

/** A line of the script, as the API gives it. */
export interface ScriptLine {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly mandatory: boolean;
}

/** What is sent; the command id tells a repetition from a correction. */
export type WrapUpBody = WrapUp & { readonly commandId: string };

/** What still keeps the log from being saved: a tick (with the line's title) or an empty field. */
export type Missing =
  | { readonly what: 'TICK'; readonly title: string }
  | { readonly what: 'FIELD' | 'QUESTION' | 'ADVICE' };

export const emptyDraft = (commandId: string): Draft => ({
  field: '',
  question: '',
  advice: '',
  kind: 'ORDINARY',
  ticked: [],
  commandId,
});

/** The draft of a log that was saved before: every sentence had been said, or it could not have been. Unchanged it is the same command. */
export const draftOf = (
  {
    field,
    question,
    advice,
    kind,
    commandIds,
  }: Pick<Consultation, 'field' | 'question' | 'advice' | 'kind' | 'commandIds'>,
  script: readonly ScriptLine[],
): Draft => ({ field, question, advice, kind, ticked: script.map(({ id }) => id), commandId: commandIds.at(-1) ?? '' });

/** Nobody has written or ticked anything yet. */
export const isUntouched = ({ field, question, advice, ticked }: Draft): boolean =>
  field === '' && question === '' && advice === '' && ticked.length === 0;

/**
 * A changed draft is another command, so that a save repeated after a lost answer is written once, and a correction is written.
 *
 * @example
 * edited(draft, { question: '试用期' }, 'new-id').commandId // 'new-id'
 */
export const edited = (draft: Draft, change: Partial<Omit<Draft, 'commandId'>>, commandId: string): Draft => ({
  ...draft,
  ...change,
  commandId,
});

/**
 * Ticks a script line, or takes the tick back.
 *
 * @example
 * toggled(['S-LEGAL-1'], 'S-LEGAL-1') // []
 */
export const toggled = (ticked: readonly string[], id: string): readonly string[] =>
  ticked.includes(id) ? ticked.filter((each) => each !== id) : [...ticked, id];

/**
 * All that is still missing, in the order of the page. Empty: the log may be saved. Source: LEGAL-32, LEGAL-34.
 *
 * @example
 * missingIn({ ...complete, ticked: ['S-LEGAL-1', 'S-LEGAL-3'] }, script) // [{ what: 'TICK', title: '免责声明' }]
 */
export const missingIn = (draft: Draft, script: readonly ScriptLine[]): readonly Missing[] => [
  ...script
    .filter(({ id, mandatory }) => mandatory && !draft.ticked.includes(id))
    .map(({ title }) => ({ what: 'TICK', title }) as const),
  ...(draft.field === '' ? [{ what: 'FIELD' } as const] : []),
  ...(draft.question.trim() === '' ? [{ what: 'QUESTION' } as const] : []),
  ...(draft.advice.trim() === '' ? [{ what: 'ADVICE' } as const] : []),
];

const isTicked = (draft: Draft, script: readonly ScriptLine[], index: number): boolean => {
  const line = script[index];
  return line !== undefined && draft.ticked.includes(line.id);
};

/** The lines of a script come in the order of its steps: opening, disclaimer, closing. */
export const wrapUpBody = (draft: Draft, script: readonly ScriptLine[]): WrapUpBody => {
  const [opening, disclaimer, closing] = scriptStepSchema.options.map((_, index) => isTicked(draft, script, index));
  const { field, kind, commandId } = draft;
  return {
    ...{ field, kind, commandId, question: draft.question.trim(), advice: draft.advice.trim() },
    script: { opening: opening ?? false, disclaimer: disclaimer ?? false, closing: closing ?? false },
  };
};
