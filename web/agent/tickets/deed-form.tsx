import type { TicketCard } from '#domain/tickets';
import type { FormNews } from '../deeds/deed-frame.tsx';
import { DeedTrouble } from '../deeds/deed-trouble.tsx';
import { SmallForm } from '../deeds/small-form.tsx';
import { DeedFields, type Partner } from './deed-fields.tsx';
import { deedsOf, hurts, type StaffDeed } from './deeds.ts';
import { t } from './messages.ts';
import { useDeed } from './use-deed.ts';

interface DeedFormProps extends FormNews {
  readonly ticket: TicketCard;
  readonly deed: StaffDeed;
  readonly partners: readonly Partner[];
}

/** The small form of one deed. What can't be taken back is asked twice. */
export const DeedForm = ({ ticket, deed, partners, ...news }: DeedFormProps) => {
  const form = useDeed(ticket, deed, news.onDone);
  const label = t(`deed${deed}`);
  const mayDo = deedsOf(ticket).includes(deed);
  const question = t('sure', { deed: label, number: ticket.number });
  const sure = hurts(deed) ? { question, follows: t(`sure${deed}`) } : undefined;
  return (
    <SmallForm {...{ ...news, label, mayDo, form, sure }}>
      <DeedTrouble
        {...{ label, mayDo }}
        wasChanged={form.wasChanged}
        changedText={t('changedMeanwhile', { state: t(`state${ticket.state}`) })}
        problem={form.problem}
        refused={0}
      />
      <DeedFields ticket={ticket} deed={deed} form={form} partners={partners} />
    </SmallForm>
  );
};
