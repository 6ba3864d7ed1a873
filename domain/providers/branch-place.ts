import type * as z from 'zod/mini';
import { distanceM, type Point } from '../dispatch/index.ts';
import type { branchSchema, Provider } from './schema.ts';

type Branch = z.infer<typeof branchSchema>;

const isSame = (before: Branch | undefined, { address }: Branch): boolean => before?.address === address;

const before = ({ branches }: Pick<Provider, 'branches'>, { branchId }: Branch): Branch | undefined =>
  branches.find((one) => one.branchId === branchId);

/**
 * The address that a map has to be asked for, so that a branch can be ranked by its distance; undefined where it has none, or where it
 * is known already. Source: ORDER-18.
 *
 * @example addressToFind(shop, { branchId: 'b-1', name: '朝阳店', address: '朝阳路1号', open: true }) // '朝阳路1号'
 */
export const addressToFind = (provider: Pick<Provider, 'branches'>, branch: Branch): string | undefined => {
  const known = before(provider, branch);
  const address = branch.address?.trim() ?? '';
  return address === '' || (isSame(known, branch) && known?.point !== undefined) ? undefined : address;
};

/**
 * A branch as its provider puts it, standing where the map knows its address: of several places of that name at the one nearest to the
 * shop. What the page says of its point counts for nothing; a new address that nobody knows has none. Source: ORDER-18.
 *
 * @param found the map's hits for {@link addressToFind}; none where it was not asked
 */
export const placedBranch = (
  provider: Pick<Provider, 'area' | 'branches'>,
  branch: Branch,
  found: readonly Point[],
): Branch => {
  const { point: _, ...put } = branch;
  const known = before(provider, branch);
  const shop = provider.area.point;
  const [nearest] = found.toSorted((a, b) => distanceM(shop, a) - distanceM(shop, b));
  const point = nearest ?? (isSame(known, branch) ? known?.point : undefined);
  return point === undefined ? put : { ...put, point };
};
