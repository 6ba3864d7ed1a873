import { type Environment, Tags } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import * as z from 'zod';

/** Where the stacks go. No look-ups: the same answer on every machine, with or without an AWS account. */
export interface Place {
  readonly env: Required<Environment>;
  /** `demo`, `test`, `prod`. */
  readonly name: string;
  readonly cell: string;
}

const context = z.object({
  'hutong:account': z.string().regex(/^\d{12}$/),
  'hutong:region': z.string().regex(/^[a-z]{2}-[a-z]+-\d$/),
  'hutong:env': z.string().regex(/^[a-z]+$/),
  'hutong:cell': z.string().regex(/^[a-z]+$/),
});

/** Reads the place from the app's context (`cdk.json`, or `-c hutong:account=…`). */
export const readPlace = (scope: Construct): Place => {
  const found = context.parse(
    Object.fromEntries(Object.keys(context.shape).map((key) => [key, scope.node.tryGetContext(key)])),
  );
  return {
    env: { account: found['hutong:account'], region: found['hutong:region'] },
    name: found['hutong:env'],
    cell: found['hutong:cell'],
  };
};

/** Tags everything in a stack, so that costs can be told apart per tenant and service. */
export const tagAll = (
  scope: Construct,
  place: Place,
  tags: { readonly tenant: string; readonly service: string },
): void => {
  for (const [key, value] of Object.entries({ ...tags, env: place.name, cell: place.cell }))
    Tags.of(scope).add(key, value);
};
