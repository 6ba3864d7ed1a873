import { useState } from 'react';
import { t } from '../messages.ts';
import { fenIn, type MoneyTrouble } from '../money.ts';
import { Field } from '../ui/field.tsx';

/** An amount that is being typed; `read` gives the fen, or undefined and says at the field what is wrong. */
export const useFee = () => {
  const [typed, setTyped] = useState('');
  const [trouble, setTrouble] = useState<MoneyTrouble>();
  const type = (text: string) => {
    setTyped(text);
    setTrouble(undefined);
  };
  const read = (): number | undefined => {
    const found = fenIn(typed);
    setTrouble('trouble' in found ? found.trouble : undefined);
    return 'fen' in found ? found.fen : undefined;
  };
  return { typed, type, trouble, read };
};

interface FeeFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly fee: Pick<ReturnType<typeof useFee>, 'typed' | 'type' | 'trouble'>;
}

/** An amount in yuan, with the keys for it. */
export const FeeField = ({ label, hint, fee: { typed, type, trouble } }: FeeFieldProps) => (
  <Field label={label} hint={hint} trouble={trouble && t(`money${trouble}`)}>
    {(props) => (
      <span className="fee">
        <input
          {...props}
          value={typed}
          inputMode="decimal"
          maxLength={12}
          placeholder="0.00"
          onChange={({ target }) => type(target.value)}
        />
        <span aria-hidden="true">{t('yuanUnit')}</span>
      </span>
    )}
  </Field>
);
