import type * as z from 'zod';
import type { accountDeedSchema, applyProviderSchema, ProviderStatus, providerDeedSchema } from '#domain/providers';
import { changeAccount } from '#functions/providers/account/definition';
import { applyForAdmission } from '#functions/providers/apply/definition';
import { changeProvider } from '#functions/providers/change/definition';
import { creditLetterOf } from '#functions/providers/letter/definition';
import { businessLines } from '#functions/providers/lines/definition';
import { listProviders } from '#functions/providers/list/definition';
import { showProvider } from '#functions/providers/show/definition';
import { showPaper } from '#functions/providers/show-paper/definition';
import { type ApiPlace, askApi } from '../../shared/api-client.ts';

type Said<Deed> = Deed extends unknown ? Omit<Deed, 'providerId' | 'version' | 'commandId'> : never;

/** What is said to a provider, as it travels. */
export type SaidDeed = Said<z.input<typeof providerDeedSchema>> | Said<z.input<typeof accountDeedSchema>>;
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
  /** A part of its name, or its id. */
  readonly name: string;
}

/**
 * The calls of the providers' tab, apart from the others so that they are fetched with the tab. Each throws `ApiProblem`.
 *
 * @example
 * await providerApi(place).list({ category: 'locks', status: '', name: '' }) // { providers: [...], next: 'eyJwayI…' }
 */
export const providerApi = (place: ApiPlace) => ({
  list: (wanted: Wanted, after = '') =>
    askApi(place, listProviders, {
      path: {},
      query: Object.fromEntries(Object.entries({ ...wanted, after }).filter(([, text]) => text !== '')),
    }),
  lines: () => askApi(place, businessLines, { path: {} }),
  show: (providerId: string) => askApi(place, showProvider, { path: { providerId } }),
  apply: (body: ApplicationBody) => askApi(place, applyForAdmission, { path: {}, body }),
  change: ({ providerId, ...head }: DeedHead, { deed, ...said }: SaidDeed) => {
    const isAboutAccount = deed === 'open-account' || deed === 'close-account';
    const route = isAboutAccount ? changeAccount : changeProvider;
    return askApi(place, route, { path: { providerId, deed }, body: { ...said, ...head } });
  },
  paper: (providerId: string, key: string) => askApi(place, showPaper, { path: { providerId, key } }),
  letter: (providerId: string, month: string) =>
    askApi(place, creditLetterOf, { path: { providerId }, query: { month } }),
});

type Answered<Name extends 'list' | 'lines'> = Awaited<ReturnType<ReturnType<typeof providerApi>[Name]>>;
export type ProviderLine = Answered<'list'>['providers'][number];
export type BusinessLine = Answered<'lines'>['lines'][number];
