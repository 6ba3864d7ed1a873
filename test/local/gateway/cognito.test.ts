import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../local/gateway/answer.ts';
import { cognitoService } from '../../../local/gateway/cognito.ts';
import type { Deed } from '../../../local/iam/iam.ts';
import { createSessions } from '../../../local/iam/sessions.ts';

const region = 'ap-northeast-1';
const own = `arn:aws:cognito-idp:${region}:111122223333:userpool/${region}_own`;
const roleArn = 'arn:aws:iam::111122223333:role/hutong-x';
const session = createSessions().issue({ roleArn, sessionName: 'x' });

/** A role that may do one thing to its own pool. */
const ask = async (operation: string, pool: string): Promise<Answer> => {
  const isAllowed = ({ action, resource }: Deed) => action === 'cognito-idp:AdminGetUser' && resource === own;
  const judge = (_: unknown, deed: Deed) =>
    ({ verdict: isAllowed(deed) ? 'ALLOWED' : 'IMPLICITLY_DENIED', because: 'of its policy' }) as const;
  const service = cognitoService({ judge }, region, {
    administer: async (done) => ({ ok: true, answer: { done } }),
  });
  const body = Buffer.from(JSON.stringify({ UserPoolId: pool, Username: 'gx-p901' }));
  return service({ service: 'cognito-idp', operation, session, body, url: new URL('http://127.0.0.1/') });
};

describe('Cognito at the gateway', () => {
  test('does what the policy of the caller allows on this very pool, and no more', async () => {
    expect(await ask('AdminGetUser', `${region}_own`)).toEqual({ kind: 'value', value: { done: 'AdminGetUser' } });
    expect(await ask('AdminGetUser', `${region}_other`)).toMatchObject({ code: 'AccessDeniedException' });
    expect(await ask('AdminDisableUser', `${region}_own`)).toMatchObject({ code: 'AccessDeniedException' });
  });

  test('tells of an operation that it does not serve', async () => {
    expect(await ask('AdminSetUserPassword', `${region}_own`)).toMatchObject({ code: 'UnknownOperationException' });
  });
});
