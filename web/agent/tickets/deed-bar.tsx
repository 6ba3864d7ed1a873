import { Button, ButtonDropdown } from '@cloudscape-design/components';
import { useState } from 'react';
import type { TicketCard } from '#domain/tickets';
import type { Partner } from './deed-fields.tsx';
import { DeedForm } from './deed-form.tsx';
import { deedForms, deedsOf, type StaffDeed } from './deeds.ts';
import { t } from './messages.ts';

/** So many deeds are buttons; the rarer ones stand behind 更多处理. */
const atHand = 5;

const isDeed = (id: string): id is StaffDeed => Object.hasOwn(deedForms, id);

interface DeedChoiceProps {
  readonly deeds: readonly StaffDeed[];
  readonly chosen: StaffDeed | undefined;
  readonly onChoose: (deed: StaffDeed) => void;
}

const DeedChoice = ({ deeds, chosen, onChoose }: DeedChoiceProps) => {
  const more = deeds.slice(atHand);
  return deeds.length === 0 ? null : (
    <nav className="deed-bar" aria-label={t('deeds')}>
      {deeds.slice(0, atHand).map((each) => (
        <Button key={each} ariaExpanded={each === chosen} onClick={() => onChoose(each)}>
          {t(`deed${each}`)}
        </Button>
      ))}
      {more.length === 0 ? null : (
        <ButtonDropdown
          items={more.map((id) => ({ id, text: t(`deed${id}`) }))}
          onItemClick={({ detail }) => isDeed(detail.id) && onChoose(detail.id)}
        >
          {t('moreDeeds')}
        </ButtonDropdown>
      )}
    </nav>
  );
};

/** What the asking person may do now, each with its small form. Source: ORDER-34, ORDER-35, LEGAL-38, CAR-20. */
export const DeedBar = ({ ticket, partners }: { ticket: TicketCard; partners: readonly Partner[] }) => {
  const [deed, setDeed] = useState<StaffDeed>();
  const [done, setDone] = useState<StaffDeed>();
  const choose = (chosen: StaffDeed | undefined) => {
    setDeed(chosen);
    setDone(undefined);
  };
  return (
    <>
      <DeedChoice deeds={deedsOf(ticket)} chosen={deed} onChoose={choose} />
      <p className="deed-news" aria-live="polite">
        {done === undefined ? '' : t('deedDone', { deed: t(`deed${done}`) })}
      </p>
      {deed === undefined ? null : (
        <DeedForm
          key={deed}
          ticket={ticket}
          deed={deed}
          partners={partners}
          onCancel={() => choose(undefined)}
          onDone={() => {
            setDeed(undefined);
            setDone(deed);
          }}
        />
      )}
    </>
  );
};
