import { Alert } from '@cloudscape-design/components';
import type { OrderView } from '#domain/orders';
import { problemText } from '../problem-text.ts';
import { deedsOf, type StaffDeed } from './deeds.ts';
import { t } from './messages.ts';
import type { Sending } from './use-deed.ts';
import { stageText } from './words.ts';

interface DeedTroubleProps {
  readonly order: OrderView;
  readonly deed: StaffDeed;
  readonly sending: Pick<Sending, 'wasChanged' | 'problem' | 'refused'>;
}

/** What came between: somebody else's change, or a refusal. What was typed stays. */
export const DeedTrouble = ({ order, deed, sending }: DeedTroubleProps) => {
  if (!deedsOf(order).includes(deed)) {
    return <Alert type="warning">{t('noLonger', { deed: t(`deed${deed}`) })}</Alert>;
  }
  if (sending.wasChanged) return <Alert type="warning">{t('changedMeanwhile', { state: stageText(order) })}</Alert>;
  if (sending.problem === null) return null;
  const count = Object.keys(sending.refused).length;
  return (
    <Alert type="error" header={t('deedFailed')}>
      {count > 0 ? t('troubles', { count }) : problemText(sending.problem)}
    </Alert>
  );
};
