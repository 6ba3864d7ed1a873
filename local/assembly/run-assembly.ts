import { rememberedNumbers } from '../gateway/associations.ts';
import { Trouble } from '../trouble.ts';
import type { ResponseDesk } from './custom-resource-event.ts';
import { createCustomResources } from './custom-resources.ts';
import type { Ports } from './ports.ts';
import { readAssembly, type Stack } from './read-assembly.ts';
import { findResourceType } from './registry.ts';
import type { Known } from './resource.ts';
import { runStack } from './stack-run.ts';
import { createCustomResourceState } from './state.ts';

export interface AssemblyOptions {
  /** The cloud assembly, usually `cdk.out`. */
  readonly directory: string;
  readonly ports: Ports;
  /** Where custom resources put their answers. */
  readonly responses: ResponseDesk;
  /** Remembers custom resources over restarts; in memory when absent. */
  readonly stateDirectory?: string;
  /** Told before each stack. */
  readonly onStack?: (name: string) => void;
}

/** What a started assembly tells. */
export interface RunningAssembly {
  readonly stacks: readonly string[];
  /** SSM parameters by name. */
  readonly parameters: ReadonlyMap<string, string>;
}

/** Everything that the laptop doesn't run, told at once: one start, one list. */
const refuseUnknownTypes = (stacks: readonly Stack[]): void => {
  const unknown = stacks.flatMap(({ name, template }) =>
    Object.entries(template.Resources)
      .filter(([, { Type }]) => !findResourceType(Type))
      .map(([logicalId, { Type }]) => `${name} / ${logicalId} (${Type})`),
  );
  if (unknown.length > 0)
    throw new Trouble(
      `The laptop does not run these resource types (see docs/local-support.md): ${unknown.join(', ')}`,
    );
};

/**
 * Runs a cloud assembly: what `cdk deploy` would create, the laptop's ports are told to create, stack by stack.
 *
 * @throws for a type, property or expression that the laptop doesn't support, and when a custom resource fails; the message names where
 * @example await runAssembly({ directory: 'cdk.out', ports, responses: gateway.responses, stateDirectory: '.hutong' })
 */
export const runAssembly = async (options: AssemblyOptions): Promise<RunningAssembly> => {
  const { directory, ports, responses, stateDirectory, onStack } = options;
  const stacks = readAssembly(directory);
  refuseUnknownTypes(stacks);
  const known: Known = { parameters: new Map(), apiPaths: new Map(), streams: new Map() };
  const state = createCustomResourceState(stateDirectory);
  const customResources = createCustomResources({ lambda: ports.lambda, responses, state });
  for (const stack of stacks) {
    onStack?.(stack.name);
    await runStack(stack, { ports, known, customResources });
  }
  await customResources.deleteForgotten();
  for (const [phoneNumberId, flowId] of rememberedNumbers(stateDirectory))
    ports.connect.associateNumber(phoneNumberId, flowId);
  return { stacks: stacks.map(({ name }) => name), parameters: known.parameters };
};
