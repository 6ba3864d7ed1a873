import { Button, StatusIndicator } from '@cloudscape-design/components';
import { useMutation } from '@tanstack/react-query';
import type { Call } from './calls.ts';
import { t } from './messages.ts';
import { usePlace } from './place.ts';
import { problemText } from './problem-text.ts';

interface OutcomeProps {
  readonly isInvited: boolean;
  readonly problem: Error | null;
}

const Outcome = ({ isInvited, problem }: OutcomeProps) => {
  if (isInvited) return <StatusIndicator type="success">{t('surveyInvited')}</StatusIndicator>;
  return problem ? <StatusIndicator type="warning">{problemText(problem)}</StatusIndicator> : null;
};

/** 邀请评价: the last click of a call; when the agent hangs up, the caller is asked for a score. Source: X-41. */
export const SurveyInvitation = ({ call }: { call: Call }) => {
  const { ask } = usePlace();
  const { contactId, number } = call;
  const invite = useMutation({
    mutationFn: () => ask.inviteToSurvey(contactId, number ? { number } : {}),
  });
  if (call.stage !== 'TALKING' && !invite.isSuccess) return null;
  return (
    <div className="survey-invitation">
      <Button
        iconName="star"
        disabled={call.stage !== 'TALKING' || invite.isSuccess}
        loading={invite.isPending}
        onClick={() => invite.mutate()}
      >
        {t('inviteSurvey')}
      </Button>
      <span role="status">
        <Outcome isInvited={invite.isSuccess} problem={invite.error} />
      </span>
    </div>
  );
};
