import { itemsOf, questionsOf, withItem } from '../../shared/order-demand.ts';
import type { Line } from '../api.ts';
import { t } from '../messages.ts';
import { Choices } from '../ui/choices.tsx';
import { Field } from '../ui/field.tsx';
import type { DraftState } from './use-create-draft.ts';

interface FieldsProps {
  readonly category: Line;
  readonly state: DraftState;
}

type TextPart = 'address' | 'contactName' | 'phone' | 'price' | 'yuan' | 'note' | 'moment';

interface TextProps {
  readonly state: DraftState;
  readonly part: TextPart;
  readonly label: string;
  /** The field's name in the API, where it is another. */
  readonly name?: string;
  readonly type?: 'text' | 'tel' | 'datetime-local';
  readonly max?: number;
}

const Text = ({ state, part, label, name = part, type = 'text', max = 200 }: TextProps) => (
  <Field label={label} trouble={state.troubleOf(name)}>
    {(props) => (
      <input
        {...props}
        type={type}
        {...(type === 'text' && { maxLength: max })}
        inputMode={part === 'yuan' ? 'decimal' : undefined}
        value={state.draft[part]}
        onChange={({ target }) => state.edit({ [part]: target.value })}
      />
    )}
  </Field>
);

const controls = { datetime: 'datetime-local', text: 'text', number: 'text', address: 'text', choice: 'text' } as const;

const Question = ({ spec, state }: { spec: Line['form'][number]; state: DraftState }) => {
  const { name, label, type, choices, required } = spec;
  const value = state.draft.answers[name] ?? '';
  const answer = (said: string) => state.edit({ answers: { ...state.draft.answers, [name]: said } });
  return (
    <Field label={required ? label : t('optional', { label })} trouble={state.troubleOf(name)}>
      {(props) =>
        choices === undefined ? (
          <input
            {...props}
            type={controls[type]}
            inputMode={type === 'number' ? 'decimal' : undefined}
            value={value}
            onChange={({ target }) => answer(target.value)}
          />
        ) : (
          <select {...props} value={value} onChange={({ target }) => answer(target.value)}>
            <option value="">{t('choose')}</option>
            {choices.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        )
      }
    </Field>
  );
};

/** What is wanted and where: item, address, and the questions of the category. */
export const DemandFields = ({ category, chosen, state }: FieldsProps & { chosen: string | undefined }) => (
  <>
    {category.items.length === 0 ? null : (
      <Field label={t('item')} trouble={state.troubleOf('item')}>
        {(props) => (
          <select
            {...props}
            value={state.draft.item}
            onChange={({ target }) => state.edit(withItem(category, state.draft, target.value))}
          >
            <option value="">{t('choose')}</option>
            {itemsOf(category, chosen).map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        )}
      </Field>
    )}
    <Text state={state} part="address" label={t('address')} />
    {questionsOf(category).map((spec) => (
      <Question key={spec.name} spec={spec} state={state} />
    ))}
  </>
);

/** With whom, how, when and for how much. */
export const AgreedFields = ({ category, state }: FieldsProps) => (
  <>
    <Text state={state} part="contactName" label={t('contactName')} max={64} />
    <Text state={state} part="phone" label={t('phone')} type="tel" />
    {category.modes.length < 2 ? null : (
      <Choices
        legend={t('mode')}
        options={category.modes.map((mode) => ({ id: mode, label: mode }))}
        chosen={state.draft.mode}
        trouble={state.troubleOf('mode')}
        onChoose={(mode) => state.edit({ mode })}
      />
    )}
    <Choices
      legend={t('when')}
      options={[
        { id: 'NOW', label: t('whenNOW') },
        { id: 'LATER', label: t('whenLATER') },
      ]}
      chosen={state.draft.when}
      onChoose={(when) => state.edit({ when })}
    />
    {state.draft.when === 'NOW' ? null : (
      <Text state={state} part="moment" name="serviceAt" label={t('whenMoment')} type="datetime-local" />
    )}
    <Text state={state} part="price" label={t('price')} />
    <Text state={state} part="yuan" name="priceFen" label={t('priceYuan')} max={12} />
    <Text state={state} part="note" label={t('note')} />
  </>
);
