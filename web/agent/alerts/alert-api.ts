import type { Alert } from '#domain/alerts';
import { acknowledgeAlert } from '#functions/alerts/acknowledge/definition';
import { listAlerts } from '#functions/alerts/list/definition';
import { type ApiPlace, askApi } from '../../shared/api-client.ts';

/**
 * The calls about alerts. Each throws `ApiProblem`.
 *
 * @example
 * await alertApi(place).list('OPEN', '') // { now, alerts: [...], providers: { anxin: '安心锁业' } }
 */
export const alertApi = (place: ApiPlace) => ({
  list: (state: Alert['state'], after: string) =>
    askApi(place, listAlerts, { path: {}, query: { state, ...(after !== '' && { after }) } }),
  acknowledge: (alertId: string) => askApi(place, acknowledgeAlert, { path: { alertId } }),
});

export type AlertPage = Awaited<ReturnType<ReturnType<typeof alertApi>['list']>>;
