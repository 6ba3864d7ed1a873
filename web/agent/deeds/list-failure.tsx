import { Alert, Button } from '@cloudscape-design/components';
import { problemText } from '../problem-text.ts';
import { t } from './messages.ts';

interface ListFailureProps {
  readonly title: string;
  readonly error: Error | null;
  readonly onRetry: () => void;
}

/** A reading that failed, and the way to try again; nothing when none did. It never says that there is nothing. */
export const ListFailure = ({ title, error, onRetry }: ListFailureProps) =>
  error === null ? null : (
    <Alert
      type="error"
      header={title}
      action={
        <Button formAction="none" onClick={onRetry}>
          {t('refresh')}
        </Button>
      }
    >
      {problemText(error)}
    </Alert>
  );
