import { t } from './messages.ts';

const rows = [
  ['1', ''],
  ['2', 'ABC'],
  ['3', 'DEF'],
  ['4', 'GHI'],
  ['5', 'JKL'],
  ['6', 'MNO'],
  ['7', 'PQRS'],
  ['8', 'TUV'],
  ['9', 'WXYZ'],
  ['*', ''],
  ['0', '+'],
  ['#', ''],
] as const;

/** The telephone's keys; those the announcement waits for stand out. */
export const Keypad = ({ open, onKey }: { open: readonly string[]; onKey: (key: string) => void }) => (
  <fieldset className="keypad" aria-label={t('keypad')}>
    {rows.map(([key, letters]) => (
      <button
        key={key}
        type="button"
        className={open.includes(key) ? 'key key-open' : 'key'}
        aria-label={t(open.includes(key) ? 'keyOpen' : 'key', { key })}
        onClick={() => onKey(key)}
      >
        <span className="key-digit" data-letters={letters}>
          {key}
        </span>
      </button>
    ))}
  </fieldset>
);
