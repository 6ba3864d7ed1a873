import { ApiProblem } from '../../shared/api-client.ts';

/** The API's word for a refusal; empty where it gave none. */
export const codeOf = (error: unknown): string => (error instanceof ApiProblem ? (error.code ?? '') : '');

/** What the API refused of a form, by field. Source: ORDER-30. */
export const fieldTroubles = (error: unknown): Readonly<Record<string, string>> =>
  error instanceof ApiProblem ? Object.fromEntries(error.fields.map(({ field, code }) => [field, code])) : {};
