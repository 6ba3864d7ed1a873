import type { WorkLine } from '../api.ts';
import { t } from '../messages.ts';

type Badged = Pick<WorkLine, 'stage' | 'confirmation' | 'overdue' | 'urged'>;

/** Where an order stands, in words; colour is never alone. */
export const Badges = ({ order: { stage, confirmation, overdue, urged } }: { order: Badged }) => (
  <span className="badges">
    <span className={`badge badge-${stage.toLowerCase()}`}>{t(`stage${stage}`)}</span>
    {confirmation === 'CREATED' ? null : <span className="badge">{t('unconfirmed')}</span>}
    {overdue === undefined ? null : <span className="badge badge-overdue">{t('overdue')}</span>}
    {urged === 0 ? null : <span className="badge badge-urged">{t('urged', { count: urged })}</span>}
  </span>
);
