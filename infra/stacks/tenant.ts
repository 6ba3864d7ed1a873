import { CustomResource, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { sayWhenNotNoted } from '../constructs/call-alarms.ts';
import { type Desk, Desks } from '../constructs/desks.ts';
import { GatewaySecret } from '../constructs/gateway-secret.ts';
import { JournalFeed } from '../constructs/journal-feed.ts';
import { MapsSecret } from '../constructs/maps-secret.ts';
import { type Door, Numbers } from '../constructs/numbers.ts';
import { read } from '../constructs/parameters.ts';
import { PaymentsSecret } from '../constructs/payments-secret.ts';
import { type ProviderAccount, ProviderAccounts } from '../constructs/provider-accounts.ts';
import { type Person, Staff } from '../constructs/staff.ts';
import { TenantKey } from '../constructs/tenant-key.ts';
import { TenantTables } from '../constructs/tenant-tables.ts';
import { names, parameters } from '../names.ts';
import type { Place } from '../place.ts';

/** What keeps the key of an account outside. */
const accountSecrets = { messages: GatewaySecret, maps: MapsSecret, payments: PaymentsSecret } as const;
export type Account = keyof typeof accountSecrets;

/** What a tenant's file and its products' manifests come to, as far as provisioning goes. */
export interface TenantPlan {
  readonly id: string;
  readonly name: string;
  /** The Connect instance that serves it. */
  readonly instance: string;
  readonly countryCode: string;
  /** Its service staff also answer callers whose tenant could not be told. */
  readonly answersFallback: boolean;
  readonly desks: readonly Desk[];
  readonly doors: readonly Door[];
  /** The flows that ask customers by telephone how they were served. */
  readonly surveys: readonly { readonly product: string; readonly flow: string }[];
  readonly people: readonly Person[];
  readonly providerAccounts: readonly ProviderAccount[];
  /** The blocks of its file that speak of an account outside. */
  readonly accounts: readonly Account[];
  /** The file itself, parsed, as JSON. */
  readonly document: string;
}

export interface TenantProps {
  readonly place: Place;
  readonly plan: TenantPlan;
  /** Fingerprint of `tenancy/apply`: a new prompt or calendar reaches every tenant, though no tenant file changed. */
  readonly tenancyVersion: string;
}

/** All that belongs to one tenant: key, tables, queues, numbers, staff; and the custom resource that makes the rest of it live. */
export class TenantStack extends Stack {
  constructor(scope: Construct, { place, plan, tenancyVersion }: TenantProps) {
    super(scope, `Tenant-${plan.id}`, { env: place.env, description: `Hutong tenant ${plan.id}` });
    const tenant = plan.id;
    const instanceArn = read(this, parameters.instanceArn(plan.instance));
    const { key, alias } = new TenantKey(this, { tenant, name: plan.name });
    const tables = new TenantTables(this, { tenant, key });
    new JournalFeed(this, { tenant, journal: tables.journal, publisherArn: read(this, parameters.journalPublishArn) });
    sayWhenNotNoted(this, tenant);
    for (const account of plan.accounts) new accountSecrets[account](this, { tenant, key });
    const flowArn = (flow: string) => read(this, parameters.flow(plan.instance, flow));
    const desks = new Desks(this, {
      tenantName: plan.name,
      instanceArn,
      hoursArn: () => read(this, parameters.hours(plan.instance)),
      fallbackQueueArn: () => read(this, parameters.fallbackQueue(plan.instance)),
      flowArn,
      desks: plan.desks,
      roles: [...new Set(plan.people.map(({ role }) => role))].filter((role) => role !== 'admin'),
      answersFallback: plan.answersFallback,
    });
    new Staff(this, {
      tenant,
      instanceArn,
      securityProfileArn: read(this, parameters.securityProfile(plan.instance)),
      userPoolId: read(this, parameters.userPoolId),
      people: plan.people,
      routingProfileArn: (role) => desks.profileArn(role),
    });
    const { providerAccounts: accounts } = plan;
    new ProviderAccounts(this, { tenant, userPoolId: read(this, parameters.userPoolId), accounts });
    const numbers = new Numbers(this, {
      tenant,
      instanceArn,
      countryCode: plan.countryCode,
      doors: plan.doors,
      flowArn,
    });
    const live = new CustomResource(this, 'Live', {
      resourceType: 'Custom::TenancyApply',
      serviceToken: read(this, parameters.tenancyApplyArn),
      properties: {
        tenant,
        version: tenancyVersion,
        document: plan.document,
        instanceId: read(this, parameters.instanceId(plan.instance)),
        keyAlias: names.keyAlias(tenant),
        numbers: numbers.claimed,
        queues: desks.queueArns,
        surveys: Object.fromEntries(plan.surveys.map(({ product, flow }) => [product, flowArn(flow)])),
      },
    });
    live.node.addDependency(alias, tables);
  }
}
