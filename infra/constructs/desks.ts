import { Tags } from 'aws-cdk-lib';
import { CfnQueue, CfnRoutingProfile } from 'aws-cdk-lib/aws-connect';
import { Construct } from 'constructs';
import type { Role } from '#functions/define';
import { pascal } from './hotline-function.ts';

/** A queue that a product asks for: who waits in it, and which roles answer. */
export interface Desk {
  readonly product: string;
  /** Name in the product, for example `lawyer`. */
  readonly queue: string;
  /** Its name on the instance, where all tenants' queues stand side by side: 广西电信 律师 */
  readonly title: string;
  readonly roles: readonly Role[];
  /** Callers who may wait; one more finds the queue full. */
  readonly limit: number;
}

export interface DesksProps {
  /** 广西电信 */
  readonly tenantName: string;
  readonly instanceArn: string;
  /** Asked only when there is a queue, because CloudFormation wants every parameter of a template used. */
  readonly hoursArn: () => string;
  /** Likewise: asked only where it is needed. */
  readonly fallbackQueueArn: () => string;
  readonly desks: readonly Desk[];
  /** The roles that the tenant's staff have. */
  readonly roles: readonly Role[];
  /** Its customer service also answers, after its own callers, those whose tenant could not be told. */
  readonly answersFallback: boolean;
}

const voice = 'VOICE';
const roleTitles: Readonly<Record<Role, string>> = {
  lawyer: '律师',
  service: '客服',
  specialist: '专席',
  manager: '区域负责人',
  support: '技术支持',
  supervisor: '班长',
  admin: '管理员',
};

/** A tenant's queues, and for each role of its staff a routing profile with the queues that the role answers. */
export class Desks extends Construct {
  private readonly queues: ReadonlyMap<Desk, CfnQueue>;
  private readonly profiles: ReadonlyMap<Role, CfnRoutingProfile>;

  constructor(scope: Construct, props: DesksProps) {
    super(scope, 'Desks');
    this.queues = new Map(props.desks.map((desk) => [desk, this.queue(desk, props)]));
    this.profiles = new Map(props.roles.map((role) => [role, this.profile(role, props)]));
  }

  /** Queue ARNs per product by their name in the product. */
  get queueArns(): Readonly<Record<string, Readonly<Record<string, string>>>> {
    const entries = [...this.queues].map(([desk, queue]) => [desk.product, desk.queue, queue.attrQueueArn] as const);
    const products = Map.groupBy(entries, ([product]) => product);
    return Object.fromEntries(
      [...products].map(([product, queues]) => [
        product,
        Object.fromEntries(queues.map(([, name, arn]) => [name, arn])),
      ]),
    );
  }

  /** @throws when no member of staff has the role */
  profileArn(role: Role): string {
    const profile = this.profiles.get(role);
    if (!profile) throw new Error(`There is no routing profile for the role ${role}`);
    return profile.attrRoutingProfileArn;
  }

  private queue(desk: Desk, { instanceArn, hoursArn }: DesksProps): CfnQueue {
    const queue = new CfnQueue(this, pascal(`queue-${desk.product}-${desk.queue}`), {
      instanceArn,
      name: desk.title,
      hoursOfOperationArn: hoursArn(),
      maxContacts: desk.limit,
    });
    Tags.of(queue).add('service', desk.product);
    return queue;
  }

  private profile(
    role: Role,
    { tenantName, instanceArn, fallbackQueueArn, answersFallback }: DesksProps,
  ): CfnRoutingProfile {
    const own = [...this.queues].filter(([desk]) => desk.roles.includes(role)).map(([, queue]) => queue.attrQueueArn);
    const answered = [
      ...own.map((queueArn) => ({ queueArn, priority: 1 })),
      ...(answersFallback && role === 'service' ? [{ queueArn: fallbackQueueArn(), priority: 2 }] : []),
    ];
    return new CfnRoutingProfile(this, pascal(`profile-${role}`), {
      instanceArn,
      name: `${tenantName} ${roleTitles[role]}`,
      description: `${tenantName} ${roleTitles[role]}`,
      defaultOutboundQueueArn: own[0] ?? [...this.queues.values()][0]?.attrQueueArn ?? fallbackQueueArn(),
      mediaConcurrencies: [{ channel: voice, concurrency: 1 }],
      // A supervisor may have no queue of its own, and CloudFormation refuses an empty list.
      ...(answered.length > 0 && {
        queueConfigs: answered.map(({ queueArn, priority }) => ({
          queueReference: { queueArn, channel: voice },
          priority,
          delay: 0,
        })),
      }),
    });
  }
}
