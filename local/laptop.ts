import type { RestApi } from './api/rest-api.ts';
import { readAssembly } from './assembly/read-assembly.ts';
import { runAssembly } from './assembly/run-assembly.ts';
import type { Clock } from './clock/clock.ts';
import { createInFlight, type InFlight } from './clock/in-flight.ts';
import type { Cognito } from './cognito/cognito.ts';
import type { ConnectEngine, PhoneCall, SpeechMode } from './connect/interface.ts';
import type { Buses } from './events/buses.ts';
import type { DeadLetters } from './events/dead-letters.ts';
import { createFaults, type Faults } from './faults.ts';
import { rememberedNumbers } from './gateway/associations.ts';
import type { Gateway } from './gateway/gateway.ts';
import type { LambdaRuntime } from './lambda/runtime.ts';
import type { DialShortCode } from './laptop/carrier.ts';
import { openClock } from './laptop/clock.ts';
import { lockState } from './laptop/lock.ts';
import { type LaptopOptions, stateDirectory } from './laptop/options.ts';
import { portsOf } from './laptop/ports.ts';
import { type Ground, type Services, startServices, stopServices } from './laptop/services.ts';
import { readTenantNames } from './laptop/tenants.ts';
import { viewOf } from './laptop/view.ts';
import { wipeTables } from './laptop/wipe.ts';
import type { Workflows } from './laptop/workflows.ts';
import type { Simulator } from './messages/simulator.ts';
import type { Till } from './payments/till.ts';
import type { Queues } from './queues/queues.ts';
import { told } from './states/tell.ts';
import type { LaptopView } from './web/laptop-view.ts';
import type { LaptopState } from './web/protocol.ts';

export type { DialShortCode } from './laptop/carrier.ts';
export { demoPassword, type LaptopOptions } from './laptop/options.ts';

/** A running laptop cloud. */
export interface Laptop {
  readonly clock: Clock;
  readonly inFlight: InFlight;
  readonly faults: Faults;
  /** The engine of now: a reset makes another. */
  readonly connect: ConnectEngine;
  readonly lambda: LambdaRuntime;
  readonly events: Buses;
  readonly deadLetters: DeadLetters;
  readonly workflows: Workflows;
  readonly api: RestApi;
  readonly gateway: Gateway;
  readonly cognito: Cognito;
  /** The carriers' message gateways and the phones behind them. */
  readonly messages: Simulator;
  /** The payment gateway, and the customers who pay there. */
  readonly payments: Till;
  /** Topics and queues, without a judge. */
  readonly queues: Queues;
  /** For the web server. */
  readonly view: LaptopView;
  /** Tenants, numbers with their short codes, staff. */
  state(): LaptopState;
  /** Dials as a subscriber of the carrier does. @throws when no tenant forwards the short code. */
  dialShortCode(call: DialShortCode): PhoneCall;
  /**
   * Begins anew at another instant, much faster than a start: calls, timers, faults, tables and what handlers remember are gone, and the
   * assembly is run again. Only with a virtual clock; comes back when all is ready. Speech stays as it was unless told otherwise.
   */
  reset(atMs: number, speech?: SpeechMode): Promise<void>;
  stop(): Promise<void>;
}

const secondsSince = (started: number) => `${((performance.now() - started) / 1000).toFixed(1)} s`;

/** Where the stacks of the assembly are meant to go. */
const placeOf = (assembly: string) => {
  const [stack] = readAssembly(assembly);
  if (!stack) throw new Error(`The assembly in ${assembly} has no stacks`);
  return { region: stack.region, accountId: stack.accountId };
};

/** Tells what went wrong where nobody awaits the answer. */
const tellTrouble = ({ lambda, deadLetters, workflows }: Services, log: (line: string) => void) => {
  lambda.subscribe(({ functionName, result, injected, logs }) => {
    if (!result.ok && !injected) log(`${functionName} failed: ${result.error} ${result.message}\n${logs}`.trimEnd());
  });
  workflows.subscribe((execution, event) => {
    const { machine, name } = execution.started;
    if (event.type === 'ExecutionFailed') log(`${machine.name} ${name} ${told(execution, event, String)}`);
  });
  deadLetters.subscribe(({ functionArn, reason, queueArn }) =>
    log(`${functionArn.split(':').at(-1)}: given up (${reason}); ${queueArn ? `parked in ${queueArn}` : 'lost'}`),
  );
};

