import { codeOf, isDefinite } from '../../shared/api-client.ts';
import { useKept } from '../../shared/kept.ts';
import {
  answered,
  editedTicket,
  emptyTicketDraft,
  fittedTo,
  openingBody,
  refusedIn,
  type Takes,
  type TicketDraft,
  type TicketEdit,
  type TicketOccasion,
  type TicketTroubles,
  ticketDraftSchema,
  troublesOf,
} from './ticket-draft.ts';
import { useOpening } from './ticket-queries.ts';

/** What a form may show at once: nobody is told off before he has tried to save. */
const shownTroubles = (draft: TicketDraft, tried: boolean, error: unknown): TicketTroubles =>
  tried ? { ...troublesOf(draft), ...refusedIn(codeOf(error)) } : {};

/** A ticket form: its draft, which survives, what is wrong with it, and its saving. `name` tells one form from another. */
export const useTicketForm = (name: string, occasion: TicketOccasion, takes: readonly Takes[]) => {
  const fresh = () => emptyTicketDraft(crypto.randomUUID());
  const [own, keep] = useKept(`ticket.${name}`, ticketDraftSchema, fresh);
  const draft = fittedTo(own, takes);
  const opening = useOpening(name, {
    onSaved: (saved) => keep((last) => ({ ...answered(last), saved })),
    onFailed: (error) => {
      if (isDefinite(error)) keep(answered);
    },
  });
  const edit = (change: TicketEdit) => {
    if (opening.isPending) return;
    opening.reset();
    keep(editedTicket(draft, change, crypto.randomUUID()));
  };
  const save = () => {
    if (opening.isPending) return;
    const isGood = Object.keys(troublesOf(draft)).length === 0;
    keep({ ...draft, tried: true, ...(isGood && { unanswered: true }) });
    if (isGood) opening.mutate(openingBody(draft, occasion));
  };
  return {
    draft,
    troubles: shownTroubles(draft, draft.tried, opening.error),
    problem: opening.isError && Object.keys(refusedIn(codeOf(opening.error))).length === 0 ? opening.error : undefined,
    isSaving: opening.isPending,
    edit,
    save,
    startAnew: () => keep(fresh()),
  };
};
export type TicketFormState = ReturnType<typeof useTicketForm>;
