import { CfnParameter, type Stack } from 'aws-cdk-lib';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';
import { pascal } from './hotline-function.ts';

/** Writes what other stacks read by its fixed name. */
export const publish = (scope: Construct, values: Readonly<Record<string, string>>): void => {
  for (const [parameterName, stringValue] of Object.entries(values))
    new StringParameter(scope, `Parameter${pascal(parameterName)}`, { parameterName, stringValue });
};

/** The value that another stack wrote under a fixed name; CloudFormation reads it at each deployment. */
export const read = (stack: Stack, name: string): string => {
  const id = pascal(name.replace(/^\/hutong\/(cell|telephony\/[^/]+)\//, ''));
  const known = stack.node.tryFindChild(id);
  const parameter =
    known instanceof CfnParameter
      ? known
      : new CfnParameter(stack, id, { type: 'AWS::SSM::Parameter::Value<String>', default: name });
  return parameter.valueAsString;
};
