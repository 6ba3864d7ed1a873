interface Read {
  readonly order: { readonly version: number };
}

/**
 * Is what is on the screen older than what is stored? Whether it stands in any list does not matter: it may be over, or the two hundred and
 * first.
 *
 * @example isOutdated({ order: { version: 3 } }, { version: 4 }) // true
 */
export const isOutdated = (read: Read | undefined, told: { readonly version: number } | undefined): boolean =>
  read !== undefined && told !== undefined && read.order.version < told.version;
