import { toIso } from '#domain/kernel';
import type { VisitStep } from '#domain/visits';
import { readProfile } from '#platform/call-facts';
import { callOut } from '#platform/call-out';
import type { TenantEntry } from '#platform/directory';
import { numberOf } from '#platform/reach';
import type { TenantData } from '#platform/tenant-data';
import { readVisitSettings } from '#platform/visit-settings';
import type { StoredVisit } from '#platform/visits';
import { surveyAttributes } from '../_shared/survey-words.ts';

/** Whose call it is, and from which instance. */
export type Caller = Pick<TenantEntry, 'instanceId' | 'wrappedKey'>;

/**
 * Rings a customer up with the survey flow, once for each step however often it is tried. Source: P-SURVEY-1, X-35.
 *
 * @returns false when there is no number, no flow, or Amazon Connect may not call the number
 */
export const ringUp = async (
  data: TenantData,
  { instanceId, wrappedKey }: Caller,
  { visit, contactPhone }: StoredVisit,
  { dueAt }: VisitStep,
): Promise<boolean> => {
  const { dynamo, tenant } = data;
  const { visitId, product, line } = visit;
  const [settings, profile, number] = await Promise.all([
    readVisitSettings(dynamo, tenant, product),
    readProfile(dynamo, tenant, product),
    numberOf(data, wrappedKey, contactPhone),
  ]);
  if (!settings?.survey || !profile || !number) return false;
  const attributes = { tenant, product, line, ...surveyAttributes(visitId, profile.prompts) };
  const token = `${tenant}-${visitId}-${toIso(dueAt)}`;
  const called = await callOut({ ...settings.survey, instanceId, to: number.e164, attributes, token });
  return called.ok;
};
