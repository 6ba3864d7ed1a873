/** Staff may have completed an order with the number of a paper original; there is no picture of it. Source: ORDER-25. */
export const isPaper = (key: string): boolean => !key.startsWith('sha256-');
