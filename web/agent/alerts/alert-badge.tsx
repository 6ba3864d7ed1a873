import { Button } from '@cloudscape-design/components';
import { useOpenAlerts } from './alert-queries.ts';
import { t } from './messages.ts';
import { countText } from './words.ts';

/**
 * How many alerts are open, in the bar over every tab. A screen reader is told politely when the number changes; it is not told what it
 * knows already.
 */
export const AlertBadge = ({ onOpen }: { onOpen: () => void }) => {
  const { data } = useOpenAlerts();
  if (data === undefined) return null;
  const isNone = data.alerts.length === 0;
  const count = countText(data);
  return (
    <>
      <span className="visually-hidden" role="status">
        {isNone ? t('spokenNone') : t('spoken', { count })}
      </span>
      {isNone ? null : (
        <span className="alert-badge">
          <Button iconName="notification" onClick={onOpen}>
            {t('badge', { count })}
          </Button>
        </span>
      )}
    </>
  );
};
