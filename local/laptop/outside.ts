import { join } from 'node:path';
import type { RestApi } from '../api/rest-api.ts';
import type { Clock } from '../clock/clock.ts';
import type { InFlight } from '../clock/in-flight.ts';
import type { Gateway } from '../gateway/gateway.ts';
import type { Elsewhere } from '../gateway/secrets/vault.ts';
import { createMishaps } from '../messages/mishaps.ts';
import { type Simulator, startSimulator } from '../messages/simulator.ts';
import type { CallProduct } from '../messages/webhooks.ts';
import { startTill, type Till } from '../payments/till.ts';
import { startMap } from '../places/map.ts';
import { readPaymentGateway, readPorts } from './directory-rows.ts';

/** What a tenant has accounts with: the carriers' message gateways with the phones behind them, the map, the payment gateway. */
export interface Outside {
  readonly simulator: Simulator;
  readonly till: Till;
  /** The addresses that stand here for those of a tenant's accounts. */
  readonly elsewhere: Elsewhere;
  /** Goes on with what was on its way when the laptop stopped. */
  resume(): Promise<void>;
  /** Forgets texts, money and mishaps. */
  clear(): void;
  stop(): Promise<void>;
}

export interface OutsideParts {
  readonly clock: Clock;
  readonly inFlight: InFlight;
  /** Where texts and money are kept; in memory when absent. */
  readonly directory?: string | undefined;
  readonly gateway: () => Gateway;
  readonly restApi: () => RestApi;
}

const callProduct =
  (restApi: () => RestApi): CallProduct =>
  async ({ path, headers, body }) => {
    const listed = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]]));
    const about = { query: new URLSearchParams(), headers: listed, sourceIp: '127.0.0.1' };
    return (await restApi().handle({ method: 'POST', path, body, ...about })).status;
  };

type Open = (tenant: string, key: string) => string;

/** `hutong/gx/maps` is the account of tenant gx at the map: its address becomes the laptop's. */
const accountsAt =
  (opens: Readonly<Record<string, Open>>): Elsewhere =>
  (secretName, fields) => {
    const [, tenant = secretName, account = ''] = secretName.split('/');
    const open = opens[account];
    return open ? { ...fields, url: open(tenant, String(fields.key)) } : fields;
  };

/** Starts everything that the product calls outside of its cloud, or is called by. */
export const startOutside = async ({ clock, inFlight, directory, ...parts }: OutsideParts): Promise<Outside> => {
  const mishaps = createMishaps(clock.now);
  const inState = (name: string) => (directory === undefined ? {} : { file: join(directory, name) });
  const common = { clock, inFlight, mishaps, callProduct: callProduct(parts.restApi) };
  const dynamoDb = () => parts.gateway().dynamoDb;
  const [simulator, map, till] = await Promise.all([
    startSimulator({ ...common, ports: () => readPorts(dynamoDb()), ...inState('texts.json') }),
    startMap(common),
    startTill({
      ...common,
      gatewayOf: (tenant) => readPaymentGateway(dynamoDb(), tenant),
      ...inState('payments.json'),
    }),
  ]);
  return {
    simulator,
    till,
    elsewhere: accountsAt({ 'message-gateway': simulator.open, maps: map.open, 'payment-gateway': till.open }),
    resume: async () => {
      await simulator.resume();
      await till.resume();
    },
    clear: () => {
      simulator.clear();
      till.clear();
    },
    stop: async () => {
      await Promise.all([simulator.stop(), map.stop(), till.stop()]);
    },
  };
};
