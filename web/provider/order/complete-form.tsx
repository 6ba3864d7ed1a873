import { useState } from 'react';
import type { WorkDeed } from '../api.ts';
import { t } from '../messages.ts';
import { yuanText } from '../money.ts';
import { Choices } from '../ui/choices.tsx';
import { Sure } from '../ui/sure.tsx';
import { FeeField, useFee } from './fee-field.tsx';
import { FormFrame } from './form-frame.tsx';
import type { DeedFormProps } from './held.ts';
import { NoteField, useNote } from './note-field.tsx';
import { ReceiptField, SignatureField, usePapers } from './papers.tsx';

type Complete = Extract<WorkDeed, { deed: 'complete' }>;

const payings = ['CASH', 'ONLINE'] as const;

/** What is being filled in; `check` says what is missing, or has the deed ready to be asked for once more. */
const useCompletion = ({ order }: DeedFormProps['card']) => {
  const fee = useFee(order.agreed?.priceFen);
  const [paidBy, setPaidBy] = useState<(typeof payings)[number]>('CASH');
  const note = useNote();
  const papers = usePapers(order.orderId);
  const [isChecked, setChecked] = useState(false);
  const [ready, setReady] = useState<Complete>();
  /** What was paid online before needs no second answer. */
  const asksHow = order.payment.state === 'NONE';
  const check = () => {
    const { proof: signature } = papers.signature;
    const { proof: receipt, picture: photo } = papers.receipt;
    const feeFen = fee.read();
    setChecked(true);
    const isOnItsWay = photo !== undefined && receipt === undefined;
    if (feeFen === undefined || signature === undefined || isOnItsWay) return;
    setReady({
      ...{ deed: 'complete', feeFen, signature, ...note.said },
      ...(receipt && { receipt }),
      ...(asksHow && { paidBy }),
    });
  };
  return { fee, paidBy, setPaidBy, note, papers, isChecked, asksHow, check, ready, forget: () => setReady(undefined) };
};

const Fields = ({
  order,
  state,
}: {
  order: DeedFormProps['card']['order'];
  state: ReturnType<typeof useCompletion>;
}) => (
  <>
    <FeeField label={t('fee')} hint={order.agreed && t('feeAgreed', { price: order.agreed.price })} fee={state.fee} />
    {state.asksHow ? (
      <Choices
        legend={t('paidBy')}
        options={payings.map((id) => ({ id, label: t(`paidBy${id}`) }))}
        chosen={state.paidBy}
        onChoose={state.setPaidBy}
      />
    ) : null}
    <SignatureField paper={state.papers.signature} isChecked={state.isChecked} />
    <ReceiptField paper={state.papers.receipt} isChecked={state.isChecked} />
    <NoteField note={state.note} />
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
