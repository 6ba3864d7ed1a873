import { USER_POOL_AWS_DEFAULTS } from 'cognito-local/lib/services/cognitoService.js';
import type { UserPoolSpec } from '../assembly/ports.ts';

/**
 * The attributes of a pool. The emulator merges lists by position, so the standard attributes must come first and complete.
 *
 * An attribute that the template calls immutable cannot be changed by whoever holds a token: `custom:tenant` decides whose data is shown.
 */
export const poolSchema = ({ customAttributes }: UserPoolSpec) => ({
  SchemaAttributes: [
    ...(USER_POOL_AWS_DEFAULTS.SchemaAttributes ?? []),
    ...customAttributes.map(({ name, mutable }) => ({
      Name: `custom:${name}`,
      AttributeDataType: 'String',
      DeveloperOnlyAttribute: false,
      Mutable: mutable,
      Required: false,
      StringAttributeConstraints: {},
    })),
  ],
});
