import { t } from './messages.ts';
import { isMobile } from './text-thread.ts';

/** `member` has called before: the demo's history tells of that line. */
const examples = { fixed: '0771-5551234', member: '0771-5558866', mobile: '13800000001' } as const;

/** Whose line one calls from; `own` is what was typed for another number. */
export interface Line {
  readonly choice: keyof typeof examples | 'withheld' | 'own';
  readonly own: string;
}

export const firstLine: Line = { choice: 'fixed', own: '' };

/**
 * The calling number as its owner writes it; null when withheld.
 *
 * @example
 * numberOfLine({ choice: 'mobile', own: '' }) // '13800000001'
 */
export const numberOfLine = ({ choice, own }: Line): string | null => {
  if (choice === 'withheld') return null;
  return choice === 'own' ? own : examples[choice];
};

const bare = (number: string): string => number.replaceAll(/[\s-]/g, '');

/**
 * Whether a number is that of a telephone on this page: one of its lines, or the one that was typed.
 *
 * @example
 * isOnPage('13800000001', firstLine) // true
 */
export const isOnPage = (number: string, { own }: Line): boolean =>
  [...Object.values(examples), own].some((each) => bare(each) === bare(number));

/**
 * The mobile at hand: the line itself where it is one.
 *
 * @example
 * mobileOfLine({ choice: 'fixed', own: '' }) // '13800000001'
 */
export const mobileOfLine = (line: Line): string => {
  const number = bare(numberOfLine(line) ?? '');
  return isMobile(number) ? number : examples.mobile;
};

/** A local fixed line (only those can be bound, LEGAL-02), a mobile, no number shown, or another. */
export const LinePicker = ({ line, onChange }: { line: Line; onChange: (line: Line) => void }) => {
  const option = (choice: Line['choice'], label: string, detail?: string) => (
    <label className={line.choice === choice ? 'line line-chosen' : 'line'}>
      <input type="radio" name="line" checked={line.choice === choice} onChange={() => onChange({ ...line, choice })} />
      <span>{label}</span>
      {detail ? <small>{detail}</small> : null}
    </label>
  );
  return (
    <fieldset className="lines">
      <legend>{t('myLine')}</legend>
      <div className="lines-options">
        {option('fixed', t('fixedLine'), examples.fixed)}
        {option('member', t('memberLine'), examples.member)}
        {option('mobile', t('mobileLine'), examples.mobile)}
        {option('withheld', t('withheld'))}
        {option('own', t('ownNumber'))}
        {line.choice === 'own' ? (
          <input
            className="line-own"
            inputMode="tel"
            maxLength={32}
            aria-label={t('ownNumberLabel')}
            placeholder={t('ownNumberPlaceholder')}
            value={line.own}
            onChange={(event) => onChange({ ...line, own: event.target.value.trim() })}
          />
        ) : null}
      </div>
    </fieldset>
  );
};
