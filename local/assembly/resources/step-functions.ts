import * as z from 'zod';
import { idle, resourceType, tags } from '../resource.ts';

/**
 * CloudFormation puts the values in the place of `${name}`.
 *
 * @throws when the definition names what nobody gives
 */
const substituted = (definition: string, values: Readonly<Record<string, string>>): string =>
  definition.replace(/\$\{([A-Za-z0-9_]+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`DefinitionSubstitutions gives no ${name}`);
    return value;
  });

export const stepFunctionsTypes = [
  resourceType({
    type: 'AWS::StepFunctions::StateMachine',
    does: "runs its executions on the laptop's clock, in the name of its role; see asl-support.md",
    properties: {
      StateMachineName: z.string(),
      StateMachineType: z.literal('STANDARD').default('STANDARD'),
      RoleArn: z.string(),
      DefinitionString: z.string(),
      DefinitionSubstitutions: z.record(z.string(), z.string()).default({}),
      LoggingConfiguration: idle('an execution that fails is told in the terminal'),
      Tags: tags,
    },
    create: (given, { place, ports }) => {
      const { StateMachineName: name, RoleArn: roleArn } = given;
      const arn = place.arn('states', `stateMachine:${name}`);
      const definition = substituted(given.DefinitionString, given.DefinitionSubstitutions);
      ports.states.define({ name, arn, roleArn, definition });
      return { ref: arn, attributes: { Arn: arn, Name: name } };
    },
  }),
];
