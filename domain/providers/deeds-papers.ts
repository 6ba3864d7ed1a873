import { refuse } from '../kernel/index.ts';
import { namedKinds } from './admission.ts';
import { type DeedOf, type Doing, type Done, done } from './doing.ts';

export const fileDocument = (doing: Doing, { kind, number, validUntil, file }: DeedOf<'file-document'>): Done => {
  const { provider, rules } = doing;
  if (!namedKinds(rules.standard).includes(kind)) return refuse({ code: 'UNKNOWN_DOCUMENT' });
  const document = { kind, number, validUntil, file };
  const kept = provider.documents.filter((one) => one.kind !== kind || one.checked !== undefined);
  const documents = [...kept, document];
  return done(doing, { ...provider, documents }, { fact: 'documentFiled', facts: { kind } });
};

/** The paper that was handed in last is in force from now on, in the place of the one that was. */
export const checkDocument = (doing: Doing, { kind }: DeedOf<'check-document'>): Done => {
  const { provider, by, now } = doing;
  const last = provider.documents.findLast((one) => one.kind === kind);
  if (last === undefined) return refuse({ code: 'UNKNOWN_DOCUMENT' });
  const { rejected: _, ...paper } = last;
  const others = provider.documents.filter((one) => one.kind !== kind);
  const documents = [...others, { ...paper, checked: { at: now, by } }];
  return done(doing, { ...provider, documents }, { fact: 'documentChecked', facts: { kind } });
};

/** What the provider has to do better stands with the paper until it hands in another; what is in force before it stays so. */
export const rejectDocument = (doing: Doing, { kind, reason }: DeedOf<'reject-document'>): Done => {
  const { provider, by, now } = doing;
  const last = provider.documents.findLast((one) => one.kind === kind);
  if (last === undefined || last.rejected !== undefined) return refuse({ code: 'UNKNOWN_DOCUMENT' });
  const { checked: _, ...paper } = last;
  const documents = provider.documents.map((one) =>
    one === last ? { ...paper, rejected: { at: now, by, reason } } : one,
  );
  return done(doing, { ...provider, documents }, { fact: 'documentRejected', facts: { kind } });
};
