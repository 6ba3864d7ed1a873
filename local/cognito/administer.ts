import { CognitoError } from 'cognito-local/lib/errors.js';
import * as z from 'zod';
import { seconds } from './answers.ts';
import type { Emulator } from './emulator.ts';

/** What functions may have done to the users of a pool; each operation as the service has it. */
export const administered = [
  'AdminCreateUser',
  'AdminGetUser',
  'AdminEnableUser',
  'AdminDisableUser',
  'AdminAddUserToGroup',
] as const;

/** Done, with what the service answers; or refused, as the service does it. */
export type Administered =
  | { readonly ok: true; readonly answer: unknown }
  | { readonly ok: false; readonly code: string; readonly message: string };

const userSchema = z.looseObject({ UserPoolId: z.string(), Username: z.string() });

/**
 * Carries an operator's deed out on a pool. A user who is made here signs in at once with the demo password, as those of the templates do: on a
 * laptop no operator sets a first one.
 */
export const administer =
  ({ route, context }: Pick<Emulator, 'route' | 'context'>, password: string) =>
  async (operation: (typeof administered)[number], request: unknown): Promise<Administered> => {
    try {
      const answer: unknown = await route(operation)(context, request);
      if (operation === 'AdminCreateUser') {
        const { UserPoolId, Username } = userSchema.parse(request);
        await route('AdminSetUserPassword')(context, { UserPoolId, Username, Password: password, Permanent: true });
      }
      return { ok: true, answer: JSON.parse(JSON.stringify(answer, seconds)) };
    } catch (problem) {
      if (problem instanceof CognitoError) return { ok: false, code: problem.code, message: problem.message };
      throw problem;
    }
  };
