import { ApiProblem } from '../../shared/api-client.ts';
import { t } from '../messages.ts';
import { Notice } from '../ui/notice.tsx';
import { problemText } from '../words.ts';

const isChanged = (error: Error): boolean => error instanceof ApiProblem && error.code === 'CHANGED_MEANWHILE';

/** Why the shop was not changed. */
export const ShopTrouble = ({ error }: { error: Error | null }) =>
  error === null ? null : <Notice kind="ERROR">{isChanged(error) ? t('shopChanged') : problemText(error)}</Notice>;
