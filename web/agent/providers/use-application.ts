import { useState } from 'react';
import { forget, useKept } from '../../shared/kept.ts';
import {
  type Application,
  type ApplicationEdit,
  type ApplicationTroubles,
  applicationIn,
  applicationSchema,
  editedApplication,
  emptyApplication,
} from './application.ts';
import { useApplying } from './provider-queries.ts';

const newId = () => crypto.randomUUID();
const name = 'provider-application';

/** The form of a new merchant: its draft, which survives a reload, what is wrong with it, and how it is sent. */
export const useApplication = (onDone: (providerId: string) => void) => {
  const [draft, keep] = useKept<Application>(name, applicationSchema, () => emptyApplication(newId));
  const [troubles, setTroubles] = useState<ApplicationTroubles>({});
  const applying = useApplying();
  return {
    ...{ draft, troubles, problem: applying.error, isSending: applying.isPending },
    edit: (change: ApplicationEdit) => {
      if (applying.isPending) return;
      setTroubles({});
      applying.reset();
      keep((before) => editedApplication(before, change, newId));
    },
    submit: () => {
      const read = applicationIn(draft);
      setTroubles('troubles' in read ? read.troubles : {});
      if (applying.isPending || !('body' in read)) return;
      applying.mutate(read.body, {
        onSuccess: ({ providerId }) => {
          forget(name);
          onDone(providerId);
        },
      });
    },
    startAnew: () => {
      setTroubles({});
      applying.reset();
      keep(emptyApplication(newId));
    },
  };
};
export type ApplicationState = ReturnType<typeof useApplication>;

/** What is wrong with a field; empty when nothing is. */
export const troubleIn = (
  { troubles }: Pick<ApplicationState, 'troubles'>,
  field: string,
): 'MISSING' | 'REFUSED' | undefined => troubles[field];
