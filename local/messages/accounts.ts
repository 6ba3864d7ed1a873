/** A carrier's gateway and one of the ports (sender numbers) on it, as the directory has them. */
export interface Port {
  readonly gateway: string;
  readonly port: string;
  readonly tenant: string;
}

/** The product's accounts at the carriers' gateways: one per tenant, with the key that both sides sign with. */
export interface Accounts {
  open(tenant: string, key: string): void;
  keyOf(tenant: string): string | undefined;
  /** The gateway that a message from this port goes through; the tenant's own name when the directory has no such port. */
  gatewayOf(tenant: string, port: string): Promise<string>;
  /** Who has the number that a phone texts to. A number with digits after a port belongs to that port. */
  ownerOf(number: string, tenant?: string): Promise<Port | undefined>;
}

/** @param ports asked anew each time: tenants come and go */
export const createAccounts = (ports: () => Promise<readonly Port[]>): Accounts => {
  const keys = new Map<string, string>();
  return {
    open: (tenant, key) => {
      keys.set(tenant, key);
    },
    keyOf: (tenant) => keys.get(tenant),
    gatewayOf: async (tenant, port) =>
      (await ports()).find((one) => one.tenant === tenant && one.port === port)?.gateway ?? tenant,
    ownerOf: async (number, tenant) =>
      (await ports())
        .filter((one) => number.startsWith(one.port) && (tenant === undefined || one.tenant === tenant))
        .toSorted((a, b) => b.port.length - a.port.length)[0],
  };
};
