export { admissionGaps } from './admission.ts';
export { assignablesOf, candidateOf, cellsOf } from './candidates.ts';
export { applyProvider, changeProvider, type ProviderChanged, type ProviderRules } from './change.ts';
export {
  type ApplyProvider,
  applyProviderSchema,
  ownDeedSchema,
  type ProviderDeed,
  type ProviderDeedName,
  providerDeedSchema,
} from './commands.ts';
export { contractProvider, contractProviderSchema } from './contract.ts';
export {
  type CreditCause,
  type CreditChange,
  complaintCause,
  creditCauseFrom,
  moveCredit,
} from './credit.ts';
export { providerDeedRules, providerDeedsFor } from './deeds.ts';
export type { AdmissionGap, ProviderRefusal } from './errors.ts';
export type { ProviderChange, ProviderEvent, ProviderFact, ProviderFacts } from './events.ts';
export { creditLetter } from './letter.ts';
export {
  type CreditMark,
  type CreditReason,
  creditMarkSchema,
  type FiledProvider,
  filedProviderSchema,
  type Provider,
  type ProviderDocument,
  type ProviderStanding,
  type ProviderStatus,
  particularsSchema,
  providerSchema,
  standingSchema,
} from './schema.ts';
export { type ProviderStandard, providerStandardSchema } from './standard.ts';
export {
  classStatisticsSchema,
  type ProviderCard,
  providerCardSchema,
  providerLineSchema,
  providerProfileSchema,
  type WorkOrderCard,
  workOrderCardSchema,
  workOrderViewSchema,
} from './view-schema.ts';
export {
  type ClassStatistics,
  classStatistics,
  type PortalView,
  portalViewsOf,
  viewsOf,
  type WorkOrderView,
} from './work-orders.ts';
