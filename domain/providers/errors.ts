import type { OrderActor } from '../orders/index.ts';
import type { ProviderDeedName } from './commands.ts';
import type { ProviderStatus } from './schema.ts';

type DocumentGap = 'DOCUMENT_MISSING' | 'DOCUMENT_UNCHECKED' | 'DOCUMENT_REJECTED' | 'DOCUMENT_EXPIRED';

/** What still speaks against an admission. Source: ORDER-45. */
export type AdmissionGap =
  | { readonly what: DocumentGap; readonly kind: string }
  | { readonly what: 'PRICE_MISSING' | 'UNKNOWN_CATEGORY'; readonly category: string };

/**
 * NOT_YOURS: a provider acts on itself only. UNKNOWN_DOCUMENT: the standard names none such, or none was handed in.
 * UNKNOWN_BRANCH, UNKNOWN_WORKER, UNKNOWN_ACCOUNT: none such. PROVIDER_FULL: it has as many as it can have. STANDARD_NOT_MET: every gap is
 * named.
 */
export type ProviderRefusal =
  | { readonly code: 'CHANGED_MEANWHILE'; readonly version: number; readonly status: ProviderStatus }
  | { readonly code: 'NOT_ALLOWED'; readonly deed: ProviderDeedName; readonly role: OrderActor }
  | { readonly code: 'NOT_IN_STATE'; readonly deed: ProviderDeedName; readonly status: ProviderStatus }
  | { readonly code: 'STANDARD_NOT_MET'; readonly gaps: readonly AdmissionGap[] }
  | {
      readonly code:
        | 'NOT_YOURS'
        | 'UNKNOWN_DOCUMENT'
        | 'UNKNOWN_BRANCH'
        | 'UNKNOWN_WORKER'
        | 'UNKNOWN_ACCOUNT'
        | 'PROVIDER_FULL';
    };
