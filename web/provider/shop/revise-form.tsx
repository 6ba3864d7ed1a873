import { useState } from 'react';
import { days } from '../../shared/hours.ts';
import type { Profile } from '../api.ts';
import { t } from '../messages.ts';
import { FormFrame } from '../order/form-frame.tsx';
import { useOwnDeed } from '../queries.ts';
import { Field } from '../ui/field.tsx';
import { revisionIn, type ShopDraft, type ShopTroubles, shopDraft } from './revise.ts';
import { ShopTrouble } from './shop-trouble.tsx';

const fine: ShopTroubles = { days: [], fields: [] };

interface PartProps {
  readonly draft: ShopDraft;
  readonly troubles: ShopTroubles;
  readonly onEdit: (part: Partial<ShopDraft>) => void;
}

const HoursFields = ({ draft: { hours }, troubles, onEdit }: PartProps) => (
  <fieldset>
    <legend>{t('hours')}</legend>
    <p className="hint">{t('hoursHint')}</p>
    {days.map((day) => (
      <Field key={day} label={t(`day${day}`)} trouble={troubles.days.includes(day) ? t('hoursWrong') : undefined}>
        {(props) => (
          <input
            {...props}
            value={hours[day]}
            onChange={({ target }) => onEdit({ hours: { ...hours, [day]: target.value } })}
          />
        )}
      </Field>
    ))}
  </fieldset>
);

const others = [
  { name: 'capacity', label: 'capacityMost', wrong: 'capacityWrong', inputMode: 'numeric' },
  { name: 'contactName', label: 'contactPerson', wrong: 'wordsWrong', inputMode: 'text' },
  { name: 'phone', label: 'shopPhone', wrong: 'phoneWrong', inputMode: 'tel' },
] as const;

const OtherFields = ({ draft, troubles, onEdit }: PartProps) =>
  others.map(({ name, label, wrong, inputMode }) => (
    <Field key={name} label={t(label)} trouble={troubles.fields.includes(name) ? t(wrong) : undefined}>
      {(props) => (
        <input
          {...props}
          inputMode={inputMode}
          value={draft[name]}
          onChange={({ target }) => onEdit({ [name]: target.value })}
        />
      )}
    </Field>
  ));

interface ReviseFormProps {
  readonly me: Profile;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Hours, capacity, contact and telephone: what a provider decides by itself. Source: ORDER-47. */
export const ReviseForm = ({ me, onDone, onCancel }: ReviseFormProps) => {
  const [draft, edit] = useState(() => shopDraft(me, t('shut')));
  const [troubles, setTroubles] = useState(fine);
  const doing = useOwnDeed(me, onDone);
  const send = () => {
    const read = revisionIn(draft, t('shut'));
    setTroubles('troubles' in read ? read.troubles : fine);
    if ('deed' in read) doing.mutate(read.deed);
  };
  const parts = { draft, troubles, onEdit: (part: Partial<ShopDraft>) => edit({ ...draft, ...part }) };
  return (
    <FormFrame submit={t('save')} isSending={doing.isPending} onSubmit={send} onCancel={onCancel}>
      <ShopTrouble error={doing.error} />
      <HoursFields {...parts} />
      <OtherFields {...parts} />
    </FormFrame>
  );
};
