import { Button, ButtonDropdown } from '@cloudscape-design/components';
import { type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import type { OrderCard, OrderCategory } from '#domain/orders';
import { DeedForm } from './deed-form.tsx';
import { deedForms, deedsOf, type StaffDeed } from './deeds.ts';
import { t } from './messages.ts';

/** So many deeds are buttons with a key each; the rarer ones stand behind 更多处理. */
const atHand = 5;

const isDeed = (id: string): id is StaffDeed => Object.hasOwn(deedForms, id);

interface DeedChoiceProps {
  readonly deeds: readonly StaffDeed[];
  readonly chosen: StaffDeed | undefined;
  readonly onChoose: (deed: StaffDeed) => void;
  readonly children: ReactNode;
}

const DeedChoice = ({ deeds, chosen, onChoose, children }: DeedChoiceProps) => {
  const more = deeds.slice(atHand);
  return (
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
      {children}
    </nav>
  );
};

/** Alt and a digit opens what stands at that place. */
const useDeedKeys = (deeds: readonly StaffDeed[], onChoose: (deed: StaffDeed) => void): void => {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const digit = /^Digit([1-5])$/.exec(event.code)?.[1];
    const deed = event.altKey && digit !== undefined ? deeds[Number(digit) - 1] : undefined;
    if (deed === undefined) return;
    event.preventDefault();
    onChoose(deed);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    globalThis.addEventListener('keydown', listen);
    return () => globalThis.removeEventListener('keydown', listen);
  }, []);
};

interface DeedBarProps {
  readonly card: OrderCard;
  readonly category: OrderCategory | undefined;
  /** What is beside the order's own deeds. */
  readonly children: ReactNode;
}

/** What the asking person may do now, each with its form. Source: ORDER-15, ORDER-18, ORDER-21, ORDER-22, X-40. */
export const DeedBar = ({ card, category, children }: DeedBarProps) => {
  const [deed, setDeed] = useState<StaffDeed>();
  const [done, setDone] = useState<StaffDeed>();
  const deeds = deedsOf(card.order);
  const choose = (chosen: StaffDeed | undefined) => {
    setDeed(chosen);
    setDone(undefined);
  };
  useDeedKeys(deeds, choose);
  return (
    <>
      <DeedChoice deeds={deeds} chosen={deed} onChoose={choose}>
        {children}
      </DeedChoice>
      {deeds.length === 0 ? null : <kbd className="deed-keys">{t('deedsHint')}</kbd>}
      <p className="deed-news" aria-live="polite">
        {done === undefined ? '' : t('deedDone', { deed: t(`deed${done}`) })}
      </p>
      {deed === undefined ? null : (
        <DeedForm
          key={deed}
          card={card}
          deed={deed}
          category={category}
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
