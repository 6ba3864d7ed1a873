import { Tags } from 'aws-cdk-lib';
import { CfnQueue, CfnQuickConnect, CfnRoutingProfile } from 'aws-cdk-lib/aws-connect';
import { Construct } from 'constructs';
import type { Role } from '#functions/define';
import type { QueueTransfer } from '#services';
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
  /** Agents may hand calls over to it. */
  readonly transfer?: QueueTransfer;
}

export interface DesksProps {
  /** 广西电信 */
  readonly tenantName: string;
  readonly instanceArn: string;
  /** Asked only when there is a queue, because CloudFormation wants every parameter of a template used. */
  readonly hoursArn: () => string;
  /** Likewise: asked only where it is needed. */
  readonly fallbackQueueArn: () => string;
  /** ARN of a flow of the instance. */
  readonly flowArn: (flow: string) => string;
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

/** A tenant's queues with the quick connects between them, and for each role of its staff a routing profile with the queues that the role answers. */
export class Desks extends Construct {
  private readonly queues = new Map<Desk, CfnQueue>();
  private readonly quickConnects = new Map<Desk, CfnQuickConnect>();
  private readonly profiles: ReadonlyMap<Role, CfnRoutingProfile>;

  constructor(scope: Construct, props: DesksProps) {
    super(scope, 'Desks');
    for (const desk of props.desks) this.queue(desk, props);
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

  /** A queue names the quick connects of its agents, and a quick connect its queue: so what is handed over to comes first. */
  private queue(desk: Desk, props: DesksProps, path: readonly Desk[] = []): void {
    if (path.includes(desk)) throw new Error(`Calls of ${desk.title} are handed over in a circle`);
    if (this.queues.has(desk)) return;
    const { instanceArn, hoursArn, desks } = props;
    const reached = desks.filter(
      ({ product, transfer }) => product === desk.product && transfer?.from.includes(desk.queue),
    );
    for (const one of reached) this.queue(one, props, [...path, desk]);
    const quickConnectArns = reached.flatMap((one) => this.quickConnects.get(one)?.attrQuickConnectArn ?? []);
    const queue = new CfnQueue(this, pascal(`queue-${desk.product}-${desk.queue}`), {
      instanceArn,
      name: desk.title,
      hoursOfOperationArn: hoursArn(),
      maxContacts: desk.limit,
      // CloudFormation refuses an empty list.
      ...(quickConnectArns.length > 0 && { quickConnectArns }),
    });
    Tags.of(queue).add('service', desk.product);
    this.queues.set(desk, queue);
    this.quickConnect(desk, queue, props);
  }

  private quickConnect(desk: Desk, queue: CfnQueue, { instanceArn, flowArn }: DesksProps): void {
    if (!desk.transfer) return;
    const quickConnect = new CfnQuickConnect(this, pascal(`quick-connect-${desk.product}-${desk.queue}`), {
      instanceArn,
      name: desk.title,
      quickConnectConfig: {
        quickConnectType: 'QUEUE',
        queueConfig: { contactFlowArn: flowArn(desk.transfer.flow), queueArn: queue.attrQueueArn },
      },
    });
    Tags.of(quickConnect).add('service', desk.product);
    this.quickConnects.set(desk, quickConnect);
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
