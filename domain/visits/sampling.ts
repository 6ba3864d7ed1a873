const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const PARTS = 10_000;

/** FNV-1a over UTF-16 units with a final mix, so that texts that differ in their last sign alone fall far apart. */
const hash = (text: string): number => {
  const folded = [...text].reduce((sum, sign) => Math.imul(sum ^ (sign.codePointAt(0) ?? 0), FNV_PRIME), FNV_OFFSET);
  const mixed = Math.imul(folded ^ (folded >>> 16), 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) >>> 0;
};

/**
 * Says whether a subject belongs to the sample. It is no draw: a subject that comes again, on whatever machine, gets the
 * same answer, and a larger sample holds every smaller one. Source: LEGAL-44.
 *
 * @param percent of all subjects, 0 to 100
 * @example isSampled('CONSULTATION#c-1', 100) // true
 */
export const isSampled = (subject: string, percent: number): boolean => hash(subject) % PARTS < percent * (PARTS / 100);
