import { join } from 'node:path';
import { createAuthorizer } from '../api/authorizer.ts';
import { createRestApi, type RestApi } from '../api/rest-api.ts';
import type { Clock } from '../clock/clock.ts';
import type { InFlight } from '../clock/in-flight.ts';
import { type Cognito, startCognito } from '../cognito/cognito.ts';
import { createConnectEngine } from '../connect/engine.ts';
import { type DynamoDbLocal, startDynamoDbLocal } from '../dynamodb/dynamodb-local.ts';
import { type Asynchronous, createAsynchronous, type Sender } from '../events/asynchronous.ts';
import { type Buses, createBuses } from '../events/buses.ts';
import { type Checkpoints, openCheckpoints } from '../events/checkpoints.ts';
import { createDeadLetters, type DeadLetters } from '../events/dead-letters.ts';
import { createScheduler, type Scheduler } from '../events/scheduler.ts';
import { createStreamApi } from '../events/stream-api.ts';
import { createStreamMappings, type StreamMappings } from '../events/stream-mappings.ts';
import type { Faults } from '../faults.ts';
import { type Gateway, startGateway } from '../gateway/gateway.ts';
import { createLambdaRuntime, type LambdaRuntime } from '../lambda/runtime.ts';
import { publishContactEvent } from './contact-events.ts';
import { invokeFromFlow } from './flow-invocations.ts';
import { type Messaging, startMessaging } from './messaging.ts';
import { demoPassword, type LaptopOptions, stateDirectory } from './options.ts';
import { createTelephony, type Telephony } from './telephony.ts';
import { invokeFromWorkflow } from './workflow-invocations.ts';
import { createWorkflows, type Workflows } from './workflows.ts';

/** What every service stands on. */
export interface Ground {
  readonly options: LaptopOptions;
  /** How the next engine speaks. */
  readonly voice: { readonly speech: LaptopOptions['speech'] };
  readonly clock: Clock;
  readonly inFlight: InFlight;
  readonly faults: Faults;
  readonly region: string;
  readonly accountId: string;
  readonly log: (line: string) => void;
}

/** The running services of the laptop cloud. */
export interface Services {
  readonly dynamoDb: DynamoDbLocal;
  readonly gateway: Gateway;
  readonly cognito: Cognito;
  readonly lambda: LambdaRuntime;
  readonly asynchronous: Asynchronous;
  readonly buses: Buses;
  readonly scheduler: Scheduler;
  readonly streams: StreamMappings;
  readonly checkpoints: Checkpoints;
  readonly deadLetters: DeadLetters;
  readonly restApi: RestApi;
  readonly telephony: Telephony;
  readonly workflows: Workflows;
  readonly messaging: Messaging;
}

const inDirectory = (directory: string | undefined, name: string) =>
  directory === undefined ? undefined : join(directory, name);

const startEmulators = async ({ options, region }: Ground) => {
  const directory = stateDirectory(options);
  const [tables, people] = [inDirectory(directory, 'dynamodb'), inDirectory(directory, 'cognito')];
  const port = options.ports?.dynamoDb;
  const [dynamoDb, cognito] = await Promise.all([
    startDynamoDbLocal({ ...(tables && { directory: tables }), ...(port && { port }) }),
    startCognito({ region, password: demoPassword, ...(people && { directory: people }) }),
  ]);
  return { dynamoDb, cognito };
};

/** A part that others need before it exists, because they need each other. */
const later = <T>(what: string) => {
  const state: { value?: T } = {};
  const get = (): T => {
    if (state.value === undefined) throw new Error(`${what} is asked before it is there`);
    return state.value;
  };
  return { get, set: (value: T) => Object.assign(state, { value }) };
};

const mayInvoke = (gateway: () => Gateway) => (functionArn: string, sender: Sender) => {
  const { iam, sessions } = gateway();
  if (sender.kind === 'service') return iam.mayInvoke(sender.principal, functionArn, sender.sourceArn);
  const session = sessions.issue({ roleArn: sender.roleArn, sessionName: 'scheduler' });
  return iam.judge(session, { action: 'lambda:InvokeFunction', resource: functionArn }).verdict === 'ALLOWED';
};

/** Lambda, and everything that starts functions by itself. */
const createEvents = (ground: Ground, gateway: () => Gateway, endpoint: () => string) => {
  const { clock, inFlight, faults, region, accountId, log } = ground;
  const lambda = createLambdaRuntime({
    clock,
    inFlight,
    faults,
    region,
    endpoint,
    credentials: ({ roleArn, name }) => gateway().sessions.issue({ roleArn, sessionName: name }),
  });
  const deadLetters = createDeadLetters();
  const checkpoints = openCheckpoints(inDirectory(stateDirectory(ground.options), 'stream-checkpoints.json'));
  const asynchronous = createAsynchronous({ clock, lambda, deadLetters, mayInvoke: mayInvoke(gateway) });
  const home = { clock, invokeLater: asynchronous.invokeLater, region, accountId };
  const streams = createStreamMappings({
    api: createStreamApi(async (operation, body) => {
      const reply = await gateway().dynamoDb(
        `DynamoDBStreams_20120810.${operation}`,
        Buffer.from(JSON.stringify(body)),
      );
      return { status: reply.status, body: JSON.parse(reply.body.toString()) };
    }),
    refuse: ({ functionArn, streamArn, tableName }) => {
      const roleArn = lambda.functions.find(({ arn }) => arn === functionArn)?.roleArn;
      if (roleArn === undefined) return `there is no function ${functionArn}`;
      const session = gateway().sessions.issue({ roleArn, sessionName: 'event-source-mapping' });
      return gateway().refuseStreamRead(session, streamArn, tableName);
    },
    clock,
    inFlight,
    lambda,
    deadLetters,
    checkpoints,
    region,
    warn: log,
  });
  const [buses, scheduler] = [createBuses(home), createScheduler(home)];
  return { lambda, asynchronous, deadLetters, checkpoints, streams, buses, scheduler };
};

