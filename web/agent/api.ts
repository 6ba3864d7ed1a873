import type * as z from 'zod';
import type { OpenTicket, TicketDeed } from '#domain/tickets';
import { listCallbacks } from '#functions/callbacks/list/definition';
import { reportCallback } from '#functions/callbacks/report/definition';
import { showCallback } from '#functions/callbacks/show/definition';
import { dailyRecord } from '#functions/contacts/daily-record/definition';
import { showCaller } from '#functions/contacts/show-caller/definition';
import { wrapUp } from '#functions/contacts/wrap-up/definition';
import { changeOrder } from '#functions/orders/change/definition';
import { findOrders } from '#functions/orders/find/definition';
import { orderForm } from '#functions/orders/form/definition';
import { listOrders, type OrderList } from '#functions/orders/list/definition';
import { callerOrders } from '#functions/orders/of-caller/definition';
import { rankProviders } from '#functions/orders/rank-providers/definition';
import { requestOrder } from '#functions/orders/request/definition';
import { showOrder } from '#functions/orders/show/definition';
import { showOrderProof } from '#functions/orders/show-proof/definition';
import { showOrderProvider } from '#functions/orders/show-provider/definition';
import { watchOrder } from '#functions/orders/watch/definition';
import { findPlaces } from '#functions/places/find/definition';
import { announce } from '#functions/products/announce/definition';
import { showAnnouncement } from '#functions/products/show-announcement/definition';
import { withdrawAnnouncement } from '#functions/products/withdraw-announcement/definition';
import { changeTicket } from '#functions/tickets/change/definition';
import { ticketForm } from '#functions/tickets/form/definition';
import { listTickets, type TicketList } from '#functions/tickets/list/definition';
import { callerTickets } from '#functions/tickets/of-caller/definition';
import { openTicket } from '#functions/tickets/open/definition';
import { showTicket } from '#functions/tickets/show/definition';
import { inviteVisit } from '#functions/visits/invite/definition';
import { listVisits } from '#functions/visits/list/definition';
import { reportVisit } from '#functions/visits/report/definition';
import { showVisit } from '#functions/visits/show/definition';
import { type ApiPlace, askApi } from '../shared/api-client.ts';
import type { WrapUpBody } from './consultation.ts';

/** What is sent of a return visit, of a call back, and of an announcement. */
export type VisitReport = z.input<typeof reportVisit.input>;
export type CallbackReport = z.input<typeof reportCallback.input>;
export type AnnouncementBody = z.input<typeof announce.input>;
/** What is sent of an order; times in ISO form. */
export type OrderRequestBody = z.input<typeof requestOrder.input>;
export type OrderDeedBody = z.input<typeof changeOrder.input>;

/** Which orders are listed; `after` is what the page before said for the next one. */
interface OrdersWanted {
  readonly list: OrderList;
  readonly product?: string;
  readonly category?: string;
  readonly after?: string;
}

/**
 * The calls this app makes. Each throws {@link ApiProblem}; a session that is over is forgotten, and the sign-in comes up.
 *
 * @example
 * await api(place).caller('c1', { line: '0f3a…', product: 'legal-hotline' }) // the screen pop
 */
export const api = (place: ApiPlace) => ({
  caller: (contactId: string, hints: Readonly<Record<string, string>>) =>
    askApi(place, showCaller, { path: { contactId }, query: hints }),
  saveWrapUp: (contactId: string, body: WrapUpBody) => askApi(place, wrapUp, { path: { contactId }, body }),
  inviteToSurvey: (contactId: string, body: { readonly number?: string }) =>
    askApi(place, inviteVisit, { path: { contactId }, body }),
  dailyRecord: (date: string) => askApi(place, dailyRecord, { path: {}, query: { date } }),
  tickets: (list: TicketList) => askApi(place, listTickets, { path: {}, query: { list } }),
  ticketsOfCaller: (contactId: string, hints: Readonly<Record<string, string>>) =>
    askApi(place, callerTickets, { path: { contactId }, query: hints }),
  ticketForm: () => askApi(place, ticketForm, { path: {} }),
  ticket: (ticketId: string) => askApi(place, showTicket, { path: { ticketId } }),
  openTicket: (body: OpenTicket) => askApi(place, openTicket, { path: {}, body }),
  changeTicket: ({ ticketId, deed, ...body }: TicketDeed) =>
    askApi(place, changeTicket, { path: { ticketId, deed }, body }),
  orderForm: () => askApi(place, orderForm, { path: {} }),
  orders: (query: OrdersWanted) => askApi(place, listOrders, { path: {}, query: { ...query } }),
  findOrders: (text: string) => askApi(place, findOrders, { path: {}, query: { text } }),
  watchOrder: (orderId: string) => askApi(place, watchOrder, { path: { orderId } }),
  orderProvider: (orderId: string) => askApi(place, showOrderProvider, { path: { orderId } }),
  ordersOfCaller: (contactId: string, hints: Readonly<Record<string, string>>) =>
    askApi(place, callerOrders, { path: { contactId }, query: hints }),
  order: (orderId: string) => askApi(place, showOrder, { path: { orderId } }),
  orderProof: (orderId: string, key: string) => askApi(place, showOrderProof, { path: { orderId, key } }),
  requestOrder: (body: OrderRequestBody) => askApi(place, requestOrder, { path: {}, body }),
  changeOrder: ({ orderId, deed, ...body }: OrderDeedBody) =>
    askApi(place, changeOrder, { path: { orderId, deed }, body }),
  rankProviders: (orderId: string) => askApi(place, rankProviders, { path: { orderId } }),
  places: (text: string) => askApi(place, findPlaces, { path: {}, query: { text } }),
  visits: () => askApi(place, listVisits, { path: {}, query: { state: 'open' } }),
  visit: (visitId: string) => askApi(place, showVisit, { path: { visitId } }),
  reportVisit: ({ visitId, ...body }: VisitReport) => askApi(place, reportVisit, { path: { visitId }, body }),
  callbacks: () => askApi(place, listCallbacks, { path: {} }),
  callback: (callbackId: string) => askApi(place, showCallback, { path: { callbackId } }),
  reportCallback: ({ callbackId, ...body }: CallbackReport) =>
    askApi(place, reportCallback, { path: { callbackId }, body }),
  announcement: (product: string) => askApi(place, showAnnouncement, { path: { product } }),
  announce: ({ product, ...body }: AnnouncementBody) => askApi(place, announce, { path: { product }, body }),
  withdrawAnnouncement: (product: string) => askApi(place, withdrawAnnouncement, { path: { product } }),
});

export type Api = ReturnType<typeof api>;
export type CallerCard = Awaited<ReturnType<Api['caller']>>;
export type { OrderList } from '#functions/orders/list/definition';
export type { TicketList } from '#functions/tickets/list/definition';
export type TicketOffers = Awaited<ReturnType<Api['ticketForm']>>;
export type OrderRanking = Awaited<ReturnType<Api['rankProviders']>>;
export type VisitTask = Awaited<ReturnType<Api['visits']>>['visits'][number];
export type VisitCard = Awaited<ReturnType<Api['visit']>>;
export type CallbackLine = Awaited<ReturnType<Api['callbacks']>>['callbacks'][number];
export type AnnouncementCard = Awaited<ReturnType<Api['announcement']>>;
export type DailyRecord = Awaited<ReturnType<Api['dailyRecord']>>;
