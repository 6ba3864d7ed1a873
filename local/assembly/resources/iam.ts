import * as z from 'zod';
import { shortIdOf } from '../ids.ts';
import { idle, type Place, resourceType, tags } from '../resource.ts';

const document = z.record(z.string(), z.unknown());

/** AWS's own policies that grant nothing which the laptop judges. */
const harmless = /^arn:aws:iam::aws:policy\/service-role\/AmazonAPIGatewayPushToCloudWatchLogs$/;

const generatedName = ({ stackName, logicalId }: Place): string =>
  `${stackName}-${logicalId}-${shortIdOf(12, stackName, logicalId)}`.slice(-64);

export const iamTypes = [
  resourceType({
    type: 'AWS::IAM::Role',
    does: 'judged at every call of its sessions',
    properties: {
      RoleName: z.string().optional(),
      AssumeRolePolicyDocument: document,
      Policies: z.array(z.strictObject({ PolicyName: z.string(), PolicyDocument: document })).default([]),
      ManagedPolicyArns: z.array(z.string().regex(harmless)).optional(),
      MaxSessionDuration: z.int().default(3600),
      Description: idle('told to people'),
      Tags: tags,
    },
    create: (role, { place, ports }) => {
      const name = role.RoleName ?? generatedName(place);
      const arn = `arn:aws:iam::${place.accountId}:role/${name}`;
      ports.iam.role({ name, arn, trust: role.AssumeRolePolicyDocument, maxSeconds: role.MaxSessionDuration });
      for (const policy of role.Policies)
        ports.iam.policy({ roleName: name, name: policy.PolicyName, document: policy.PolicyDocument });
      return { ref: name, attributes: { Arn: arn, RoleId: `AROA${shortIdOf(16, name).toUpperCase()}` } };
    },
  }),
];
