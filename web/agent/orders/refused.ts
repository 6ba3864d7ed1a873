import { ApiProblem } from '../../shared/api-client.ts';

/** What the API refused of a form, by field. Source: ORDER-30. */
export const fieldTroubles = (error: unknown): Readonly<Record<string, string>> =>
  error instanceof ApiProblem ? Object.fromEntries(error.fields.map(({ field, code }) => [field, code])) : {};
