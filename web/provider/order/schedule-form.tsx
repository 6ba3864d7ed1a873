import { useState } from 'react';
import { localMoment } from '../../shared/time.ts';
import { t } from '../messages.ts';
import { useNow, usePlace } from '../place.ts';
import { Field } from '../ui/field.tsx';
import { fieldTrouble } from '../words.ts';
import { FormFrame } from './form-frame.tsx';
import type { DeedFormProps } from './held.ts';
import { momentIso } from './local-time.ts';
import { NoteField, useNote } from './note-field.tsx';

/** Time and place, confirmed with the customer once more before the visit (ORDER-24). */
export const ScheduleForm = ({ card: { order }, doing, onCancel }: DeedFormProps) => {
  const now = useNow();
  const { timeZone } = usePlace();
  const [moment, setMoment] = useState(() => localMoment(Math.max(order.agreed?.serviceAt ?? now, now), timeZone));
  const [isMissing, setMissing] = useState(false);
  const note = useNote();
  /** The minute in which one stands has begun already: it is meant as now. */
  const send = () => {
    const serviceAt = moment === localMoment(now, timeZone) ? 'NOW' : momentIso(moment, timeZone);
    setMissing(serviceAt === undefined);
    if (serviceAt !== undefined) doing.mutate({ deed: 'schedule', serviceAt, ...note.said });
  };
  const trouble = isMissing ? t('fieldMISSING') : fieldTrouble(doing.error, 'serviceAt');
  return (
    <FormFrame submit={t('deedschedule')} isSending={doing.isPending} onSubmit={send} onCancel={onCancel}>
      <p className="quiet">{t('scheduleHint')}</p>
      <Field label={t('when')} trouble={trouble}>
        {(props) => (
          <input {...props} type="datetime-local" value={moment} onChange={({ target }) => setMoment(target.value)} />
        )}
      </Field>
      <NoteField note={note} />
    </FormFrame>
  );
};
