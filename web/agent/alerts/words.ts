import type { Alert } from '#domain/alerts';
import type { AlertPage } from './alert-api.ts';
import { t, tCode } from './messages.ts';

/** 工单时限已超（首次响应） */
export const occasionText = ({ occasion, detail }: Pick<Alert, 'occasion' | 'detail'>): string => {
  const said = t(`occasion${occasion}`);
  return detail === undefined ? said : t('detailed', { occasion: said, detail: tCode('detail', detail) });
};

/** The number of an order or a ticket, the name of a provider. */
export const nameIn =
  (providers: AlertPage['providers']) =>
  ({ about: { id, number } }: Pick<Alert, 'about'>): string =>
    number ?? providers[id] ?? id;

/** How many are open; a full page and more are `50+`. */
export const countText = ({ alerts, next }: Pick<AlertPage, 'alerts' | 'next'>): string =>
  `${alerts.length}${next === undefined ? '' : '+'}`;
