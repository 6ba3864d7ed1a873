import { tCode } from '../messages.ts';

/** 营业执照; what a tenant calls it where no name is known. */
export const paperText = (kind: string): string => tCode('document', kind);
