import { Alert } from '@cloudscape-design/components';
import { useQuery } from '@tanstack/react-query';
import { t } from './messages.ts';

/** Where the last screen pop left word whether the year's calendar is missing. */
export const uncoveredYearKey = ['uncovered-year'] as const;

/** On every page of the staff while the year has no official calendar: deadlines are provisional. Source: X-04. */
export const UncoveredYear = () => {
  const { data: isUncovered } = useQuery({ queryKey: uncoveredYearKey, queryFn: () => false, enabled: false });
  return isUncovered ? (
    <Alert type="warning" header={t('uncoveredTitle')}>
      {t('uncoveredHint')}
    </Alert>
  ) : null;
};
