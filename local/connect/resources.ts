import type * as z from 'zod';
import { actions } from './actions/index.ts';
import type { Stage } from './flow/action.ts';
import { compileFlow } from './flow/compile.ts';
import { propertyName } from './flow/document.ts';
import type { Agent, AgentStatus, Flow, Queue, QuickConnect, RoutingProfile } from './model.ts';
import { type Properties, schemas } from './resource-schemas.ts';
import type { HoursOfOperation } from './routing/hours.ts';
import { createLine } from './routing/line.ts';

interface Resource {
  readonly arn: string;
  readonly id: string;
  readonly properties: Record<string, unknown>;
}

/** A claimed number, and the flow that answers it. */
export interface ClaimedNumber {
  readonly address: string;
  flow: Flow | undefined;
}

/** Found by ARN or by id. */
type Shelf<T> = Map<string, T>;

/** What the synthesized templates say about Connect. */
export interface Resources {
  readonly flows: Shelf<Flow>;
  readonly queues: Shelf<Queue>;
  readonly quickConnects: Shelf<QuickConnect>;
  readonly hours: Shelf<HoursOfOperation>;
  readonly profiles: Shelf<RoutingProfile>;
  readonly numbers: Shelf<ClaimedNumber>;
  readonly numbersByAddress: Map<string, ClaimedNumber>;
  readonly agents: Shelf<Agent>;
  readonly statuses: Map<string, AgentStatus>;
  /** By function ARN, the ids of the instances that may call it. */
  readonly lambdas: Map<string, readonly string[]>;
}

export const createResources = (): Resources => ({
  flows: new Map(),
  queues: new Map(),
  quickConnects: new Map(),
  hours: new Map(),
  profiles: new Map(),
  numbers: new Map(),
  numbersByAddress: new Map(),
  agents: new Map(),
  statuses: new Map([
    ['Available', { name: 'Available', kind: 'ROUTABLE' }],
    ['Offline', { name: 'Offline', kind: 'OFFLINE' }],
  ]),
  lambdas: new Map(),
});

/** An instance is named by ARN or by id; both end alike. */
export const instanceId = (reference: string): string => reference.slice(reference.lastIndexOf('/') + 1);

const shelve = <T>(shelf: Shelf<T>, { arn, id }: Resource, one: T): void => {
  shelf.set(arn, one);
  shelf.set(id, one);
};

const found = <T>(shelf: Shelf<T>, reference: string, what: string): T => {
  const one = shelf.get(reference);
  if (one === undefined)
    throw new Error(`${what} ${reference} is not there yet; resources are added in the order of their references`);
  return one;
};

const queueFrom = (resources: Resources, { arn, id }: Resource, properties: Properties<'queue'>): Queue => ({
  arn,
  id,
  name: properties.Name,
  instanceArn: properties.InstanceArn,
  hoursArn: properties.HoursOfOperationArn,
  maxContacts: properties.MaxContacts ?? Number.POSITIVE_INFINITY,
  enabled: properties.Status !== 'DISABLED',
  line: createLine(),
  ringing: createLine(),
  quickConnects: (properties.QuickConnectArns ?? []).map((one) => found(resources.quickConnects, one, 'quick connect')),
  servedBy: [],
});

const quickConnectFrom = (
  resources: Resources,
  { arn, id }: Resource,
  { Name: name, QuickConnectConfig: { QueueConfig } }: Properties<'quickConnect'>,
): QuickConnect => {
  const flow = found(resources.flows, QueueConfig.ContactFlowArn, 'contact flow');
  if (flow.type !== 'QUEUE_TRANSFER')
    throw new Error(`the quick connect ${name} needs a flow of type QUEUE_TRANSFER; ${flow.name} is ${flow.type}`);
  return { arn, id, name, flow, queue: found(resources.queues, QueueConfig.QueueArn, 'queue') };
};

const profileFrom = (
  resources: Resources,
  { arn, id }: Resource,
  properties: Properties<'routingProfile'>,
): RoutingProfile => {
  const queues = properties.QueueConfigs.map(({ Priority, Delay, QueueReference }) => ({
    queue: found(resources.queues, QueueReference.QueueArn, 'queue'),
    priority: Priority,
    delayMs: Delay * 1000,
  })).sort((left, right) => left.priority - right.priority);
  const profile: RoutingProfile = { arn, id, name: properties.Name, queues, idle: createLine(), online: 0, staffed: 0 };
  for (const { queue, delayMs } of queues) queue.servedBy.push({ profile, delayMs });
  return profile;
};

