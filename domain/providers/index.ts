export { admissionGaps } from './admission.ts';
export { assignablesOf, candidateOf } from './candidates.ts';
export { applyProvider, changeProvider, type ProviderChanged, type ProviderRules } from './change.ts';
export {
  type ApplyProvider,
  applyProviderSchema,
  type ProviderDeed,
  type ProviderDeedName,
  providerDeedSchema,
} from './commands.ts';
export {
  type CreditCause,
  type CreditChange,
  complaintCause,
  creditCauseFrom,
  moveCredit,
} from './credit.ts';
export { providerDeedRules } from './deeds.ts';
export type { AdmissionGap, ProviderRefusal } from './errors.ts';
export type { ProviderChange, ProviderEvent, ProviderFact, ProviderFacts } from './events.ts';
export { creditLetter } from './letter.ts';
export {
  type CreditMark,
  type CreditReason,
  creditMarkSchema,
  type Provider,
  type ProviderDocument,
  type ProviderStanding,
  type ProviderStatus,
  providerSchema,
} from './schema.ts';
export { type ProviderStandard, providerStandardSchema } from './standard.ts';
export {
  type ClassStatistics,
  classStatistics,
  viewsOf,
  type WorkOrderView,
} from './work-orders.ts';
