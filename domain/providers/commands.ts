import * as z from 'zod/mini';
import { providerIdSchema } from '../orders/index.ts';
import { branchSchema, documentSchema, particularsSchema, workerSchema } from './schema.ts';

/** What applies for admission; `POST /providers`. Source: ORDER-45. */
export const applyProviderSchema = z.object({
  commandId: z.uuid(),
  providerId: providerIdSchema,
  ...particularsSchema.shape,
});
export type ApplyProvider = z.infer<typeof applyProviderSchema>;

const common = { providerId: providerIdSchema, commandId: z.uuid(), version: z.int().check(z.gte(1)) };
const note = z.optional(z.string().check(z.maxLength(500)));
const { kind, number, validUntil, file } = documentSchema.shape;

/** Everything that can be done to a provider; `POST /providers/{providerId}/{deed}`. */
export const providerDeedSchema = z.discriminatedUnion('deed', [
  z.object({ ...common, deed: z.literal('revise'), ...z.partial(particularsSchema).shape }),
  /** What the standard names only; a document that was checked stays in force until the new one of its kind has been. */
  z.object({ ...common, deed: z.literal('file-document'), ...{ kind, number, validUntil, file } }),
  z.object({ ...common, deed: z.literal('check-document'), kind }),
  z.object({ ...common, deed: z.literal('put-branch'), branch: branchSchema }),
  z.object({ ...common, deed: z.literal('put-worker'), worker: workerSchema }),
  z.object({ ...common, deed: z.literal('remove-worker'), workerId: providerIdSchema }),
  z.object({ ...common, deed: z.literal('approve') }),
  z.object({ ...common, deed: z.literal('suspend'), note }),
  /** Back again, with at least the credit that is asked of everybody. */
  z.object({ ...common, deed: z.literal('reinstate'), note }),
  z.object({ ...common, deed: z.literal('leave') }),
]);
export type ProviderDeed = z.infer<typeof providerDeedSchema>;
export type ProviderDeedName = ProviderDeed['deed'];

const own = { commandId: common.commandId, version: common.version };
const { hours, capacity, contactName, phone } = particularsSchema.shape;

/** What a provider does to itself; `POST /provider/me/{deed}`. Who it is says the token. Source: ORDER-47. */
export const ownDeedSchema = z.discriminatedUnion('deed', [
  z.object({
    ...own,
    deed: z.literal('revise'),
    ...z.partial(z.object({ hours, capacity, contactName, phone })).shape,
  }),
  z.object({ ...own, deed: z.literal('file-document'), ...{ kind, number, validUntil, file } }),
  z.object({ ...own, deed: z.literal('put-branch'), branch: branchSchema }),
  z.object({ ...own, deed: z.literal('put-worker'), worker: workerSchema }),
  z.object({ ...own, deed: z.literal('remove-worker'), workerId: providerIdSchema }),
]);
