import { Alert } from '@cloudscape-design/components';
import { useDailyRecord } from './daily-record.ts';
import { t } from './messages.ts';
import { usePlace } from './place.ts';

/** On every page of the staff while the year has no official calendar: deadlines are provisional. Source: X-04. */
export const UncoveredYear = () => {
  const { data } = useDailyRecord(usePlace().today);
  return data?.uncoveredYear ? (
    <Alert type="warning" header={t('uncoveredTitle')}>
      {t('uncoveredHint')}
    </Alert>
  ) : null;
};
