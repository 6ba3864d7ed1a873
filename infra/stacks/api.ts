import { Stack } from 'aws-cdk-lib';
import { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { HotlineApi } from '../constructs/hotline-api.ts';
import { pascal } from '../constructs/hotline-function.ts';
import { publish, read } from '../constructs/parameters.ts';
import { type DeployedFunction, type TriggerKind, withTrigger } from '../definitions.ts';
import { functionArn, parameters, userPoolArn } from '../names.ts';
import type { Place } from '../place.ts';

export interface ApiProps {
  readonly place: Place;
  readonly functions: readonly DeployedFunction[];
}

/**
 * The REST API of a cell, with the right to invoke the functions behind it. It stands apart from them because CloudFormation takes at
 * most 500 resources in a stack, and every route brings three; it finds the functions and the people who sign in by their fixed names.
 */
export class ApiStack extends Stack {
  constructor(scope: Construct, { place, functions }: ApiProps) {
    super(scope, 'Api', { env: place.env, description: "Hutong: the REST API before one cell's functions" });
    const routes = <K extends TriggerKind>(kind: K) =>
      withTrigger(functions, kind).map(({ name, trigger }) => ({ trigger, lambda: deployed(this, name) }));
    const { api } = new HotlineApi(this, {
      userPoolArn: userPoolArn(this, read(this, parameters.userPoolId)),
      routes: routes('api'),
      webhooks: routes('webhook'),
    });
    publish(this, { [parameters.apiUrl]: api.url });
  }
}

/** A function of the cell, in the same account and region, so that this stack may let the API invoke it. */
const deployed = (stack: Stack, name: string) =>
  LambdaFunction.fromFunctionAttributes(stack, pascal(name), {
    functionArn: functionArn(stack, name),
    sameEnvironment: true,
  });
