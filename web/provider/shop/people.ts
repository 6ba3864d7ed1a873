import { branchSchema, workerSchema } from '#domain/providers';
import type { OwnDeed, Profile } from '../api.ts';

export type Branch = Profile['branches'][number];
export type Worker = Profile['workers'][number];

/** What is typed of a branch or a worker. Empty: nothing is said. */
export interface PersonDraft {
  readonly name: string;
  /** Of a branch. */
  readonly address: string;
  /** Of a worker: where he stands. */
  readonly branchId: string;
}

/** What is wrong with a field. */
export type PersonTrouble = 'MISSING' | 'TOO_LONG';
type Read<Field extends string> =
  | { readonly deed: OwnDeed }
  | { readonly troubles: { readonly [Each in Field]?: PersonTrouble | undefined } };

type Tried = { readonly success: boolean };
const troubleOf = (text: string, { success }: Tried): PersonTrouble | undefined => {
  if (success) return undefined;
  return text === '' ? 'MISSING' : 'TOO_LONG';
};

/**
 * A branch as it is put: a new one, or one that is known under another name or at another address. Its point is the platform's to find.
 *
 * @example
 * branchIn({ ...draft, name: '朝阳店' }, { branchId: 'b-1', open: true })
 *   // { deed: { deed: 'put-branch', branch: { branchId: 'b-1', name: '朝阳店', open: true } } }
 */
export const branchIn = (
  draft: PersonDraft,
  { branchId, open }: Pick<Branch, 'branchId' | 'open'>,
): Read<'name' | 'address'> => {
  const [name, address] = [draft.name.trim(), draft.address.trim()];
  const { shape } = branchSchema;
  const troubles = {
    name: troubleOf(name, shape.name.safeParse(name)),
    address: troubleOf(address, shape.address.safeParse(address)),
  };
  if (troubles.name ?? troubles.address) return { troubles };
  return { deed: { deed: 'put-branch', branch: { branchId, name, open, ...(address !== '' && { address }) } } };
};

/** A worker as he is put: a new one, or one that is known under another name or at another branch. */
export const workerIn = (
  draft: PersonDraft,
  { workerId, onDuty }: Pick<Worker, 'workerId' | 'onDuty'>,
): Read<'name'> => {
  const name = draft.name.trim();
  const trouble = troubleOf(name, workerSchema.shape.name.safeParse(name));
  if (trouble !== undefined) return { troubles: { name: trouble } };
  const { branchId } = draft;
  return { deed: { deed: 'put-worker', worker: { workerId, name, onDuty, ...(branchId !== '' && { branchId }) } } };
};
