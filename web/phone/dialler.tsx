import type { Dial, LaptopState } from '../../local/web/protocol.ts';
import { Backspace, Handset } from './icons.tsx';
import { Keypad } from './keypad.tsx';
import { firstLine, type Line, LinePicker, numberOfLine } from './line-picker.tsx';
import { numberText, t } from './messages.ts';

interface QuickNumbersProps {
  readonly state: LaptopState | undefined;
  readonly onPick: (shortCode: string, tenant: string) => void;
}

const QuickNumbers = ({ state, onPick }: QuickNumbersProps) => {
  const tenants = state?.tenants ?? [];
  if (state?.numbers.length === 0) return <p className="quick-none">{t('noNumbers')}</p>;
  return (
    <section className="quick" aria-label={t('quickNumbers')}>
      {tenants.map(({ id, name }) => (
        <div key={id} className="quick-tenant">
          <h2>{name}</h2>
          {state?.numbers
            .filter((number) => number.tenant === id)
            .map((number) => (
              <button
                key={number.shortCode}
                type="button"
                className="quick-number"
                onClick={() => onPick(number.shortCode, id)}
              >
                <b>{number.shortCode}</b>
                <span>{numberText(number)}</span>
              </button>
            ))}
        </div>
      ))}
    </section>
  );
};

/** What was chosen and typed; it outlives a call, as on a telephone. A picked short code remembers its carrier. */
export interface DialPad {
  readonly line: Line;
  readonly number: string;
  readonly tenant?: string;
}

export const emptyPad: DialPad = { line: firstLine, number: '' };

interface DiallerProps {
  readonly state: LaptopState | undefined;
  readonly pad: DialPad;
  readonly onPad: (pad: DialPad) => void;
  readonly onDial: (call: Dial) => void;
}

const clean = (number: string): string => number.replaceAll(/[^0-9*#+]/g, '').slice(0, 20);

const Deeds = ({ isEmpty, onBackspace }: { isEmpty: boolean; onBackspace: () => void }) => (
  <div className="deeds">
    <span />
    <button type="submit" className="round round-call" aria-label={t('call')} disabled={isEmpty}>
      <Handset />
    </button>
    <button type="button" className="ghost" aria-label={t('backspace')} disabled={isEmpty} onClick={onBackspace}>
      <Backspace />
    </button>
  </div>
);

/** Before a call: whose line, which number. */
export const Dialler = ({ state, pad, onPad, onDial }: DiallerProps) => {
  const { line, number, tenant } = pad;
  const type = (typed: string) => onPad({ line, number: clean(typed) });
  return (
    <form
      className="dialler"
      onSubmit={(event) => {
        event.preventDefault();
        if (number !== '') onDial({ from: numberOfLine(line), dialled: number, ...(tenant ? { tenant } : {}) });
      }}
    >
      <LinePicker line={line} onChange={(next) => onPad({ ...pad, line: next })} />
      <QuickNumbers state={state} onPick={(shortCode, id) => onPad({ line, number: shortCode, tenant: id })} />
      <input
        className="number"
        inputMode="tel"
        autoComplete="off"
        aria-label={t('dialled')}
        placeholder={t('dialledPlaceholder')}
        value={number}
        onChange={({ target }) => type(target.value)}
      />
      <Keypad open={[]} onKey={(key) => type(`${number}${key}`)} />
      <Deeds isEmpty={number === ''} onBackspace={() => type(number.slice(0, -1))} />
    </form>
  );
};
