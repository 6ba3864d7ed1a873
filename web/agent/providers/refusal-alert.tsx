import { Alert } from '@cloudscape-design/components';
import { ApiProblem } from '../../shared/api-client.ts';
import { problemText } from '../problem-text.ts';
import { t } from './messages.ts';
import type { ProviderSending } from './use-provider-deed.ts';
import { gapText } from './words.ts';

interface RefusalAlertProps {
  readonly sending: Pick<ProviderSending, 'wasChanged' | 'problem'>;
  readonly titleOf?: (category: string) => string;
}

const gapsIn = (problem: unknown) =>
  problem instanceof ApiProblem && problem.code === 'STANDARD_NOT_MET' ? problem.fields : [];

/** What came between: somebody else's change, every gap that is left, or another refusal. Source: ORDER-45. */
export const RefusalAlert = ({ sending: { wasChanged, problem }, titleOf = (id) => id }: RefusalAlertProps) => {
  if (wasChanged) return <Alert type="warning">{t('changedMeanwhile')}</Alert>;
  if (problem === null) return null;
  const gaps = gapsIn(problem);
  return (
    <Alert type="error" header={t('deedFailed')}>
      {problemText(problem)}
      {gaps.length === 0 ? null : (
        <ul className="provider-gaps">
          {gaps.map(({ field, code }) => (
            <li key={`${code} ${field}`}>{gapText({ what: code, about: field }, titleOf)}</li>
          ))}
        </ul>
      )}
    </Alert>
  );
};
