import { useState } from 'react';
import { t } from '../messages.ts';
import { yuanText } from '../money.ts';
import { Sure } from '../ui/sure.tsx';
import { FeeField, useFee } from './fee-field.tsx';
import { FormFrame } from './form-frame.tsx';
import type { DeedFormProps } from './held.ts';
import { NoteField, useNote } from './note-field.tsx';

/** The service ends before it is done; the fee is for the work until now, 0 where nothing was done (ORDER-22). */
export const TerminateForm = ({ doing, onCancel }: DeedFormProps) => {
  const fee = useFee();
  const note = useNote();
  const [feeFen, ask] = useState<number>();
  const send = (amount: number) => {
    ask(undefined);
    doing.mutate({ deed: 'terminate', feeFen: amount, ...note.said });
  };
  return (
    <FormFrame
      submit={t('deedterminate')}
      isGrave
      isSending={doing.isPending}
      onSubmit={() => ask(fee.read())}
      onCancel={onCancel}
    >
      <p className="quiet">{t('terminateHint')}</p>
      <FeeField label={t('feeSoFar')} hint={t('feeSoFarHint')} fee={fee} />
      <NoteField note={note} />
      {feeFen === undefined ? null : (
        <Sure
          title={t('sureTerminate', { amount: yuanText(feeFen) })}
          yes={t('deedterminate')}
          isGrave
          onNo={() => ask(undefined)}
          onYes={() => send(feeFen)}
        />
      )}
    </FormFrame>
  );
};
