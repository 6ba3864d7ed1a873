import * as z from 'zod';
import { shortIdOf } from '../ids.ts';
import { idle, resourceType } from '../resource.ts';

const attribute = z
  .strictObject({
    Name: z.string(),
    AttributeDataType: z.literal('String'),
    Mutable: z.boolean().default(true),
    StringAttributeConstraints: z.unknown().optional(),
  })
  .transform(({ Name, Mutable }) => ({ name: Name, mutable: Mutable }));

const pool = resourceType({
  type: 'AWS::Cognito::UserPool',
  does: 'a pool of cognito-local; staff sign in with the password of the demo',
  properties: {
    UserPoolName: z.string(),
    Schema: z.array(attribute).default([]),
    UsernameConfiguration: idle('cognito-local compares names as they are'),
    AdminCreateUserConfig: idle('only templates and functions make users'),
    DeletionProtection: idle('nothing deletes a pool on a laptop'),
    MfaConfiguration: idle('cognito-local has no authenticator app'),
    EnabledMfas: idle('cognito-local has no authenticator app'),
    AccountRecoverySetting: idle('no mail or text leaves a laptop'),
    Policies: idle('the demo password is long enough'),
    UserPoolTags: idle('told to people'),
  },
  create: async ({ UserPoolName, Schema }, { place, ports }) => {
    const id = `${place.region}_${shortIdOf(9, place.stackName, place.logicalId)}`;
    const arn = place.arn('cognito-idp', `userpool/${id}`);
    await ports.cognito.userPool({ id, arn, name: UserPoolName, customAttributes: Schema });
    const ProviderName = `cognito-idp.${place.region}.amazonaws.com/${id}`;
    return {
      ref: id,
      attributes: { Arn: arn, UserPoolId: id, ProviderName, ProviderURL: `https://${ProviderName}` },
    };
  },
});

const minutesIn = { seconds: 1 / 60, minutes: 1, hours: 60, days: 1440 } as const;
const unit = z.enum(['seconds', 'minutes', 'hours', 'days']);

const client = resourceType({
  type: 'AWS::Cognito::UserPoolClient',
  does: 'a client of cognito-local',
  properties: {
    ClientName: z.string(),
    UserPoolId: z.string(),
    GenerateSecret: z.literal(false).optional(),
    ExplicitAuthFlows: z.array(z.string()).default([]),
    IdTokenValidity: z.int().optional(),
    TokenValidityUnits: z
      .strictObject({ IdToken: unit.optional(), AccessToken: unit.optional(), RefreshToken: unit.optional() })
      .optional(),
    AccessTokenValidity: idle('the API takes the ID token'),
    RefreshTokenValidity: idle('cognito-local keeps refresh tokens'),
    SupportedIdentityProviders: idle('the pool itself is the only one'),
    PreventUserExistenceErrors: idle('cognito-local tells'),
    EnableTokenRevocation: idle('cognito-local revokes nothing'),
    ReadAttributes: idle('cognito-local shows all'),
    WriteAttributes: idle('no page writes attributes'),
  },
  create: async (given, { place, ports }) => {
    const clientId = shortIdOf(26, place.stackName, place.logicalId);
    const perUnit = minutesIn[given.TokenValidityUnits?.IdToken ?? 'hours'];
    await ports.cognito.client({
      poolId: given.UserPoolId,
      clientId,
      name: given.ClientName,
      authFlows: given.ExplicitAuthFlows,
      ...(given.IdTokenValidity !== undefined && { idTokenMinutes: given.IdTokenValidity * perUnit }),
    });
    return { ref: clientId, attributes: { ClientId: clientId, Name: given.ClientName } };
  },
});

const group = resourceType({
  type: 'AWS::Cognito::UserPoolGroup',
  does: 'a role of staff',
  properties: {
    UserPoolId: z.string(),
    GroupName: z.string(),
    Description: z.string().optional(),
  },
  create: async ({ UserPoolId, GroupName, Description }, { ports }) => {
    await ports.cognito.group({
      poolId: UserPoolId,
      name: GroupName,
      ...(Description && { description: Description }),
    });
    return { ref: GroupName };
  },
});

const user = resourceType({
  type: 'AWS::Cognito::UserPoolUser',
  does: 'a member of staff who may sign in at once',
  properties: {
    UserPoolId: z.string(),
    Username: z.string(),
    UserAttributes: z.array(z.strictObject({ Name: z.string(), Value: z.string() })).default([]),
    MessageAction: idle('no mail or text leaves a laptop'),
  },
  create: async ({ UserPoolId, Username, UserAttributes }, { ports }) => {
    const attributes = Object.fromEntries(UserAttributes.map(({ Name, Value }) => [Name, Value]));
    await ports.cognito.user({ poolId: UserPoolId, username: Username, attributes });
    return { ref: Username };
  },
});

const membership = resourceType({
  type: 'AWS::Cognito::UserPoolUserToGroupAttachment',
  does: 'gives a member of staff a role',
  properties: { UserPoolId: z.string(), Username: z.string(), GroupName: z.string() },
  create: async ({ UserPoolId, Username, GroupName }, { place, ports }) => {
    await ports.cognito.addToGroup({ poolId: UserPoolId, username: Username, group: GroupName });
    return { ref: place.logicalId };
  },
});

export const cognitoTypes = [pool, client, group, user, membership];
