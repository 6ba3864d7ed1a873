import type * as z from 'zod';
import type { orderDeedSchema } from '#domain/orders';
import type { ownDeedSchema } from '#domain/providers';
import { workOrderAssignees } from '#functions/work-orders/assignees/definition';
import { changeWorkOrder } from '#functions/work-orders/change/definition';
import { changeMe } from '#functions/work-orders/change-me/definition';
import { listWorkOrders } from '#functions/work-orders/list/definition';
import { aboutMe } from '#functions/work-orders/me/definition';
import { showWorkOrder } from '#functions/work-orders/show/definition';
import { showOwnPaper } from '#functions/work-orders/show-paper/definition';
import { showWorkOrderProof } from '#functions/work-orders/show-proof/definition';
import { workOrderStatistics } from '#functions/work-orders/statistics/definition';
import { storePaper } from '#functions/work-orders/store-paper/definition';
import { storeProof } from '#functions/work-orders/store-proof/definition';
import { type ApiPlace, askApi } from '../shared/api-client.ts';
import type { View } from './route.ts';

type Said<Deed> = Deed extends unknown ? Omit<Deed, 'orderId' | 'version' | 'commandId'> : never;

/** What is said to an order, as it travels: times in ISO form, money in fen. */
export type WorkDeed = Said<z.input<typeof orderDeedSchema>>;

/** What a provider changes of its own shop. */
export type OwnDeed = Said<z.input<typeof ownDeedSchema>>;

/** A picture on its way. */
export type SentProof = Omit<z.input<typeof storeProof.input>, 'orderId'>;

/** The version that is on the screen, and the command's id: its repetition does nothing twice. */
export interface Aim {
  readonly orderId: string;
  readonly version: number;
  readonly commandId: string;
}

/** How many days of work are counted. */
export const spans = ['7', '30', '90', '365'] as const;
export type Span = (typeof spans)[number];

/**
 * The calls of the portal. Each throws `ApiProblem`.
 *
 * @example
 * await api(place).list('OFFERED') // { now, orders: [...], counts: { OFFERED: 1, ... } }
 */
export const api = (place: ApiPlace) => ({
  list: (view: View) => askApi(place, listWorkOrders, { path: {}, query: { view } }),
  show: (orderId: string) => askApi(place, showWorkOrder, { path: { orderId } }),
  change: ({ orderId, ...head }: Aim, { deed, ...said }: WorkDeed) =>
    askApi(place, changeWorkOrder, { path: { orderId, deed }, body: { ...said, ...head } }),
  storeProof: (orderId: string, body: SentProof) => askApi(place, storeProof, { path: { orderId }, body }),
  showProof: (orderId: string, key: string) => askApi(place, showWorkOrderProof, { path: { orderId, key } }),
  assignees: (orderId: string) => askApi(place, workOrderAssignees, { path: { orderId } }),
  statistics: (days: Span) => askApi(place, workOrderStatistics, { path: {}, query: { days } }),
  changeMe: (head: Omit<Aim, 'orderId'>, { deed, ...said }: OwnDeed) =>
    askApi(place, changeMe, { path: { deed }, body: { ...said, ...head } }),
  storePaper: (body: z.input<typeof storePaper.input>) => askApi(place, storePaper, { path: {}, body }),
  showPaper: (key: string) => askApi(place, showOwnPaper, { path: { key } }),
  me: (month?: string) => askApi(place, aboutMe, { path: {}, query: month === undefined ? {} : { month } }),
});

export type Api = ReturnType<typeof api>;
export type WorkList = Awaited<ReturnType<Api['list']>>;
export type WorkLine = WorkList['orders'][number];
export type WorkCard = Awaited<ReturnType<Api['show']>>;
export type WorkOrder = NonNullable<WorkCard['order']>;
export type Line = NonNullable<WorkCard['category']>;
export type Assignee = Awaited<ReturnType<Api['assignees']>>['ranked'][number];
export type ClassFigures = Awaited<ReturnType<Api['statistics']>>['statistics'][number];
export type Profile = Awaited<ReturnType<Api['me']>>;
