/** What is wrong in a tenant file, in the words of someone who edits it. */
export interface TenantIssue {
  /** Where: `['services', 'legal-hotline', 'feeFen']`; the caller finds the line. */
  readonly path: readonly (string | number)[];
  /** `a whole number, at least 0`. */
  readonly expected: string;
}
