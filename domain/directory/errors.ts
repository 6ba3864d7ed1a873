/** UNKNOWN_NUMBER: nobody has the dialled number (P-X-8). SUSPENDED: its owner, or the number, is suspended (P-X-9). */
export type ResolveRefusal = 'UNKNOWN_NUMBER' | 'SUSPENDED';
