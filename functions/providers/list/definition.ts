import * as z from 'zod/mini';
import { providerLineSchema } from '#domain/providers';
import { defineFunction } from '#functions/define';

/** A page of at most fifty, those that wait for their admission first. Source: ORDER-45, ORDER-46. */
export const listProviders = defineFunction({
  name: 'list-providers',
  summary: 'The providers of a tenant, by business line, standing and name',
  trigger: {
    kind: 'api',
    method: 'GET',
    path: '/providers',
    roles: ['service', 'specialist', 'manager', 'supervisor', 'admin'],
  },
  input: z.object({
    category: z.optional(z.string().check(z.maxLength(64))),
    status: z.optional(z.enum(['APPLYING', 'APPROVED', 'SUSPENDED', 'LEFT'])),
    /** A part of its name, or its id. */
    name: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(64))),
    /** `next` of the page before. */
    after: z.optional(z.string().check(z.maxLength(1000))),
  }),
  output: z.object({
    providers: z.array(providerLineSchema),
    /** There are more, even if there are few or none on this page. */
    next: z.optional(z.string()),
  }),
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT10S',
  whenItFails: 'the page shows an error; orders and providers are untouched',
});
