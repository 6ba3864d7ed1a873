export { admissionGaps, paperKindsFor } from './admission.ts';
export { addressToFind, placedBranch } from './branch-place.ts';
export { assignablesOf, candidateOf, cellsOf, knownAssignee } from './candidates.ts';
export { applyProvider, changeProvider, type ProviderChanged } from './change.ts';
export {
  type AccountDeed,
  type ApplyProvider,
  accountDeedSchema,
  applyProviderSchema,
  ownDeedSchema,
  type ProviderDeed,
  type ProviderDeedName,
  providerDeedSchema,
} from './commands.ts';
export { contractProvider, contractProviderSchema } from './contract.ts';
export {
  type CreditCause,
  complaintCause,
  creditCauseFrom,
  moveCredit,
} from './credit.ts';
export { providerDeedRules, providerDeedsFor } from './deeds.ts';
export { isOpenAccount } from './deeds-accounts.ts';
export type { ProviderRules } from './doing.ts';
export type { AdmissionGap, ProviderRefusal } from './errors.ts';
export type { ProviderChange, ProviderEvent, ProviderFact, ProviderFacts } from './events.ts';
export { creditLetter } from './letter.ts';
export {
  branchSchema,
  type CreditMark,
  type CreditReason,
  creditMarkSchema,
  type FiledProvider,
  filedProviderSchema,
  loginSchema,
  MOST_PAPERS,
  type Provider,
  type ProviderDocument,
  type ProviderStanding,
  type ProviderStatus,
  particularsSchema,
  providerSchema,
  standingSchema,
  workerSchema,
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
  standingIn,
  viewsOf,
  type WorkOrderView,
} from './work-orders.ts';
