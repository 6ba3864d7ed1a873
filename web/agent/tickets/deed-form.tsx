import { Alert, Button } from '@cloudscape-design/components';
import { useState } from 'react';
import type { TicketCard } from '#domain/tickets';
import { Sure } from '../../shared/sure.tsx';
import { problemText } from '../problem-text.ts';
import { isSaveKey } from '../save-key.ts';
import { useFirstFieldFocused } from '../use-first-field-focused.ts';
import { DeedFields, type Partner } from './deed-fields.tsx';
import { deedsOf, hurts, type StaffDeed } from './deeds.ts';
import { t } from './messages.ts';
import { type DeedState, useDeed } from './use-deed.ts';

interface DeedFormProps {
  readonly ticket: TicketCard;
  readonly deed: StaffDeed;
  readonly partners: readonly Partner[];
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** What came between: somebody else's change, or a refusal. What was typed stays. */
const Trouble = ({ ticket, deed, form }: { ticket: TicketCard; deed: StaffDeed; form: DeedState }) => {
  if (!deedsOf(ticket).includes(deed)) {
    return <Alert type="warning">{t('noLonger', { deed: t(`deed${deed}`) })}</Alert>;
  }
  if (form.wasChanged) {
    return <Alert type="warning">{t('changedMeanwhile', { state: t(`state${ticket.state}`) })}</Alert>;
  }
  if (form.problem === null) return null;
  return (
    <Alert type="error" header={t('deedFailed')}>
      {problemText(form.problem)}
    </Alert>
  );
};

interface DeedButtonsProps {
  readonly ticket: TicketCard;
  readonly deed: StaffDeed;
  readonly isSending: boolean;
  readonly onCancel: () => void;
}

const DeedButtons = ({ ticket, deed, isSending, onCancel }: DeedButtonsProps) => (
  <div className="deed-buttons">
    <Button formAction="none" onClick={onCancel}>
      {t('cancel')}
    </Button>
    <Button variant="primary" formAction="submit" loading={isSending} disabled={!deedsOf(ticket).includes(deed)}>
      {t('submit', { deed: t(`deed${deed}`) })}
    </Button>
  </div>
);

/** The small form of one deed. What can't be taken back is asked twice. */
export const DeedForm = ({ ticket, deed, partners, onDone, onCancel }: DeedFormProps) => {
  const form = useDeed(ticket, deed, onDone);
  const [isAsking, setAsking] = useState(false);
  const element = useFirstFieldFocused();
  const submit = () => {
    if (form.isSending || !form.check()) return;
    if (hurts(deed)) setAsking(true);
    else form.send();
  };
  return (
    <form
      ref={element}
      className="deed-form"
      onKeyDown={(event) => isSaveKey(event) && submit()}
      aria-label={t(`deed${deed}`)}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Trouble ticket={ticket} deed={deed} form={form} />
      <DeedFields ticket={ticket} deed={deed} form={form} partners={partners} />
      <DeedButtons ticket={ticket} deed={deed} isSending={form.isSending} onCancel={onCancel} />
      {isAsking && hurts(deed) ? (
        <Sure
          question={t('sure', { deed: t(`deed${deed}`), number: ticket.number })}
          yes={t(`deed${deed}`)}
          no={t('cancel')}
          onNo={() => setAsking(false)}
          onYes={() => {
            setAsking(false);
            form.send();
          }}
        >
          {t(`sure${deed}`)}
        </Sure>
      ) : null}
    </form>
  );
};
