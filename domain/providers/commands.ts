import * as z from 'zod/mini';
import { proofKeySchema, providerIdSchema } from '../orders/index.ts';
import {
  accountNameSchema,
  branchSchema,
  documentSchema,
  loginSchema,
  particularsSchema,
  rejectionSchema,
  workerSchema,
} from './schema.ts';

/** What applies for admission; `POST /providers`. Source: ORDER-45. */
export const applyProviderSchema = z.object({
  commandId: z.uuid(),
  providerId: providerIdSchema,
  ...particularsSchema.shape,
});
export type ApplyProvider = z.infer<typeof applyProviderSchema>;

const common = { providerId: providerIdSchema, commandId: z.uuid(), version: z.int().check(z.gte(1)) };
const note = z.optional(z.string().check(z.maxLength(500)));
const { kind, number, validUntil } = documentSchema.shape;
/** The picture is handed in first; `POST /provider/me/papers`. */
const file = z.optional(proofKeySchema);

/** Everything that can be done to a provider; `POST /providers/{providerId}/{deed}`. */
export const providerDeedSchema = z.discriminatedUnion('deed', [
  z.object({ ...common, deed: z.literal('revise'), ...z.partial(particularsSchema).shape }),
  /** What the standard names only; a document that was checked stays in force until the new one of its kind has been. */
  z.object({ ...common, deed: z.literal('file-document'), ...{ kind, number, validUntil, file } }),
  z.object({ ...common, deed: z.literal('check-document'), kind }),
  /** The one of this kind that was handed in last; if it was in force, it is so no more. */
  z.object({ ...common, deed: z.literal('reject-document'), kind, reason: rejectionSchema }),
  z.object({ ...common, deed: z.literal('put-branch'), branch: branchSchema }),
  z.object({ ...common, deed: z.literal('remove-branch'), branchId: providerIdSchema }),
  z.object({ ...common, deed: z.literal('put-worker'), worker: workerSchema }),
  z.object({ ...common, deed: z.literal('remove-worker'), workerId: providerIdSchema }),
  z.object({ ...common, deed: z.literal('approve') }),
  z.object({ ...common, deed: z.literal('suspend'), note }),
  /** Back again, with at least the credit that is asked of everybody. */
  z.object({ ...common, deed: z.literal('reinstate') }),
  z.object({ ...common, deed: z.literal('leave') }),
]);

/** Who may sign in to the portal for it; `POST /providers/{providerId}/accounts/{deed}`. Source: ORDER-47. */
export const accountDeedSchema = z.discriminatedUnion('deed', [
  /** A login that was closed is opened again under the same name or another. */
  z.object({ ...common, deed: z.literal('open-account'), login: loginSchema, name: accountNameSchema }),
  z.object({ ...common, deed: z.literal('close-account'), login: loginSchema }),
]);
export type AccountDeed = z.infer<typeof accountDeedSchema>;

export type ProviderDeed = z.infer<typeof providerDeedSchema> | AccountDeed;
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
  z.object({ ...own, deed: z.literal('remove-branch'), branchId: providerIdSchema }),
  z.object({ ...own, deed: z.literal('put-worker'), worker: workerSchema }),
  z.object({ ...own, deed: z.literal('remove-worker'), workerId: providerIdSchema }),
]);
