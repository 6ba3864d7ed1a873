import * as z from 'zod';
import type { OpenTicket, TicketDeed } from '#domain/tickets';
import { listCallbacks } from '#functions/callbacks/list/definition';
import { reportCallback } from '#functions/callbacks/report/definition';
import { showCallback } from '#functions/callbacks/show/definition';
import { dailyRecord } from '#functions/contacts/daily-record/definition';
import { showCaller } from '#functions/contacts/show-caller/definition';
import { wrapUp } from '#functions/contacts/wrap-up/definition';
import type { FunctionDefinition } from '#functions/define';
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
import { freshToken, type SignInPlace } from '../shared/cognito.ts';
import { keepSession } from '../shared/session.ts';
import type { WrapUpBody } from './consultation.ts';

/** Where the API is, and where its tokens come from. */
export interface ApiPlace extends SignInPlace {
  readonly api: string;
}

export type ApiTrouble = 'SIGNED_OUT' | 'NOT_ALLOWED' | 'REFUSED' | 'UNREACHABLE';

/** The API did not do it. `message` is the API's own Chinese text, `code` its word for the refusal, where it gave one. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly trouble: ApiTrouble;
  readonly code: string | undefined;
  constructor(trouble: ApiTrouble, message: string, options?: ErrorOptions & { readonly code?: string }) {
    super(message, options);
    this.trouble = trouble;
    this.code = options?.code;
  }
}

const refusalSchema = z.object({ code: z.string(), message: z.string() });

const troubleOf = (status: number): ApiTrouble => {
  if (status === 401) return 'SIGNED_OUT';
  if (status === 403) return 'NOT_ALLOWED';
  return status >= 500 ? 'UNREACHABLE' : 'REFUSED';
};

const problemOf = (status: number, body: unknown): ApiProblem => {
  const refusal = refusalSchema.safeParse(body);
  const { code, message } = refusal.success ? refusal.data : { code: '', message: '' };
  return new ApiProblem(troubleOf(status), message, { code });
};

interface Ask {
  readonly path: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

const addressOf = (place: ApiPlace, { trigger }: FunctionDefinition, { path, query = {} }: Ask): string => {
  const template = trigger.kind === 'api' ? trigger.path : '';
  const filled = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(path[name] ?? ''));
  const search = new URLSearchParams(query).toString();
  return `${place.api}${filled}${search === '' ? '' : `?${search}`}`;
};

/** The definition says address and answer; the token says who asks. */
const ask = async <O extends z.core.$ZodType>(
  place: ApiPlace,
  definition: FunctionDefinition<z.core.$ZodType, O>,
  wanted: Ask,
): Promise<z.output<O>> => {
  const token = await freshToken(place);
  if (token === undefined) throw new ApiProblem('SIGNED_OUT', '');
  const response = await fetch(addressOf(place, definition, wanted), {
    method: definition.trigger.kind === 'api' ? definition.trigger.method : 'GET',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(wanted.body === undefined ? {} : { body: JSON.stringify(wanted.body) }),
  }).catch((cause: unknown) => {
    throw new ApiProblem('UNREACHABLE', '', { cause });
  });
  const body: unknown = await response.json().catch(() => undefined);
  if (response.status === 401) keepSession(undefined);
  if (!response.ok) throw problemOf(response.status, body);
  return z.parse(definition.output, body);
};

/** What is sent of a return visit, of a call back, and of an announcement. */
export type VisitReport = z.input<typeof reportVisit.input>;
export type CallbackReport = z.input<typeof reportCallback.input>;
export type AnnouncementBody = z.input<typeof announce.input>;

/**
 * The calls this app makes. Each throws {@link ApiProblem}; a session that is over is forgotten, and the sign-in comes up.
 *
 * @example
 * await api(place).caller('c1', { line: '0f3a…', product: 'legal-hotline' }) // the screen pop
 */
export const api = (place: ApiPlace) => ({
  caller: (contactId: string, hints: Readonly<Record<string, string>>) =>
    ask(place, showCaller, { path: { contactId }, query: hints }),
  saveWrapUp: (contactId: string, body: WrapUpBody) => ask(place, wrapUp, { path: { contactId }, body }),
  inviteToSurvey: (contactId: string, body: { readonly number?: string }) =>
    ask(place, inviteVisit, { path: { contactId }, body }),
  dailyRecord: (date: string) => ask(place, dailyRecord, { path: {}, query: { date } }),
  tickets: (list: TicketList) => ask(place, listTickets, { path: {}, query: { list } }),
  ticketsOfCaller: (contactId: string, hints: Readonly<Record<string, string>>) =>
    ask(place, callerTickets, { path: { contactId }, query: hints }),
  ticketForm: () => ask(place, ticketForm, { path: {} }),
  ticket: (ticketId: string) => ask(place, showTicket, { path: { ticketId } }),
  openTicket: (body: OpenTicket) => ask(place, openTicket, { path: {}, body }),
  changeTicket: ({ ticketId, deed, ...body }: TicketDeed) =>
    ask(place, changeTicket, { path: { ticketId, deed }, body }),
  visits: () => ask(place, listVisits, { path: {}, query: { state: 'open' } }),
  visit: (visitId: string) => ask(place, showVisit, { path: { visitId } }),
  reportVisit: ({ visitId, ...body }: VisitReport) => ask(place, reportVisit, { path: { visitId }, body }),
  callbacks: () => ask(place, listCallbacks, { path: {} }),
  callback: (callbackId: string) => ask(place, showCallback, { path: { callbackId } }),
  reportCallback: ({ callbackId, ...body }: CallbackReport) =>
    ask(place, reportCallback, { path: { callbackId }, body }),
  announcement: (product: string) => ask(place, showAnnouncement, { path: { product } }),
  announce: ({ product, ...body }: AnnouncementBody) => ask(place, announce, { path: { product }, body }),
  withdrawAnnouncement: (product: string) => ask(place, withdrawAnnouncement, { path: { product } }),
});

export type Api = ReturnType<typeof api>;
export type CallerCard = Awaited<ReturnType<Api['caller']>>;
export type { TicketList } from '#functions/tickets/list/definition';
export type TicketOffers = Awaited<ReturnType<Api['ticketForm']>>;
export type VisitTask = Awaited<ReturnType<Api['visits']>>['visits'][number];
export type VisitCard = Awaited<ReturnType<Api['visit']>>;
export type CallbackLine = Awaited<ReturnType<Api['callbacks']>>['callbacks'][number];
export type AnnouncementCard = Awaited<ReturnType<Api['announcement']>>;
export type DailyRecord = Awaited<ReturnType<Api['dailyRecord']>>;
