import { useState } from 'react';
import { useKept } from '../../shared/kept.ts';
import { yuanText } from '../../shared/money.ts';
import { t } from '../messages.ts';
import { usePaper } from '../picture/use-paper.ts';
import { Choices } from '../ui/choices.tsx';
import { Sure } from '../ui/sure.tsx';
import {
  type Complete,
  type CompleteDraft,
  type CompleteTroubles,
  completeDraftSchema,
  completionIn,
  firstCompletion,
  type KeptProof,
  payings,
} from './complete-draft.ts';
import { FeeField } from './fee-field.tsx';
import { FormFrame } from './form-frame.tsx';
import type { DeedFormProps } from './held.ts';
import { NoteField } from './note-field.tsx';
import { ReceiptField, SignatureField } from './papers.tsx';

/** What is kept of the form, and the two pictures that go with it. */
const useCompleteDraft = ({ order }: DeedFormProps['card']) => {
  const { orderId } = order;
  const [draft, keep] = useKept(`complete.${orderId}`, completeDraftSchema, () => firstCompletion(order));
  /** A picture is there a while after it was taken: what was typed meanwhile stays. */
  const edit = (part: Partial<CompleteDraft>) => keep((before) => ({ ...before, ...part }));
  const signature = usePaper(orderId, draft.signature, (kept: KeptProof | undefined) => edit({ signature: kept }));
  const receipt = usePaper(orderId, draft.receipt, (kept: KeptProof | undefined) => edit({ receipt: kept }));
  return { draft, edit, signature, receipt };
};

/** What is being filled in; `check` says what is missing, or has the deed ready to be asked for once more. */
const useCompletion = (card: DeedFormProps['card']) => {
  const written = useCompleteDraft(card);
  const [troubles, setTroubles] = useState<CompleteTroubles>();
  const [ready, setReady] = useState<Complete>();
  const asksHow = card.order.payment.state === 'NONE';
  const check = () => {
    const read = completionIn(written.draft, asksHow);
    setTroubles('troubles' in read ? read.troubles : { fee: undefined, isUnsigned: false });
    if ('deed' in read && !written.receipt.isUnsaved && !written.signature.isUnsaved) setReady(read.deed);
  };
  const edit = (part: Partial<CompleteDraft>) => {
    if (troubles && 'fee' in part) setTroubles({ ...troubles, fee: undefined });
    written.edit(part);
  };
  return { ...written, edit, asksHow, troubles, check, ready, forget: () => setReady(undefined) };
};

interface FieldsProps {
  readonly order: DeedFormProps['card']['order'];
  readonly state: ReturnType<typeof useCompletion>;
}

const Fields = ({ order, state: { draft, edit, asksHow, troubles, signature, receipt } }: FieldsProps) => (
  <>
    <FeeField
      label={t('fee')}
      hint={order.agreed && t('feeAgreed', { price: order.agreed.price })}
      fee={{ typed: draft.fee, type: (fee) => edit({ fee }), trouble: troubles?.fee }}
    />
    {asksHow ? (
      <Choices
        legend={t('paidBy')}
        options={payings.map((id) => ({ id, label: t(`paidBy${id}`) }))}
        chosen={draft.paidBy}
        onChoose={(paidBy) => edit({ paidBy })}
      />
    ) : null}
    <SignatureField paper={signature} isChecked={troubles !== undefined} />
    <ReceiptField paper={receipt} isChecked={troubles !== undefined} />
    <NoteField note={{ words: draft.note, write: (note) => edit({ note }) }} />
  </>
);

/** Fee and signature end the service (ORDER-25, ORDER-26). Asked twice: what is done stays done. */
export const CompleteForm = ({ card, doing, onCancel }: DeedFormProps) => {
  const state = useCompletion(card);
  const { ready, forget } = state;
  const send = (deed: Complete) => {
    forget();
    doing.mutate(deed);
  };
  return (
    <FormFrame submit={t('deedcomplete')} isSending={doing.isPending} onSubmit={state.check} onCancel={onCancel}>
      <Fields order={card.order} state={state} />
      {ready === undefined ? null : (
        <Sure
          title={t('sureComplete', { amount: yuanText(ready.feeFen) })}
          yes={t('deedcomplete')}
          onNo={forget}
          onYes={() => send(ready)}
        >
          <p className="quiet">{t('sureCompleteHint')}</p>
        </Sure>
      )}
    </FormFrame>
  );
};
