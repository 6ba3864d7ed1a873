import type { TenantId } from '../kernel/index.ts';
import { directoryKeys, type GatewayRow } from './schema.ts';

/**
 * Whose a text is that was sent to a port. Receivers may answer to the port with digits behind it, so the longest beginning decides.
 *
 * @param rows the gateway's rows of the directory
 * @example ownerOfPort([{ sk: 'PORT#10620114', tenant: 'gx', … }], '1062011401') // { tenant: 'gx', port: '10620114' }
 */
export const ownerOfPort = (
  rows: readonly GatewayRow[],
  dialled: string,
): { readonly tenant: TenantId; readonly port: string } | undefined => {
  const [found] = rows
    .map(({ sk, tenant }) => ({ tenant, port: sk.slice(directoryKeys.port('').length) }))
    .filter(({ port }) => dialled.startsWith(port))
    .toSorted((a, b) => b.port.length - a.port.length);
  return found;
};
