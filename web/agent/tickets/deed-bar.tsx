import type { TicketCard } from '#domain/tickets';
import { DeedChoice } from '../deeds/deed-choice.tsx';
import { useDeedBar } from '../deeds/use-deed-bar.ts';
import type { Partner } from './deed-fields.tsx';
import { DeedForm } from './deed-form.tsx';
import { deedsOf } from './deeds.ts';
import { t } from './messages.ts';

/** What the asking person may do now, each with its small form. Source: ORDER-34, ORDER-35, LEGAL-38, CAR-20. */
export const DeedBar = ({ ticket, partners }: { ticket: TicketCard; partners: readonly Partner[] }) => {
  const deeds = deedsOf(ticket);
  const bar = useDeedBar(deeds);
  const { open, hold } = bar;
  return (
    <>
      <DeedChoice deeds={deeds} bar={bar} textOf={(deed) => t(`deed${deed}`)} />
      {open === undefined ? null : (
        <DeedForm
          key={open}
          {...{ ticket, deed: open, partners }}
          onCancel={() => bar.putAway(open)}
          onDone={() => bar.finish(open)}
          onHold={hold}
        />
      )}
    </>
  );
};