/** `directory` remembers what custom resources did before; without it they do all of it again. */
const load = async (services: Services, options: LaptopOptions, log: (line: string) => void, directory?: string) => {
  await runAssembly({
    directory: options.assembly,
    ports: portsOf(services),
    responses: services.gateway.responses,
    onStack: (name) => log(`  ${name}`),
    ...(directory && { stateDirectory: directory }),
  });
  services.telephony.restoreRoutes(rememberedNumbers(directory));
  services.streams.start();
  services.messaging.mappings.start();
  await services.messaging.outside.resume();
  services.workflows.resume();
  const [names] = await Promise.all([
    readTenantNames(services.gateway.dynamoDb),
    services.lambda.warm(services.telephony.functionArns),
  ]);
  return names;
};

const reset = async (services: Services, ground: Ground, restart: () => void): Promise<void> => {
  services.telephony.engine.stop();
  services.scheduler.stop();
  services.workflows.stop();
  ground.faults.clear();
  await ground.inFlight.idle();
  await services.streams.stop();
  await services.messaging.mappings.stop();
  restart();
  services.checkpoints.clear();
  services.deadLetters.clear();
  services.telephony.renew();
  services.workflows.renew();
  services.lambda.renew();
  services.scheduler.forget();
  await Promise.all([services.messaging.renew(), wipeTables(services.gateway), services.cognito.forgetUsers()]);
};

interface Core {
  readonly ground: Ground;
  readonly services: Services;
  readonly view: ReturnType<typeof viewOf>;
  readonly reset: Laptop['reset'];
  readonly stop: () => Promise<void>;
}

const laptopOf = ({ ground, services, view, reset, stop }: Core): Laptop => ({
  clock: ground.clock,
  inFlight: ground.inFlight,
  faults: ground.faults,
  get connect() {
    return services.telephony.engine;
  },
  lambda: services.lambda,
  events: services.buses,
  deadLetters: services.deadLetters,
  workflows: services.workflows,
  api: services.restApi,
  gateway: services.gateway,
  cognito: services.cognito,
  messages: services.messaging.outside.simulator,
  payments: services.messaging.outside.till,
  queues: services.messaging.queues,
  view,
  state: view.state,
  dialShortCode: (call) => {
    const phone = view.dial(call);
    if (!phone) throw new Error(`Nobody forwards ${call.dialled}${call.tenant ? ` in ${call.tenant}` : ''}`);
    return phone;
  },
  reset,
  stop,
});

/**
 * Starts the whole cloud on this machine from a cloud assembly: DynamoDB Local, Cognito and the gateway side by side, then the stacks, then
 * the functions of the call path, so that the first caller waits for nothing.
 *
 * @throws StateInUse when another laptop lives in the state directory; also when the assembly uses what the laptop does not run, or a custom resource fails; everything started is stopped again.
 * @example
 * const laptop = await startLaptop({ assembly: 'cdk.out', clock: { mode: 'real' }, state: { kind: 'memory' }, speech: { mode: 'instant' } });
 * laptop.dialShortCode({ from: '0771-5551234', dialled: '11831148' }).events;
 */
export const startLaptop = async (options: LaptopOptions): Promise<Laptop> => {
  const { log = () => undefined } = options;
  const started = performance.now();
  const inFlight = createInFlight();
  const { clock, save, reset: restartClock } = openClock(options, inFlight);
  const voice = { speech: options.speech };
  const ground: Ground = { options, voice, clock, inFlight, faults: createFaults(), log, ...placeOf(options.assembly) };
  const directory = stateDirectory(options);
  const unlock = directory === undefined ? () => undefined : lockState(directory);
  const services = await startServices(ground).catch((problem: unknown) => {
    unlock();
    throw problem;
  });
  tellTrouble(services, log);
  log(`services started (${secondsSince(started)})`);
  const stop = async () => {
    save();
    await stopServices(services, inFlight).finally(unlock);
    clock.stop();
  };
  const abandon = async (problem: unknown): Promise<never> => {
    await stop();
    throw problem;
  };
  const state = { names: await load(services, options, log, directory).catch(abandon) };
  const moveClock = (toMs: number) => clock.move(toMs).finally(save);
  log(`ready (${secondsSince(started)})`);
  return laptopOf({
    ground,
    services,
    view: viewOf({ services, clock, tenantNames: () => state.names, moveClock }),
    reset: async (atMs, speech = voice.speech) => {
      voice.speech = speech;
      await reset(services, ground, () => restartClock(atMs));
      state.names = await load(services, options, () => undefined);
    },
    stop,
  });
};
