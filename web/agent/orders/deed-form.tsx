import { useState } from 'react';
import type { OrderCard, OrderCategory } from '#domain/orders';
import { Sure } from '../../shared/sure.tsx';
import { DeedFields } from './deed-fields.tsx';
import { DeedFrame } from './deed-frame.tsx';
import { DeedTrouble } from './deed-trouble.tsx';
import { type DemandDeed, hurts, isDemanding, type StaffDeed } from './deeds.ts';
import { DemandFields } from './demand-fields.tsx';
import { t } from './messages.ts';
import { ProviderChoice } from './provider-choice.tsx';
import { useDeed } from './use-deed.ts';
import { useDemandDeed } from './use-demand-deed.ts';

interface OwnFormProps {
  readonly card: OrderCard;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

interface SmallFormProps extends OwnFormProps {
  readonly deed: StaffDeed;
}

/** The small form of a deed. What can't be taken back is asked twice. */
const SmallForm = ({ card, deed, onDone, onCancel }: SmallFormProps) => {
  const { order } = card;
  const form = useDeed(card, deed, onDone);
  const [isAsking, setAsking] = useState(false);
  const submit = () => {
    if (form.isSending || !form.check()) return;
    if (hurts(deed)) setAsking(true);
    else form.submit();
  };
  return (
    <DeedFrame order={order} deed={deed} isSending={form.isSending} onSubmit={submit} onCancel={onCancel}>
      <DeedTrouble order={order} deed={deed} sending={form} />
      {deed === 'offer' ? (
        <ProviderChoice orderId={order.orderId} form={form} />
      ) : (
        <DeedFields order={order} deed={deed} form={form} />
      )}
      {isAsking && hurts(deed) ? (
        <Sure
          question={t('sure', { deed: t(`deed${deed}`), number: order.number })}
          yes={t(`deed${deed}`)}
          no={t('cancel')}
          onNo={() => setAsking(false)}
          onYes={() => {
            setAsking(false);
            form.submit();
          }}
        >
          {t(`sure${deed}`)}
        </Sure>
      ) : null}
    </DeedFrame>
  );
};

interface DemandFormProps extends OwnFormProps {
  readonly deed: DemandDeed;
  readonly category: OrderCategory;
}

/** The order's own form. Who is called has agreed to it: nothing is asked twice. */
const DemandForm = ({ card, deed, category, onDone, onCancel }: DemandFormProps) => {
  const { order } = card;
  const form = useDemandDeed(card, deed, category, onDone);
  const isAgreed = order.agreed !== undefined;
  return (
    <DeedFrame order={order} deed={deed} isSending={form.isSending} onSubmit={form.submit} onCancel={onCancel}>
      <DeedTrouble order={order} deed={deed} sending={form} />
      <DemandFields
        category={category}
        demand={form.demand}
        troubles={form.troubles}
        onlyDemand={deed === 'confirm' || (deed === 'modify' && !isAgreed)}
        {...(order.agreed && { keptPhone: order.agreed.phone.masked })}
        onChange={form.enter}
      />
      {form.isUnchanged ? <p className="hindrance">{t('nothingChanged')}</p> : null}
    </DeedFrame>
  );
};

interface DeedFormProps extends OwnFormProps {
  readonly deed: StaffDeed;
  readonly category: OrderCategory | undefined;
}

/** The form of one deed: small, or the order's own. */
export const DeedForm = ({ deed, category, ...rest }: DeedFormProps) =>
  isDemanding(deed) && category !== undefined ? (
    <DemandForm deed={deed} category={category} {...rest} />
  ) : (
    <SmallForm deed={deed} {...rest} />
  );
