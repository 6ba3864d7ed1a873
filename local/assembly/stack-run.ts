import * as z from 'zod';
import { uuidOf } from './ids.ts';
import { evaluate, noValue, type Scope } from './intrinsics.ts';
import { creationOrder } from './order.ts';
import type { Stack } from './read-assembly.ts';
import { findResourceType } from './registry.ts';
import type { Created, Place, ResourceContext } from './resource.ts';

/** What is the same for all resources of an assembly. */
export type Surroundings = Omit<ResourceContext, 'place' | 'asset'>;

const stackIdOf = ({ name, region, accountId }: Stack): string =>
  `arn:aws:cloudformation:${region}:${accountId}:stack/${name}/${uuidOf('stack', name)}`;

const pseudoParameters = (stack: Stack): Readonly<Record<string, unknown>> => ({
  'AWS::AccountId': stack.accountId,
  'AWS::Region': stack.region,
  'AWS::Partition': 'aws',
  'AWS::URLSuffix': 'amazonaws.com',
  'AWS::StackName': stack.name,
  'AWS::StackId': stackIdOf(stack),
  'AWS::NoValue': noValue,
});

const readParameter = (stack: Stack, name: string, ssm: (name: string) => string): string | undefined => {
  const parameter = stack.template.Parameters[name];
  if (!parameter) return undefined;
  if (parameter.Default === undefined) throw new Error(`The parameter ${name} has no default`);
  return parameter.Type === 'AWS::SSM::Parameter::Value<String>' ? ssm(parameter.Default) : parameter.Default;
};

const scopeOf = (
  stack: Stack,
  created: ReadonlyMap<string, Created>,
  parameters: ReadonlyMap<string, string>,
): Scope => {
  const pseudo = pseudoParameters(stack);
  const ssm = (name: string): string => {
    const value = parameters.get(name);
    if (value === undefined) throw new Error(`No stack deployed before ${stack.name} writes the SSM parameter ${name}`);
    return value;
  };
  const scope: Scope = {
    parameter: ssm,
    ref: (name) => {
      const value = pseudo[name] ?? created.get(name)?.ref ?? readParameter(stack, name, ssm);
      if (value === undefined) throw new Error(`Ref ${name}: there is no such parameter or resource`);
      return value;
    },
    attribute: (logicalId, name) => {
      const value = created.get(logicalId)?.attributes?.[name];
      if (value === undefined) throw new Error(`Fn::GetAtt ${logicalId}.${name}: the laptop gives no such attribute`);
      return value;
    },
    condition: (name) => evaluate(stack.template.Conditions[name], scope) === true,
    mapping: (map, first, second) => stack.template.Mappings[map]?.[first]?.[second],
  };
  return scope;
};

const complaint = (error: unknown): string => {
  if (error instanceof z.ZodError)
    return error.issues
      .map((issue) => {
        const path = issue.path.map(String).join('.');
        if (issue.code !== 'unrecognized_keys') return `property ${path}: ${issue.message}`;
        return `property ${[path, issue.keys.join(', ')].filter(Boolean).join('.')}: not supported`;
      })
      .join('; ');
  return error instanceof Error ? error.message : String(error);
};

const placeOf = (stack: Stack, logicalId: string): Place => ({
  stackName: stack.name,
  stackId: stackIdOf(stack),
  logicalId,
  region: stack.region,
  accountId: stack.accountId,
  arn: (service, resource) => `arn:aws:${service}:${stack.region}:${stack.accountId}:${resource}`,
});

/**
 * Creates the resources of one stack, each after those it needs.
 *
 * @throws naming stack, logical id, type and property
 */
export const runStack = async (stack: Stack, surroundings: Surroundings): Promise<ReadonlyMap<string, Created>> => {
  const created = new Map<string, Created>();
  const scope = scopeOf(stack, created, surroundings.known.parameters);
  const asset = (objectKey: string): string => {
    const directory = stack.assets.get(objectKey);
    if (directory === undefined) throw new Error(`The assembly has no asset ${objectKey}`);
    return directory;
  };
  for (const logicalId of creationOrder(stack.template)) {
    const resource = stack.template.Resources[logicalId];
    if (!resource || (resource.Condition !== undefined && !scope.condition(resource.Condition))) continue;
    try {
      const properties = evaluate(resource.Properties, scope);
      const context = { ...surroundings, place: placeOf(stack, logicalId), asset };
      const made = await findResourceType(resource.Type)?.create(properties, context);
      if (made) created.set(logicalId, made);
    } catch (error) {
      const message = `The laptop can't create ${stack.name} / ${logicalId} (${resource.Type}): ${complaint(error)}`;
      throw new Error(message, { cause: error });
    }
  }
  return created;
};
