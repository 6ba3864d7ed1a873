import * as z from 'zod';
import type { ConnectPort } from '../assembly/ports.ts';
import type { ConnectEngine, Ring } from '../connect/interface.ts';

/** A claimed number and what its tags say of the carrier's forwarding. */
export interface ForwardedNumber {
  /** E.164 */
  readonly address: string;
  readonly shortCode: string;
  readonly tenant: string;
  readonly entry: string;
  readonly product: string;
  readonly label: string;
}

/** Amazon Connect as the laptop holds it: the engine of now, and what the templates tell about numbers and functions. */
export interface Telephony extends ConnectPort {
  readonly engine: ConnectEngine;
  readonly numbers: readonly ForwardedNumber[];
  /** Functions that flows may call; they are loaded before the first call. */
  readonly functionArns: readonly string[];
  /** Is given every telephone that rings, also after a renewal. */
  onRing(listener: (ring: Ring) => void): void;
  /** Routes numbers as they were routed before a restart: flow by number, both by their ids. Numbers that are gone are passed over. */
  restoreRoutes(routes: ReadonlyMap<string, string>): void;
  /** Hangs every call up and starts over without resources. */
  renew(): void;
}

const tagSchema = z.object({ Key: z.string(), Value: z.string() });
const numberSchema = z.object({ Address: z.string(), Tags: z.array(tagSchema).default([]) });
const integrationSchema = z.object({ IntegrationType: z.string(), IntegrationArn: z.string() });

const forwardedNumber = (properties: unknown): ForwardedNumber => {
  const { Address: address, Tags } = numberSchema.parse(properties);
  const tag = (key: string) => Tags.find(({ Key }) => Key === key)?.Value ?? '';
  const shortCode = tag('hutong:shortCode');
  return {
    address,
    shortCode,
    tenant: tag('hutong:tenant'),
    entry: tag('hutong:entry'),
    product: tag('hutong:product') || tag('service'),
    label: tag('hutong:label') || shortCode,
  };
};

/** Who listens for rings goes on listening when another engine begins. */
const withRings = (start: () => ConnectEngine) => {
  const listeners: ((ring: Ring) => void)[] = [];
  const begin = (): ConnectEngine => {
    const engine = start();
    engine.subscribeRings((ring) => {
      for (const listener of listeners) listener(ring);
    });
    return engine;
  };
  const onRing: Telephony['onRing'] = (listener) => {
    listeners.push(listener);
  };
  return { begin, onRing };
};

/** Creates the telephone side of the laptop. `start` makes an engine on the laptop's clock. */
export const createTelephony = (start: () => ConnectEngine): Telephony => {
  const { begin, onRing } = withRings(start);
  const state = { engine: begin() };
  const numbers = new Map<string, ForwardedNumber>();
  const functionArns = new Set<string>();
  const note = (type: string, id: string, properties: unknown) => {
    if (type === 'AWS::Connect::PhoneNumber') numbers.set(id, forwardedNumber(properties));
    if (type !== 'AWS::Connect::IntegrationAssociation') return;
    const { IntegrationType, IntegrationArn } = integrationSchema.parse(properties);
    if (IntegrationType === 'LAMBDA_FUNCTION') functionArns.add(IntegrationArn);
  };
  return {
    get engine() {
      return state.engine;
    },
    get numbers() {
      return [...numbers.values()];
    },
    get functionArns() {
      return [...functionArns];
    },
    add: (type, resource) => {
      state.engine.add(type, resource);
      note(type, resource.id, resource.properties);
    },
    associateNumber: (phoneNumberId, flowId) => state.engine.associateNumber(phoneNumberId, flowId),
    onRing,
    restoreRoutes: (routes) => {
      for (const [phoneNumberId, flowId] of routes)
        if (numbers.has(phoneNumberId)) state.engine.associateNumber(phoneNumberId, flowId);
    },
    renew: () => {
      state.engine.stop();
      numbers.clear();
      state.engine = begin();
    },
  };
};
