import * as z from 'zod';
import { type Role, roleSchema } from '#domain/kernel';
import type { FunctionDefinition } from '#functions/define';
import { claimsIn } from '../shared/claims.ts';
import { readSession } from '../shared/session.ts';

const claimsSchema = z.object({ 'cognito:groups': z.array(z.string()).optional() });

/**
 * The roles in an ID token. The page arranges itself by them; what somebody may do, the API alone decides.
 *
 * @example
 * rolesIn('eyJ….eyJjb2duaXRvOmdyb3VwcyI6WyJzZXJ2aWNlIl19.…') // ['service']
 */
export const rolesIn = (token: string): readonly Role[] => {
  const groups = claimsSchema.safeParse(claimsIn(token)).data?.['cognito:groups'] ?? [];
  return roleSchema.options.filter((role) => groups.includes(role));
};

/** The roles of whoever is signed in. */
export const myRoles = (): readonly Role[] => {
  const session = readSession();
  return session === undefined ? [] : rolesIn(session.idToken);
};

/** Whether whoever is signed in may ask a function of the API: its definition names the roles. */
export const mayAsk = ({ trigger }: Pick<FunctionDefinition, 'trigger'>): boolean =>
  trigger.kind === 'api' && myRoles().some((role) => trigger.roles.includes(role));
