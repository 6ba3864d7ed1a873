import { CfnContactFlow } from 'aws-cdk-lib/aws-connect';
import { Construct } from 'constructs';
import { type Reference, resolveReferences } from '#flows/kit';
import { type CompiledFlow, inOrder } from '../flow-order.ts';
import { functionArn } from '../names.ts';
import { pascal } from './hotline-function.ts';

export interface ProductFlowsProps {
  readonly instanceArn: string;
  readonly flows: readonly CompiledFlow[];
  /** ARNs by the names that flows use in `${queue:…}`. */
  readonly queues: Readonly<Record<string, string>>;
  /** ARNs by the names that flows use in `${prompt:…}`. */
  readonly prompts: Readonly<Record<string, string>>;
  /** Names of the functions that a flow may call. */
  readonly functions: readonly string[];
}

/**
 * The products' contact flows on one instance, shared by all its tenants. They are created one after the other, because
 * Amazon Connect takes two requests a second for an account and a Region.
 */
export class ProductFlows extends Construct {
  readonly arns: ReadonlyMap<string, string>;

  constructor(scope: Construct, props: ProductFlowsProps) {
    super(scope, 'Flows');
    const made = new Map<string, CfnContactFlow>();
    for (const flow of inOrder(props.flows)) {
      const previous = [...made.values()].at(-1);
      const resource = new CfnContactFlow(this, pascal(flow.name), {
        instanceArn: props.instanceArn,
        name: flow.name,
        type: flow.type,
        state: 'ACTIVE',
        content: resolveReferences(flow.content, (kind, name) => this.find(flow, { kind, name }, made, props)),
      });
      if (previous) resource.addResourceDependency(previous);
      made.set(flow.name, resource);
    }
    this.arns = new Map([...made].map(([name, resource]) => [name, resource.attrContactFlowArn]));
  }

  private find(
    flow: CompiledFlow,
    { kind, name }: Reference,
    made: ReadonlyMap<string, CfnContactFlow>,
    { queues, prompts, functions }: ProductFlowsProps,
  ): string {
    const found = {
      flow: () => made.get(name)?.attrContactFlowArn,
      queue: () => queues[name],
      lambda: () => (functions.includes(name) ? functionArn(this, name) : undefined),
      prompt: () => prompts[name],
    }[kind]();
    if (found === undefined) throw new Error(`Contact flow ${flow.name}: nothing is called \${${kind}:${name}}`);
    return found;
  }
}
