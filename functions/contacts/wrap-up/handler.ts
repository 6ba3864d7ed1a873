import { wrapUp as decide, type ScriptStep, scriptStepSchema } from '#domain/consultations';
import { maskPhone, ok, type Role, refuse } from '#domain/kernel';
import { api } from '#platform/api';
import { readContactWithLog, settleConsultation } from '#platform/consultations';
import { readMembership } from '#platform/memberships';
import { readMember } from '#platform/screen-pop';
import { type TenantData, withTenant } from '#platform/tenant-data';
import { whoseStaff } from '#platform/whose-staff';
import { findService, linesFor, services } from '#services';
import { numberOnFile } from '../_shared/number-on-file.ts';
import { wrapUp } from './definition.ts';

/** A contact whose events are late may be of any product. */
const fieldsOf = (product: string): readonly string[] =>
  findService(product)?.policy.fields ?? services.flatMap(({ policy }) => policy.fields);

/** The steps that somebody of these roles must have ticked; a script's lines come in the order of its steps. */
const stepsOf = (product: string, roles: readonly Role[]): readonly ScriptStep[] => {
  const found = findService(product);
  const lines = (found === undefined ? services : [found]).flatMap(({ script }) => {
    const shown = linesFor(script, roles);
    return script.flatMap((line, index) => (line.mandatory && shown.includes(line) ? [index] : []));
  });
  return scriptStepSchema.options.filter((_, index) => lines.includes(index));
};

/** Who asked, as the daily record names him. */
const readCaller = async (data: TenantData, wrappedKey: string, product: string, line: string) => {
  if (line === 'none') return {};
  const { dynamo, tenant } = data;
  const membership = await readMembership(dynamo, { tenant, product, line });
  if (!membership) return { line };
  const { memberId } = membership;
  const e164 = await numberOnFile(data, wrappedKey, await readMember(dynamo, tenant, memberId));
  return { line, memberId, ...(e164 !== undefined && { number: maskPhone(e164) }) };
};

export const handler = api(wrapUp, async ({ contactId, commandId, ...form }, staff, edge) => {
  const entry = await whoseStaff(staff, edge);
  if (!entry.ok) return entry;
  const { tenant, timeZone, wrappedKey } = entry.value;
  return withTenant(edge.settings, tenant, async (data) => {
    const known = await readContactWithLog(data.dynamo, tenant, contactId);
    const { line, product } = { line: 'none', product: 'none', ...known.contact?.tags };
    const command = {
      ...{ id: commandId, contactId, lawyer: staff.serviceNumber, timeZone, wrapUp: form, fields: fieldsOf(product) },
      steps: stepsOf(product, staff.roles),
      ...(await readCaller(data, wrappedKey, product, line)),
    };
    const settled = await settleConsultation(data.dynamo, tenant, known, (existing) =>
      decide(existing, command, edge.now),
    );
    if (!settled.ok) return refuse(settled.refusal.code);
    const { version, recordedAt } = settled.value;
    return ok({ contactId, version, recordedAt });
  });
});
