import * as z from 'zod';
import { uuidOf } from '../ids.ts';
import { idle, resourceType, tags } from '../resource.ts';

export const kmsTypes = [
  resourceType({
    type: 'AWS::KMS::Key',
    does: 'a symmetric key with a master of its own in the state directory',
    properties: {
      KeyPolicy: z.record(z.string(), z.unknown()),
      Description: z.string().optional(),
      EnableKeyRotation: idle('the local master is never rotated'),
      PendingWindowInDays: idle('nothing deletes a key on a laptop'),
      Tags: tags,
    },
    create: ({ KeyPolicy }, { place, ports }) => {
      const id = uuidOf(place.stackName, place.logicalId);
      const arn = place.arn('kms', `key/${id}`);
      ports.keys.key({ id, arn, policy: KeyPolicy, enabled: true });
      return { ref: id, attributes: { Arn: arn, KeyId: id } };
    },
  }),
  resourceType({
    type: 'AWS::KMS::Alias',
    does: 'a name of a key; policies may ask for it',
    properties: { AliasName: z.string().startsWith('alias/'), TargetKeyId: z.string() },
    create: ({ AliasName, TargetKeyId }, { place, ports }) => {
      const keyId = TargetKeyId.split('/').at(-1) ?? TargetKeyId;
      ports.keys.alias({ name: AliasName, arn: place.arn('kms', AliasName), keyId });
      return { ref: AliasName };
    },
  }),
];
