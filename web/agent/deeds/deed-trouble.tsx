import { Alert } from '@cloudscape-design/components';
import { problemText } from '../problem-text.ts';
import { t } from './messages.ts';

interface DeedTroubleProps {
  readonly label: string;
  readonly mayDo: boolean;
  readonly wasChanged: boolean;
  /** How it stands after somebody else's change. */
  readonly changedText: string;
  readonly problem: Error | null;
  /** How many fields were refused: what is wrong stands beside each. */
  readonly refused: number;
}

/** What came between: somebody else's change, or a refusal. What was typed stays. */
export const DeedTrouble = ({ label, mayDo, wasChanged, changedText, problem, refused }: DeedTroubleProps) => {
  if (!mayDo) return <Alert type="warning">{t('noLonger', { deed: label })}</Alert>;
  if (wasChanged) return <Alert type="warning">{changedText}</Alert>;
  if (problem === null) return null;
  return (
    <Alert type="error" header={t('deedFailed')}>
      {refused > 0 ? t('troubles', { count: refused }) : problemText(problem)}
    </Alert>
  );
};
