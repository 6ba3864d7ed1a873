import { useState } from 'react';
import type { Aim, useSending } from './use-sending.ts';
import type { useWritten } from './use-written.ts';

interface Form<Field extends string, Body, Troubles> {
  readonly written: ReturnType<typeof useWritten<Partial<Record<Field, string>>>>;
  readonly sending: Pick<ReturnType<typeof useSending<Body>>, 'send' | 'forgetProblem' | 'isSending'>;
  /** The deed as it is written now, or what keeps it from being one. */
  readonly read: (aim: Aim) => { readonly body: Body } | { readonly troubles: Troubles };
  /** Of what stands on the screen. */
  readonly version: number;
}

/** The filling in of a deed's small form: editing, saying what is missing, and sending. While it is sent nothing changes in it. */
export const useFilling = <Field extends string, Body, Troubles>(form: Form<Field, Body, Troubles>) => {
  const { written, sending, read, version } = form;
  const [troubles, setTroubles] = useState<Troubles>();
  return {
    entered: written.value,
    startAnew: written.startAnew,
    troubles,
    edit: (field: Field, value: string) => {
      if (sending.isSending) return;
      setTroubles(undefined);
      sending.forgetProblem();
      written.write((entered) => ({ ...entered, [field]: value }));
    },
    /** Says what is missing beside the fields; true when it may be sent. */
    check: (): boolean => {
      const tried = read({ version, commandId: written.commandId });
      setTroubles('troubles' in tried ? tried.troubles : undefined);
      return 'body' in tried;
    },
    submit: () =>
      sending.send((aim) => {
        const tried = read(aim);
        return 'body' in tried ? tried.body : undefined;
      }, written.commandId),
  };
};
