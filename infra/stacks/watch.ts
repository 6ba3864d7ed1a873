import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { sayWhenUnknown } from '../constructs/call-alarms.ts';
import { FunctionAlarms } from '../constructs/function-alarms.ts';
import type { DeployedFunction } from '../definitions.ts';
import type { Place } from '../place.ts';

export interface WatchProps {
  readonly place: Place;
  readonly functions: readonly DeployedFunction[];
}

/**
 * The alarms of a cell's functions. They stand apart from the functions because CloudFormation takes at most 500 resources in a
 * stack, and every function brings five.
 */
export class WatchStack extends Stack {
  constructor(scope: Construct, { place, functions }: WatchProps) {
    super(scope, 'Watch', { env: place.env, description: "Hutong: the alarms of one cell's functions" });
    for (const definition of functions) new FunctionAlarms(this, definition);
    sayWhenUnknown(this);
  }
}
