import { Alert, Button } from '@cloudscape-design/components';
import type { KeyboardEvent } from 'react';
import { useFocusIfLost } from '../../shared/use-focus-if-lost.ts';
import { problemText } from '../problem-text.ts';
import { isSaveKey } from '../save-key.ts';
import { t } from './messages.ts';
import { RecordedTicket } from './recorded-ticket.tsx';
import type { Takes, TicketOccasion } from './ticket-draft.ts';
import { TicketFields } from './ticket-fields.tsx';
import { useTicketForm } from './use-ticket-form.ts';

interface TicketFormProps {
  /** Tells one form's draft from another's. */
  readonly name: string;
  readonly occasion: TicketOccasion;
  readonly takes: readonly Takes[];
  readonly onOpen: (ticketId: string) => void;
}

/** 登记工单: writes a ticket down, and then shows what to say. Source: LEGAL-37, ORDER-33, X-51. */
export const TicketForm = ({ name, occasion, takes, onOpen }: TicketFormProps) => {
  const form = useTicketForm(name, occasion, takes);
  const { draft, problem, isSaving, save } = form;
  const heading = useFocusIfLost<HTMLHeadingElement>(draft.saved);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isSaveKey(event)) return;
    event.stopPropagation();
    save();
  };
  return (
    <section className="panel ticket-form" aria-label={t('record')} onKeyDown={onKeyDown}>
      <header>
        <h2 tabIndex={-1} ref={heading}>
          {t('record')}
        </h2>
        {occasion.contactId === undefined && occasion.orderId === undefined ? <p>{t('recordAway')}</p> : null}
      </header>
      {draft.saved === undefined ? (
        <>
          <TicketFields form={form} takes={takes} occasion={occasion} />
          {draft.unanswered && !isSaving ? <Alert type="warning">{t('unanswered')}</Alert> : null}
          {problem === undefined ? null : (
            <Alert type="error" header={t('saveFailed')}>
              {problemText(problem)}
            </Alert>
          )}
          <footer>
            <kbd>{t('recordHint')}</kbd>
            <Button variant="primary" loading={isSaving} onClick={save}>
              {t('saveTicket')}
            </Button>
          </footer>
        </>
      ) : (
        <RecordedTicket ticketId={draft.saved} onOpen={onOpen} onAnother={form.startAnew} />
      )}
    </section>
  );
};
