import * as z from 'zod/mini';
import { entrySchema } from '#domain/kernel';
import { defineFunction } from '#functions/define';

/** One claimed Connect number of the tenant. `flowId` and `phoneNumberId` may be ids or ARNs. */
export const claimedNumber = z.object({
  product: z.string(),
  /** Which door of the product: `hotline`, `lawyer`, `service`. */
  entry: entrySchema,
  shortCode: z.string(),
  /** E.164, a deployment output of AWS::Connect::PhoneNumber. */
  address: z.string(),
  phoneNumberId: z.string(),
  flowId: z.string(),
});

/**
 * The custom resource's properties. CloudFormation turns every scalar into a string, so the tenant's document travels
 * as one JSON text; what only a deployment knows stands beside it.
 */
export const tenancyProperties = z.object({
  tenant: z.string(),
  /** `tenants/<id>.yaml`, parsed, as JSON. */
  document: z.string(),
  instanceId: z.string(),
  keyAlias: z.string(),
  numbers: z.array(claimedNumber),
  /** Per product the queue ARNs by their name in the product, for example `{ 'legal-hotline': { lawyer: 'arn:…', service: 'arn:…' } }`. */
  queues: z.record(z.string(), z.record(z.string(), z.string())),
  /** Per product the flow that asks its customers by telephone. */
  surveys: z._default(z.record(z.string(), z.string()), {}),
});
export type TenancyProperties = z.infer<typeof tenancyProperties>;

const request = { RequestId: z.string(), ResponseURL: z.string(), StackId: z.string(), LogicalResourceId: z.string() };

/** CloudFormation's custom-resource request. */
export const customResourceRequest = z.discriminatedUnion('RequestType', [
  z.object({ ...request, RequestType: z.literal('Create'), ResourceProperties: tenancyProperties }),
  z.object({
    ...request,
    RequestType: z.literal('Update'),
    PhysicalResourceId: z.string(),
    ResourceProperties: tenancyProperties,
    OldResourceProperties: z.optional(z.unknown()),
  }),
  z.object({
    ...request,
    RequestType: z.literal('Delete'),
    PhysicalResourceId: z.string(),
    ResourceProperties: z.unknown(),
  }),
]);

export type CustomResourceRequest = z.infer<typeof customResourceRequest>;

/** Writes what CloudFormation cannot: directory rows, wrapped keys, product profiles, number to flow. Source. */
export const applyTenancy = defineFunction({
  name: 'apply-tenancy',
  summary: "Turns a tenant's file and its deployment outputs into directory rows and product profiles",
  trigger: { kind: 'custom-resource' },
  input: customResourceRequest,
  output: z.object({}),
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'directory:write', 'tenant-data', 'connect:numbers'],
  timeout: 'PT120S',
  memory: 1024,
  whenItFails: "the tenant's deployment rolls back; calls go on with what was written before",
});