const createApi = (ground: Ground, lambda: LambdaRuntime, gateway: Gateway, cognito: Cognito): RestApi => {
  const { clock, inFlight, accountId, region } = ground;
  return createRestApi({
    clock,
    inFlight,
    lambda,
    accountId,
    authorizer: (userPoolArns) =>
      createAuthorizer(
        userPoolArns.map((arn) => {
          const poolId = arn.split('/').at(-1) ?? arn;
          const clients = () => cognito.clients.filter((client) => client.poolId === poolId);
          return { poolId, keys: cognito.keys, clientIds: () => clients().map(({ clientId }) => clientId) };
        }),
      ),
    mayInvoke: (functionArn, apiId, stage, { httpMethod, path }) => {
      const place = path.replaceAll(/\{[^}]+\}/g, '*');
      const source = `arn:aws:execute-api:${region}:${accountId}:${apiId}/${stage}/${httpMethod}${place}`;
      return gateway.iam.mayInvoke('apigateway.amazonaws.com', functionArn, source);
    },
  });
};

const createPhones = (ground: Ground, lambda: LambdaRuntime, buses: Buses, gateway: Gateway): Telephony => {
  const { clock, inFlight, voice, region, accountId } = ground;
  const start = () => {
    const engine = createConnectEngine({
      clock,
      inFlight,
      speech: voice.speech,
      invokeLambda: invokeFromFlow(lambda, gateway.iam, ground.log),
      newId: () => crypto.randomUUID(),
      region,
      accountId,
    });
    engine.subscribe(publishContactEvent(buses, clock));
    return engine;
  };
  return createTelephony(start);
};

const createSteps = (
  { clock, inFlight, region, log, options }: Ground,
  lambda: LambdaRuntime,
  gateway: () => Gateway,
) => {
  const parts = { clock, inFlight, region, invoke: invokeFromWorkflow({ lambda, gateway, log }) };
  return createWorkflows(parts, inDirectory(stateDirectory(options), 'states.jsonl'));
};

/** What the gateway asks of the telephone side, which starts after it. */
const throughTo = (phones: () => Telephony): Parameters<typeof startGateway>[0]['connect'] => ({
  associateNumber: (number, flow) => phones().associateNumber(number, flow),
  callOut: (call) => phones().engine.callOut(call),
  updateAttributes: (contactId, attributes) => phones().engine.updateAttributes(contactId, attributes),
});

/** Starts the services, side by side where they can; nothing is loaded yet. */
export const startServices = async (ground: Ground): Promise<Services> => {
  const { faults, inFlight, region, accountId, options, clock } = ground;
  const gatewayOf = later<Gateway>('the gateway');
  const phones = later<Telephony>('the telephone side');
  const events = createEvents(ground, gatewayOf.get, () => gatewayOf.get().url);
  const workflows = createSteps(ground, events.lambda, gatewayOf.get);
  const directory = stateDirectory(options);
  const api = later<RestApi>('the API');
  const desks = { gateway: gatewayOf.get, restApi: api.get, directory };
  const [{ dynamoDb, cognito }, messaging] = await Promise.all([
    startEmulators(ground),
    startMessaging({ ...ground, ...events, ...desks }),
  ]);
  const gateway = await startGateway({
    region,
    accountId,
    faults,
    inFlight,
    dynamoDbUrl: dynamoDb.url,
    events: events.buses,
    connect: throughTo(phones.get),
    cognito,
    states: workflows,
    queues: { queues: messaging.queues, onSent: messaging.mappings.sent },
    vault: messaging.vault,
    // Handlers read the laptop's clock, and so must what tells them when credentials end.
    wallNow: clock.now,
    ...(directory && { stateDirectory: directory }),
    ...(options.ports?.gateway && { port: options.ports.gateway }),
  });
  gatewayOf.set(gateway);
  const telephony = createPhones(ground, events.lambda, events.buses, gateway);
  phones.set(telephony);
  gateway.onStreamWrite(events.streams.wrote);
  const restApi = createApi(ground, events.lambda, gateway, cognito);
  api.set(restApi);
  return { ...events, dynamoDb, gateway, cognito, telephony, workflows, messaging, restApi };
};

/** Real milliseconds in which what is under way may still end by itself: a function's own time is shorter. */
const lastOrders = 15_000;

/** Ends the services. Calls are hung up first, and what that sets off may still be written down. */
export const stopServices = async (services: Services, inFlight: InFlight): Promise<void> => {
  services.telephony.engine.stop();
  services.scheduler.stop();
  services.workflows.stop();
  const patience = Promise.withResolvers<void>();
  const timer = setTimeout(patience.resolve, lastOrders);
  await Promise.race([inFlight.idle(), patience.promise]);
  clearTimeout(timer);
  services.workflows.stop();
  services.asynchronous.stop();
  await services.streams.stop();
  await services.messaging.stop();
  await services.lambda.stop();
  await services.gateway.stop();
  await services.checkpoints.flush();
  services.cognito.stop();
  await services.dynamoDb.stop();
};
