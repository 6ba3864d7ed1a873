import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { type Addressee, ask, type Correspondence, type Request } from './custom-resource-event.ts';
import type { CustomResourceRecord, CustomResourceState } from './state.ts';

export interface CustomResourceParts extends Correspondence {
  readonly state: CustomResourceState;
}

export interface CustomResource {
  readonly stackName: string;
  readonly stackId: string;
  readonly logicalId: string;
  /** `Custom::TenancyApply` */
  readonly type: string;
  readonly serviceToken: string;
  /** With `ServiceToken`, as the function will see them. */
  readonly properties: Readonly<Record<string, unknown>>;
  readonly timeoutSeconds: number;
}

export interface CustomResources {
  /** Creates or updates as CloudFormation would: an unchanged resource is not disturbed. */
  apply(resource: CustomResource): Promise<{
    readonly physicalId: string;
    readonly data: Readonly<Record<string, unknown>>;
  }>;
  /** Deletes those that no template holds any more. */
  deleteForgotten(): Promise<void>;
}

/** CloudFormation hands every scalar over as text. */
const asText = (value: unknown): unknown => {
  if (typeof value === 'boolean' || typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(asText);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, asText(inner)]));
};

const record = z.record(z.string(), z.unknown());

const keyOf = ({ stackName, logicalId }: Pick<CustomResource, 'stackName' | 'logicalId'>): string =>
  `${stackName}/${logicalId}`;

const oneHour = 3600;

const remove = async (old: CustomResourceRecord, to: Addressee, parts: CustomResourceParts): Promise<void> => {
  const { physicalId: PhysicalResourceId, properties: ResourceProperties } = old;
  await ask({ RequestType: 'Delete', PhysicalResourceId, ResourceProperties }, to, parts);
};

const requestFor = (properties: CustomResourceRecord['properties'], old: CustomResourceRecord | undefined): Request =>
  old
    ? {
        RequestType: 'Update',
        PhysicalResourceId: old.physicalId,
        OldResourceProperties: old.properties,
        ResourceProperties: properties,
      }
    : { RequestType: 'Create', ResourceProperties: properties };

/** Brings one resource to what the template wants, and remembers it. */
const change = async (resource: CustomResource, parts: CustomResourceParts): Promise<CustomResourceRecord> => {
  const old = parts.state.get(keyOf(resource));
  const properties = record.parse(asText(resource.properties));
  if (old && isDeepStrictEqual(old.properties, properties)) return old;
  const answer = await ask(requestFor(properties, old), resource, parts);
  const physicalId = answer.PhysicalResourceId ?? old?.physicalId ?? resource.logicalId;
  const { serviceToken, stackId, type } = resource;
  const saved = { serviceToken, stackId, type, physicalId, properties, data: answer.Data };
  parts.state.set(keyOf(resource), saved);
  if (old && old.physicalId !== physicalId) await remove(old, resource, parts);
  return saved;
};

/**
 * CloudFormation's side of the custom-resource protocol. What was created is remembered, so a restart with the same template sends nothing.
 */
export const createCustomResources = (parts: CustomResourceParts): CustomResources => {
  const { state } = parts;
  const seen = new Set<string>();
  return {
    apply: async (resource) => {
      seen.add(keyOf(resource));
      const { physicalId, data } = await change(resource, parts);
      return { physicalId, data };
    },
    deleteForgotten: async () => {
      for (const key of state.keys().filter((one) => !seen.has(one))) {
        const old = state.get(key);
        const logicalId = key.split('/').at(-1) ?? key;
        if (old) await remove(old, { ...old, logicalId, timeoutSeconds: oneHour }, parts);
        state.delete(key);
      }
    },
  };
};
