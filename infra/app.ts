import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import * as z from 'zod';
import { services } from '#services';
import { acknowledge } from './acknowledgements.ts';
import { bundleFingerprint, bundleFunctions } from './bundle/bundle.ts';
import { tellOperators } from './constructs/alarm-topic.ts';
import { type DeployedFunction, findFunctions, theOnly } from './definitions.ts';
import { compiledFlows } from './flow-order.ts';
import { type Place, readPlace, tagAll } from './place.ts';
import { planTenant } from './plan.ts';
import { writeSounds } from './sound/write-sounds.ts';
import { ApiStack } from './stacks/api.ts';
import { CellStack } from './stacks/cell.ts';
import { ControlPlaneStack } from './stacks/control-plane.ts';
import { TelephonyStack } from './stacks/telephony.ts';
import { type TenantPlan, TenantStack } from './stacks/tenant.ts';
import { WatchStack } from './stacks/watch.ts';
import { readTenants } from './tenant-files.ts';

/** Where the app reads and writes. */
export interface AppOptions {
  /** The project's directory. */
  readonly root: string;
  /** The cloud assembly; `cdk` sets it through CDK_OUTDIR. */
  readonly outdir?: string;
  /** What is built on the way: bundles, sounds; `dist` when absent. */
  readonly dist?: string;
  /** Directory of the tenant files; `tenants` when absent. */
  readonly tenants?: string;
  /** Check the templates against the rules, which takes longer than all the rest; CDK's own CDK_VALIDATION when absent. */
  readonly validate?: boolean;
  /** Overrides of cdk.json's context. */
  readonly context?: Readonly<Record<string, unknown>>;
}

const cdkJson = z.object({ output: z.string(), context: z.record(z.string(), z.unknown()) });

/**
 * Builds the whole app from what is in the project: definitions, products, tenant files. No look-ups, no network.
 * The same templates come out of `node bin/app.ts`, of `cdk synth` and of the laptop's start.
 */
export const buildApp = async (options: AppOptions): Promise<App> => {
  const { root, dist = join(root, 'dist'), validate = process.env.CDK_VALIDATION !== 'false' } = options;
  const bundles = join(dist, 'functions');
  const tenants = readTenants(options.tenants ?? join(root, 'tenants'));
  const functions = await findFunctions(root);
  await bundleFunctions(root, bundles, functions);
  const settings = cdkJson.parse(JSON.parse(readFileSync(join(root, 'cdk.json'), 'utf8')));
  const app = new App({
    outdir: options.outdir ?? process.env.CDK_OUTDIR ?? join(root, settings.output),
    context: { ...settings.context, ...options.context },
    analyticsReporting: false,
    treeMetadata: false,
    builtinCloudFormationValidation: validate,
  });
  const place = readPlace(app);
  if (validate) Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  const plans = tenants.map((tenant) => planTenant(tenant, services));
  addStacks(app, { place, functions, bundles, plans, sounds: writeSounds(join(dist, 'sound')) });
  tellOperators(app);
  acknowledge(app, place);
  return app;
};

interface Contents {
  readonly place: Place;
  readonly functions: readonly DeployedFunction[];
  readonly bundles: string;
  readonly plans: readonly TenantPlan[];
  readonly sounds: Readonly<Record<string, string>>;
}

const shared = { tenant: 'shared', service: 'platform' } as const;

const addStacks = (app: App, { place, functions, bundles, plans, sounds }: Contents): void => {
  const flows = compiledFlows(services);
  const tenancyVersion = bundleFingerprint(bundles, theOnly(functions, 'custom-resource'));
  const controlPlane = new ControlPlaneStack(app, place);
  const cell = new CellStack(app, { place, functions, bundles });
  cell.addStackDependency(controlPlane);
  const api = new ApiStack(app, { place, functions });
  api.addStackDependency(cell);
  const watch = new WatchStack(app, { place, functions });
  watch.addStackDependency(cell);
  const telephony = new Map(
    [...new Set(plans.map((plan) => plan.instance))].map((instance) => [
      instance,
      new TelephonyStack(app, { place, instance, functions, flows, sounds }),
    ]),
  );
  for (const stack of [controlPlane, cell, api, watch, ...telephony.values()]) tagAll(stack, place, shared);
  for (const stack of telephony.values()) stack.addStackDependency(cell);
  for (const plan of plans) {
    const stack = new TenantStack(app, { place, plan, tenancyVersion });
    tagAll(stack, place, { tenant: plan.id, service: 'platform' });
    const instance = telephony.get(plan.instance);
    if (instance) stack.addStackDependency(instance);
  }
};
