import { Alert } from '@cloudscape-design/components';
import { useState } from 'react';
import type { ProviderCard } from '#domain/providers';
import { DeedFrame } from '../deeds/deed-frame.tsx';
import { useWritten } from '../deeds/use-written.ts';
import { type ApplicationEdit, type ApplicationTroubles, applicationSchema, editedApplication } from './application.ts';
import { t } from './messages.ts';
import type { BusinessLine } from './provider-api.ts';
import { ProviderFields } from './provider-fields.tsx';
import { RefusalAlert } from './refusal-alert.tsx';
import { draftOf, revisionIn } from './revision.ts';
import { useProviderDeed } from './use-provider-deed.ts';

interface ReviseFormProps {
  readonly card: ProviderCard;
  readonly lines: readonly BusinessLine[];
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** What is written of a provider, put on what stands now, and how it is sent. */
const useRevision = ({ card, onDone }: Pick<ReviseFormProps, 'card' | 'onDone'>) => {
  const form = { schema: applicationSchema, now: draftOf(card) };
  const written = useWritten(`provider-revision.${card.providerId}`, form);
  const [troubles, setTroubles] = useState<ApplicationTroubles>();
  const sending = useProviderDeed(card, () => {
    written.drop();
    onDone();
  });
  return {
    ...{ sending, draft: written.value, troubles: troubles ?? {}, startAnew: written.startAnew },
    /** Somebody pressed 保存, and there is nothing to save. */
    isUnchanged: troubles !== undefined && Object.keys(troubles).length === 0,
    edit: (change: ApplicationEdit) => {
      if (sending.isSending) return;
      setTroubles(undefined);
      sending.forgetProblem();
      written.write((before) => editedApplication(before, change, () => before.commandId));
    },
    submit: () => {
      const read = revisionIn(card, written.value);
      setTroubles('troubles' in read ? read.troubles : undefined);
      if ('deed' in read) sending.send(read.deed, written.commandId);
    },
  };
};

const nothingElse = () => undefined;

/** 修改资料: all that a provider was approved for, as the tenant changes it. Source: ORDER-45. */
export const ReviseForm = ({ card, lines, onDone, onCancel }: ReviseFormProps) => {
  const form = useRevision({ card, onDone });
  const { isSending } = form.sending;
  return (
    <DeedFrame
      {...{ label: t('revise'), mayDo: card.deeds.includes('revise'), isSending, onCancel }}
      onHold={nothingElse}
      onAnew={form.startAnew}
      onSubmit={form.submit}
    >
      <RefusalAlert sending={form.sending} />
      {form.isUnchanged ? <Alert type="info">{t('nothingRevised')}</Alert> : null}
      <p className="quiet">{t('reviseHint')}</p>
      <ProviderFields form={form} lines={lines} isKnown />
    </DeedFrame>
  );
};