const agentFrom = (resources: Resources, { arn, id }: Resource, properties: Properties<'user'>): Agent => ({
  arn,
  userId: id,
  username: properties.Username,
  firstName: properties.IdentityInfo.FirstName,
  lastName: properties.IdentityInfo.LastName,
  instanceArn: properties.InstanceArn,
  profile: found(resources.profiles, properties.RoutingProfileArn, 'routing profile'),
  autoAccept: properties.PhoneConfig.AutoAccept ?? false,
  wrapUpLimitMs: (properties.PhoneConfig.AfterContactWorkTimeLimit ?? 0) * 1000,
  listeners: new Set(),
  signedIn: false,
  status: found(resources.statuses, 'Offline', 'agent status'),
  contacts: [],
  counted: { online: false, staffed: false },
  order: 0,
  older: undefined,
  newer: undefined,
  inLine: false,
});

const claim = (resources: Resources, resource: Resource, { Address }: Properties<'phoneNumber'>): void => {
  if (resources.numbersByAddress.has(Address)) throw new Error(`the number ${Address} is claimed twice`);
  const number: ClaimedNumber = { address: Address, flow: undefined };
  shelve(resources.numbers, resource, number);
  resources.numbersByAddress.set(Address, number);
};

const addStatus = (resources: Resources, { Name, State, Type }: Properties<'agentStatus'>): void => {
  if (State === 'ENABLED') resources.statuses.set(Name, { name: Name, kind: Type ?? 'CUSTOM' });
};

const addFlow = (resources: Resources, resource: Resource, properties: Properties<'flow'>, stage: Stage): void => {
  const { Name: name, Type: type, InstanceArn: instanceArn, Content: content } = properties;
  const source = { arn: resource.arn, id: resource.id, name, type, instanceArn, content };
  shelve(resources.flows, resource, compileFlow(source, actions, stage));
};

const parse = <Schema extends z.ZodType>(
  schema: Schema,
  type: string,
  { id, properties }: Resource,
): z.output<Schema> => {
  const parsed = schema.safeParse(properties);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) =>
    path.length === 0 ? message : `${propertyName(path)}: ${message}`,
  );
  throw new Error(`${type} ${id}: ${problems.join('; ')}`);
};

type Adder = (type: string, resource: Resource) => void;

const adder =
  <Schema extends z.ZodType>(schema: Schema, put: (resource: Resource, properties: z.output<Schema>) => void): Adder =>
  (type, resource) =>
    put(resource, parse(schema, type, resource));

/** A resource that must be there in the cloud and changes nothing about a call on the laptop. */
const kept: Adder = () => undefined;

const addersTo = (resources: Resources, stage: Stage): Record<string, Adder> => ({
  'AWS::Connect::Instance': kept,
  'AWS::Connect::Prompt': kept,
  'AWS::Connect::SecurityProfile': kept,
  'AWS::Connect::ContactFlow': adder(schemas.flow, (resource, properties) =>
    addFlow(resources, resource, properties, stage),
  ),
  'AWS::Connect::Queue': adder(schemas.queue, (resource, properties) =>
    shelve(resources.queues, resource, queueFrom(resources, resource, properties)),
  ),
  'AWS::Connect::QuickConnect': adder(schemas.quickConnect, (resource, properties) =>
    shelve(resources.quickConnects, resource, quickConnectFrom(resources, resource, properties)),
  ),
  'AWS::Connect::HoursOfOperation': adder(schemas.hours, (resource, properties) =>
    shelve(resources.hours, resource, properties),
  ),
  'AWS::Connect::RoutingProfile': adder(schemas.routingProfile, (resource, properties) =>
    shelve(resources.profiles, resource, profileFrom(resources, resource, properties)),
  ),
  'AWS::Connect::User': adder(schemas.user, (resource, properties) =>
    shelve(resources.agents, resource, agentFrom(resources, resource, properties)),
  ),
  'AWS::Connect::AgentStatus': adder(schemas.agentStatus, (_, properties) => addStatus(resources, properties)),
  'AWS::Connect::PhoneNumber': adder(schemas.phoneNumber, (resource, properties) =>
    claim(resources, resource, properties),
  ),
  'AWS::Connect::IntegrationAssociation': adder(schemas.integration, (_, { InstanceId, IntegrationArn }) => {
    const instances = resources.lambdas.get(IntegrationArn) ?? [];
    resources.lambdas.set(IntegrationArn, [...instances, instanceId(InstanceId)]);
  }),
});

/**
 * The one way into the resources. The same resource again changes nothing; another one under the same ARN is an error.
 *
 * @throws Error naming type, resource and property of what is not supported
 */
export const createAdd = (resources: Resources, stage: Stage): Adder => {
  const adders = addersTo(resources, stage);
  const added = new Map<string, string>();
  return (type, resource) => {
    const add = Object.hasOwn(adders, type) ? adders[type] : undefined;
    if (add === undefined) throw new Error(`${type} is not supported by the laptop's Amazon Connect`);
    const key = `${type} ${resource.arn}`;
    const properties = JSON.stringify(resource.properties);
    const before = added.get(key);
    if (before === properties) return;
    if (before !== undefined) throw new Error(`${type} ${resource.id} is already there with other properties`);
    add(type, resource);
    added.set(key, properties);
  };
};
