import type { ReactNode } from 'react';
import type { OrderCard, OrderCategory } from '#domain/orders';
import { DeedChoice } from '../deeds/deed-choice.tsx';
import { useDeedBar } from '../deeds/use-deed-bar.ts';
import { DeedForm } from './deed-form.tsx';
import { deedsOf } from './deeds.ts';
import { t } from './messages.ts';

interface DeedBarProps {
  readonly card: OrderCard;
  readonly category: OrderCategory | undefined;
  /** What is beside the order's own deeds. */
  readonly children: ReactNode;
}

/** What the asking person may do now, each with its form. Source: ORDER-15, ORDER-18, ORDER-21, ORDER-22, X-40. */
export const DeedBar = ({ card, category, children }: DeedBarProps) => {
  const deeds = deedsOf(card.order);
  const bar = useDeedBar(deeds);
  const { open, hold } = bar;
  return (
    <>
      <DeedChoice deeds={deeds} bar={bar} textOf={(deed) => t(`deed${deed}`)}>
        {children}
      </DeedChoice>
      {open === undefined ? null : (
        <DeedForm
          key={open}
          card={card}
          deed={open}
          category={category}
          onCancel={() => bar.putAway(open)}
          onDone={() => bar.finish(open)}
          onHold={hold}
        />
      )}
    </>
  );
};
