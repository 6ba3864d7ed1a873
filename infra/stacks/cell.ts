import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { bundleDirectory } from '../bundle/bundle.ts';
import { AlarmTopic } from '../constructs/alarm-topic.ts';
import { HotlineEvents } from '../constructs/hotline-events.ts';
import { HotlineFunction } from '../constructs/hotline-function.ts';
import { Messaging } from '../constructs/messaging.ts';
import { publish } from '../constructs/parameters.ts';
import { StaffSignIn } from '../constructs/staff-sign-in.ts';
import { StateMachines } from '../constructs/state-machines.ts';
import { TenantDataRole } from '../constructs/tenant-data-role.ts';
import { Undelivered } from '../constructs/undelivered.ts';
import { type DeployedFunction, type TriggerKind, theOnly, withTrigger } from '../definitions.ts';
import { functionArn, parameters } from '../names.ts';
import type { Place } from '../place.ts';

export interface CellProps {
  readonly place: Place;
  readonly functions: readonly DeployedFunction[];
  /** Directory of the bundles. */
  readonly bundles: string;
}

/** What all tenants of a cell share: the functions, sign-in, the event bus, and the one role that reaches tenant data. */
export class CellStack extends Stack {
  constructor(scope: Construct, { place, functions, bundles }: CellProps) {
    super(scope, 'Cell', { env: place.env, description: 'Hutong: functions, sign-in and events of one cell' });
    const signIn = new StaffSignIn(this);
    const built = new Map(
      functions.map((definition) => [
        definition.name,
        new HotlineFunction(this, {
          definition,
          code: bundleDirectory(bundles, definition),
          userPool: signIn.pool,
        }),
      ]),
    );
    const started = <K extends TriggerKind>(kind: K) =>
      withTrigger(functions, kind).flatMap((fn) => {
        const lambda = built.get(fn.name)?.lambda;
        return lambda ? [{ ...fn, lambda }] : [];
      });
    new Undelivered(this);
    new AlarmTopic(this);
    new TenantDataRole(this, {
      functionRoles: functions
        .filter((fn) => fn.access.includes('tenant-data'))
        .flatMap((fn) => built.get(fn.name)?.role ?? []),
    });
    new HotlineEvents(this, { onEvent: started('event'), onSchedule: started('schedule') });
    new StateMachines(this, { functionOf: (name) => built.get(name)?.lambda });
    for (const { lambda } of started('queue')) new Messaging(this, { deliver: lambda });
    publish(this, {
      [parameters.userPoolId]: signIn.pool.ref,
      [parameters.userPoolClientId]: signIn.client.ref,
      [parameters.tenancyApplyArn]: functionArn(this, theOnly(functions, 'custom-resource').name),
      [parameters.journalPublishArn]: functionArn(this, theOnly(functions, 'journal-stream').name),
    });
  }
}
