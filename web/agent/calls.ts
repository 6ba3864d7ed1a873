/** How a call stands at this desk. CLEARED: after-call work is over in the softphone, and the log is still owed. */
export type CallStage = 'RINGING' | 'TALKING' | 'AFTER_CALL' | 'CLEARED';

/** A call that popped. `number` is E.164, '' when withheld, undefined while unknown. */
export interface Call {
  readonly contactId: string;
  readonly stage: CallStage;
  readonly wasAnswered: boolean;
  readonly isSaved: boolean;
  /** What the call was about is written down otherwise than in a log: an order came of it. */
  readonly isWritten?: boolean;
  readonly number?: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** What the API may go by while the contact's own record has not arrived. */
export const hintsOf = ({ attributes }: Call): Readonly<Record<string, string>> =>
  Object.fromEntries(
    ['line', 'product'].flatMap((name) => (attributes[name] === undefined ? [] : [[name, attributes[name]]])),
  );

/** Names the call's first contact: a call that was handed over is no second call of the line. */
export const firstPartOf = ({ attributes: { call } }: Call): { readonly call?: string } =>
  call === undefined ? {} : { call };

/** What the workspace, or the form, tells of a call. */
export type CallNews =
  | {
      readonly kind: 'RINGING' | 'TALKING' | 'AFTER_CALL' | 'CLEARED' | 'MISSED' | 'SAVED' | 'WRITTEN' | 'PUT_AWAY';
      readonly contactId: string;
    }
  | {
      readonly kind: 'DETAILS';
      readonly contactId: string;
      readonly number: string;
      readonly attributes: Readonly<Record<string, string>>;
    };

const fresh = (contactId: string): Call => ({
  contactId,
  stage: 'RINGING',
  wasAnswered: false,
  isSaved: false,
  attributes: {},
});

/** A contact may be told of twice (connecting, incoming, connected, and the list at start); it pops once, and what is done makes room. */
const popped = (calls: readonly Call[], contactId: string): readonly Call[] =>
  calls.some((call) => call.contactId === contactId) ? calls : [...calls.filter(isOwed), fresh(contactId)];

const changed = (calls: readonly Call[], contactId: string, change: Partial<Call>): readonly Call[] =>
  calls.map((call) => (call.contactId === contactId ? { ...call, ...change } : call));

/** An answered call without its log stays: every consultation is written down (LEGAL-34, LEGAL-35). */
const isOwed = ({ stage, wasAnswered, isSaved, isWritten = false }: Call): boolean =>
  stage !== 'CLEARED' || (wasAnswered && !isSaved && !isWritten);

/**
 * The calls at the desk after one more piece of news.
 *
 * @example
 * followCalls([], { kind: 'RINGING', contactId: 'c1' })[0]?.stage // 'RINGING'
 */
export const followCalls = (calls: readonly Call[], news: CallNews): readonly Call[] => {
  const { contactId } = news;
  switch (news.kind) {
    case 'RINGING':
      return popped(calls, contactId);
    case 'TALKING':
      return changed(popped(calls, contactId), contactId, { stage: 'TALKING', wasAnswered: true });
    case 'AFTER_CALL':
      return changed(popped(calls, contactId), contactId, { stage: 'AFTER_CALL', wasAnswered: true });
    case 'CLEARED':
      return changed(calls, contactId, { stage: 'CLEARED' }).filter(isOwed);
    case 'SAVED':
      return changed(calls, contactId, { isSaved: true });
    case 'WRITTEN':
      return changed(calls, contactId, { isWritten: true }).filter(isOwed);
    case 'MISSED':
    case 'PUT_AWAY':
      return calls.filter((call) => call.contactId !== contactId);
    case 'DETAILS':
      return changed(calls, contactId, { number: news.number, attributes: news.attributes });
  }
};
