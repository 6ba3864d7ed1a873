import type { OpenCommand } from '#domain/tickets';
import type { SealedContact } from '#platform/sealed-contact';
import type { TenantData } from '#platform/tenant-data';

/** The ticket that an event asks for. */
export interface Asked extends Omit<OpenCommand, 'number'> {
  readonly contact: SealedContact;
}

/** With what it is found out: the tenant's data, and what the tenant has bought. */
export interface Asking {
  readonly data: TenantData;
  readonly products: readonly string[];
}
