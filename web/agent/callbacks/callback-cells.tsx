import { Button, StatusIndicator } from '@cloudscape-design/components';
import type { CallbackLine } from '../api.ts';
import { problemText } from '../problem-text.ts';
import { type CallbackOutcome, useNumber, useOutcome } from './callback-queries.ts';
import { t } from './messages.ts';

const outcomes = ['REACHED', 'UNREACHED', 'DROPPED'] as const satisfies readonly CallbackOutcome[];

interface CellProps {
  readonly line: CallbackLine;
  /** Tells this line from the others, to who hears the page. */
  readonly due: string;
}

/** The number behind a line, shown when it is asked for. */
export const NumberCell = ({ line, due }: CellProps) => {
  const asking = useNumber(line.callbackId);
  if (asking.data !== undefined) return <b className="revealed">{asking.data.number ?? t('noNumber')}</b>;
  return (
    <>
      <Button
        variant="inline-link"
        loading={asking.isPending}
        ariaLabel={t('revealOf', { due })}
        onClick={() => asking.mutate()}
      >
        {t('reveal')}
      </Button>
      {asking.isError ? <StatusIndicator type="error">{problemText(asking.error)}</StatusIndicator> : null}
    </>
  );
};

interface OutcomeCellProps extends CellProps {
  readonly onDone: (outcome: CallbackOutcome) => void;
}

/** How it went: one press each. */
export const OutcomeCell = ({ line, due, onDone }: OutcomeCellProps) => {
  const reporting = useOutcome(line.callbackId, onDone);
  return (
    <div className="outcomes">
      {outcomes.map((outcome) => (
        <Button
          key={outcome}
          disabled={reporting.isPending}
          ariaLabel={t('outcomeOf', { outcome: t(`outcome${outcome}`), due })}
          onClick={() => reporting.mutate(outcome)}
        >
          {t(`outcome${outcome}`)}
        </Button>
      ))}
      {reporting.isError ? (
        <StatusIndicator type="error">{`${t('saveFailed')}${problemText(reporting.error)}`}</StatusIndicator>
      ) : null}
    </div>
  );
};
