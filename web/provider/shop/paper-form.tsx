import type { OwnDeed, Profile } from '../api.ts';
import { t } from '../messages.ts';
import { FormFrame } from '../order/form-frame.tsx';
import { PhotoInput } from '../picture/photo-input.tsx';
import { Field } from '../ui/field.tsx';
import { problemText } from '../words.ts';
import { paperText } from './paper-words.ts';
import { type PaperForm as Form, usePaperForm } from './use-paper-form.ts';

const Kind = ({ form: { draft, edit }, kinds }: { form: Form; kinds: Profile['paperKinds'] }) => (
  <Field label={t('paperKind')}>
    {(props) => (
      <select {...props} value={draft.kind} onChange={({ target }) => edit({ kind: target.value })}>
        {kinds.map((one) => (
          <option key={one} value={one}>
            {paperText(one)}
          </option>
        ))}
      </select>
    )}
  </Field>
);

/** What stands on the paper; one without a date is good for ever. */
const Particulars = ({ form: { draft, troubles, edit } }: { form: Form }) => (
  <>
    <Field label={t('paperNumber')} trouble={troubles.number ? t('wordsWrong') : undefined}>
      {(props) => (
        <input
          {...props}
          value={draft.number}
          maxLength={64}
          onChange={({ target }) => edit({ number: target.value })}
        />
      )}
    </Field>
    <Field label={t('paperUntil')}>
      {(props) => (
        <input
          {...props}
          type="date"
          value={draft.validUntil}
          onChange={({ target }) => edit({ validUntil: target.value })}
        />
      )}
    </Field>
  </>
);

const Photo = ({ form: { saving } }: { form: Form }) => (
  <div className="field">
    {saving.variables === undefined ? null : (
      <figure className="preview">
        <img src={saving.variables.url} alt={t('paperPhoto')} />
        <figcaption role="status">
          {saving.isPending ? t('pictureSaving') : null}
          {saving.isSuccess ? `✓ ${t('pictureSaved')}` : null}
        </figcaption>
      </figure>
    )}
    {saving.isError ? (
      <p className="trouble" role="alert">
        {problemText(saving.error)}
      </p>
    ) : null}
    <PhotoInput label={t(saving.variables === undefined ? 'takePaperPhoto' : 'again')} onPicture={saving.mutate} />
  </div>
);

interface PaperFormProps {
  readonly me: Profile;
  /** What was asked for; another can be chosen. */
  readonly kind: string;
  readonly isShut: boolean;
  readonly onDo: (deed: OwnDeed) => void;
  readonly onCancel: () => void;
}

/** Hands a paper in, or renews it; it counts once somebody of the tenant's has seen it. Source: ORDER-45. */
export const PaperForm = ({ me, kind, isShut, onDo, onCancel }: PaperFormProps) => {
  const form = usePaperForm(kind);
  const send = () => {
    const deed = form.check();
    if (deed !== undefined) onDo(deed);
  };
  return (
    <FormFrame submit={t('filePaper')} isSending={isShut || form.saving.isPending} onSubmit={send} onCancel={onCancel}>
      <Kind form={form} kinds={me.paperKinds} />
      <Particulars form={form} />
      <Photo form={form} />
    </FormFrame>
  );
};
