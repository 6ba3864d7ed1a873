import * as z from 'zod';
import { deniedMessage, type Iam } from '../../iam/iam.ts';
import { type Answer, type Call, type Failure, failure, type Service, unsupported, value } from '../answer.ts';
import type { Keyring } from '../kms/keyring.ts';
import type { Secret, Vault } from './vault.ts';

export interface SecretParts {
  readonly iam: Iam;
  readonly keyring: Keyring;
  readonly vault: Vault;
  readonly region: string;
}

const inputSchema = z.strictObject({
  SecretId: z.string(),
  VersionStage: z.literal('AWSCURRENT').optional(),
});

const refuse = (call: Call, resource: string, { iam }: SecretParts): Failure | undefined => {
  const deed = { action: `secretsmanager:${call.operation}`, resource };
  const decision = iam.judge(call.session, deed);
  if (decision.verdict === 'ALLOWED') return undefined;
  return failure('AccessDeniedException', deniedMessage(call.session, deed, decision));
};

/** A secret under a customer key takes that key too, through Secrets Manager. */
const refuseKey = (call: Call, { keyId, arn, versionId }: Secret, { keyring, region }: SecretParts) =>
  keyId === undefined
    ? undefined
    : keyring.refuse(call.session, 'kms:Decrypt', keyId, {
        'kms:ViaService': `secretsmanager.${region}.amazonaws.com`,
        'kms:EncryptionContextKeys': ['SecretARN', 'SecretVersionId'],
        'kms:EncryptionContext:SecretARN': arn,
        'kms:EncryptionContext:SecretVersionId': versionId,
      });

const getSecretValue = (call: Call, secret: Secret, parts: SecretParts): Answer =>
  refuseKey(call, secret, parts) ??
  value({
    ARN: secret.arn,
    Name: secret.name,
    VersionId: secret.versionId,
    VersionStages: ['AWSCURRENT'],
    SecretString: secret.text,
  });

const describeSecret = (_call: Call, { arn, name, keyId, versionId }: Secret): Answer =>
  value({
    ARN: arn,
    Name: name,
    ...(keyId !== undefined && { KmsKeyId: keyId }),
    VersionIdsToStages: { [versionId]: ['AWSCURRENT'] },
  });

const operations: Readonly<Record<string, (call: Call, secret: Secret, parts: SecretParts) => Answer>> = {
  GetSecretValue: getSecretValue,
  DescribeSecret: describeSecret,
};

export const secretsOperations = Object.keys(operations);

/** The small part of Secrets Manager that functions read by. */
export const secretsService =
  (parts: SecretParts): Service =>
  (call) => {
    const serve = operations[call.operation];
    if (!serve) return unsupported(call);
    const { SecretId } = inputSchema.parse(JSON.parse(call.body.toString()));
    const secret = parts.vault.find(SecretId);
    const nowhere = `arn:aws:secretsmanager:${parts.region}:${call.session.accountId}:secret:${SecretId}-??????`;
    const refused = refuse(call, secret?.arn ?? nowhere, parts);
    if (refused) return refused;
    return secret
      ? serve(call, secret, parts)
      : failure('ResourceNotFoundException', "Secrets Manager can't find the specified secret.");
  };
