import type { OrderCard, OrderCategory } from '#domain/orders';
import { DeedFrame, type FormNews } from '../deeds/deed-frame.tsx';
import { DeedTrouble } from '../deeds/deed-trouble.tsx';
import { SmallForm } from '../deeds/small-form.tsx';
import { AssigneeChoice } from './assignee-choice.tsx';
import { DeedFields } from './deed-fields.tsx';
import { type DemandDeed, deedsOf, graveOf, isDemanding, type StaffDeed } from './deeds.ts';
import { DemandFields } from './demand-fields.tsx';
import { t } from './messages.ts';
import { ProviderChoice } from './provider-choice.tsx';
import { type Sending, useDeed } from './use-deed.ts';
import { useDemandDeed } from './use-demand-deed.ts';
import { stageText } from './words.ts';

interface OwnFormProps extends FormNews {
  readonly card: OrderCard;
}

interface TroubleProps {
  readonly card: OrderCard;
  readonly deed: StaffDeed;
  readonly sending: Pick<Sending, 'wasChanged' | 'problem' | 'refused'>;
}

const Trouble = ({ card: { order }, deed, sending: { wasChanged, problem, refused } }: TroubleProps) => (
  <DeedTrouble
    label={t(`deed${deed}`)}
    mayDo={deedsOf(order).includes(deed)}
    changedText={t('changedMeanwhile', { state: stageText(order) })}
    refused={Object.keys(refused).length}
    {...{ wasChanged, problem }}
  />
);

interface OneDeedProps extends OwnFormProps {
  readonly deed: StaffDeed;
}

const FewFields = ({ card, deed, ...news }: OneDeedProps) => {
  const { order } = card;
  const form = useDeed(card, deed, news.onDone);
  const label = t(`deed${deed}`);
  const grave = graveOf(deed, form.entered, order);
  const sure = grave && { question: t('sure', { deed: label, number: order.number }), follows: t(`sure${grave}`) };
  return (
    <SmallForm {...news} label={label} mayDo={deedsOf(order).includes(deed)} form={form} sure={sure}>
      <Trouble card={card} deed={deed} sending={form} />
      {deed === 'offer' ? <ProviderChoice orderId={order.orderId} form={form} /> : null}
      {deed === 'assign' ? <AssigneeChoice orderId={order.orderId} form={form} /> : null}
      <DeedFields order={order} deed={deed} form={form} />
    </SmallForm>
  );
};

interface DemandFormProps extends OwnFormProps {
  readonly deed: DemandDeed;
  readonly category: OrderCategory;
}

/** The order's own form. Who is called has agreed to it: nothing is asked twice. */
const DemandForm = ({ card, deed, category, ...news }: DemandFormProps) => {
  const { order } = card;
  const form = useDemandDeed(card, deed, category, news.onDone);
  const { onCancel, onHold } = news;
  const frame = { label: t(`deed${deed}`), mayDo: deedsOf(order).includes(deed), isSending: form.isSending };
  return (
    <DeedFrame {...{ ...frame, onCancel, onHold }} onAnew={form.startAnew} onSubmit={form.submit}>
      <Trouble card={card} deed={deed} sending={form} />
      <DemandFields
        category={category}
        demand={form.demand}
        troubles={form.troubles}
        asks={form.asks}
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
    <FewFields deed={deed} {...rest} />
  );
