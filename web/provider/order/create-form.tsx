import type { Line } from '../api.ts';
import { t } from '../messages.ts';
import { Notice } from '../ui/notice.tsx';
import { AgreedFields, DemandFields } from './create-fields.tsx';
import { FormFrame } from './form-frame.tsx';
import type { DeedFormProps } from './held.ts';
import { useCreateDraft } from './use-create-draft.ts';

const Filled = ({ category, ...props }: DeedFormProps & { category: Line }) => {
  const state = useCreateDraft(props, category);
  const { card, doing, onCancel } = props;
  return (
    <FormFrame submit={t('deedcreate')} isSending={doing.isPending} onSubmit={state.create} onCancel={onCancel}>
      <p className="quiet">{t('createHint')}</p>
      <DemandFields category={category} chosen={card.order.item} state={state} />
      <AgreedFields category={category} state={state} />
      {state.isIncomplete ? <Notice kind="ERROR">{t('incomplete')}</Notice> : null}
      {card.order.deeds.includes('confirm') ? (
        <button type="button" className="button-plain" disabled={doing.isPending} onClick={state.confirm}>
          {t('confirmLater')}
        </button>
      ) : null}
    </FormFrame>
  );
};

/** All of ORDER-15, asked with the customer on the telephone; what is typed survives a reload. The customer must have agreed. */
export const CreateForm = (props: DeedFormProps) => {
  const { category } = props.card;
  return category === undefined ? (
    <Notice kind="ERROR">{t('noCategory')}</Notice>
  ) : (
    <Filled {...props} category={category} />
  );
};
