import type * as z from 'zod';
import type { applyProviderSchema, ProviderStatus, providerDeedSchema } from '#domain/providers';
import { applyForAdmission } from '#functions/providers/apply/definition';
import { changeProvider } from '#functions/providers/change/definition';
import { creditLetterOf } from '#functions/providers/letter/definition';
import { listProviders } from '#functions/providers/list/definition';
import { showProvider } from '#functions/providers/show/definition';
import { type ApiPlace, askApi } from '../../shared/api-client.ts';

type Said<Deed> = Deed extends unknown ? Omit<Deed, 'providerId' | 'version' | 'commandId'> : never;

/** What is said to a provider, as it travels. */
export type SaidDeed = Said<z.input<typeof providerDeedSchema>>;
/** What a merchant applies with. */
export type ApplicationBody = z.input<typeof applyProviderSchema>;

/** The version that is on the screen, and the command's id: its repetition does nothing twice. */
export interface DeedHead {
  readonly providerId: string;
  readonly version: number;
  readonly commandId: string;
}

/** Which providers a list shows; empty: all. */
export interface Wanted {
  readonly category: string;
  readonly status: ProviderStatus | '';
}

/**
 * The calls of the providers' tab, apart from the others so that they are fetched with the tab. Each throws `ApiProblem`.
 *
 * @example
 * await providerApi(place).list({ category: 'locks', status: '' }) // { providers: [...], lines: [...] }
 */
export const providerApi = (place: ApiPlace) => ({
  list: ({ category, status }: Wanted) =>
    askApi(place, listProviders, {
      path: {},
      query: { ...(category !== '' && { category }), ...(status !== '' && { status }) },
    }),
  show: (providerId: string) => askApi(place, showProvider, { path: { providerId } }),
  apply: (body: ApplicationBody) => askApi(place, applyForAdmission, { path: {}, body }),
  change: ({ providerId, ...head }: DeedHead, { deed, ...said }: SaidDeed) =>
    askApi(place, changeProvider, { path: { providerId, deed }, body: { ...said, ...head } }),
  letter: (providerId: string, month: string) =>
    askApi(place, creditLetterOf, { path: { providerId }, query: { month } }),
});

export type ProviderList = Awaited<ReturnType<ReturnType<typeof providerApi>['list']>>;
export type ProviderLine = ProviderList['providers'][number];
export type BusinessLine = ProviderList['lines'][number];
