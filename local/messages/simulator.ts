import type { Clock } from '../clock/clock.ts';
import type { InFlight } from '../clock/in-flight.ts';
import { createAccounts, type Port } from './accounts.ts';
import { createDoor, type Desk, reportLater } from './desk.ts';
import { bring, textFrom } from './inbound.ts';
import { type Inboxes, openInboxes } from './inboxes.ts';
import { createMishaps, type Mishap, type Mishaps } from './mishaps.ts';
import type { SendText, TextMessage } from './protocol.ts';
import { listen } from './server.ts';
import { type CallProduct, createWebhooks } from './webhooks.ts';

export interface SimulatorParts {
  readonly clock: Clock;
  readonly inFlight: InFlight;
  readonly callProduct: CallProduct;
  /** Ports of the directory. */
  readonly ports: () => Promise<readonly Port[]>;
  /** Where texts are kept over restarts; in memory when absent. */
  readonly file?: string;
  /** What goes wrong, where others have mishaps too; its own when absent. */
  readonly mishaps?: Mishaps;
}

/** The carriers' message gateways, and the phones behind them. */
export interface Simulator {
  /** `http://127.0.0.1:41980` */
  readonly url: string;
  readonly inboxes: Inboxes;
  /** Opens the account of a tenant; answers the address that stands for the carrier's here. */
  open(tenant: string, key: string): string;
  /** Goes on with what was on its way when the laptop stopped; to be called when the product can be reached. */
  resume(): Promise<void>;
  /** A phone (E.164) texts to a service number; undefined when nobody has that number. */
  text(phone: string, sent: SendText): Promise<TextMessage | undefined>;
  /** Something will go wrong at a gateway; answers how to ask how often it has still to. */
  mishap(mishap: Mishap): () => number;
  /** Forgets texts and mishaps. */
  clear(): void;
  stop(): Promise<void>;
}

/** The receipt, or the text to the product, that an earlier run still owes. */
const goOn = async (desk: Desk, message: TextMessage): Promise<void> => {
  const owner = await desk.accounts.ownerOf(message.port);
  const key = owner && desk.accounts.keyOf(owner.tenant);
  if (!owner || key === undefined) return;
  const origin = { gateway: owner.gateway, key };
  if (message.state === 'REPORTING') reportLater(desk, origin, message.id);
  if (message.state === 'SENDING') await bring(desk, origin, message);
};

/**
 * Starts the simulator on 127.0.0.1: the wire that the product's gateways speak, on the laptop's clock.
 *
 * @example
 * const simulator = await startSimulator({ clock, inFlight, callProduct, ports });
 * simulator.open('gx', key); // 'http://127.0.0.1:41980/gx/messages'
 * await simulator.text('+8613800000001', { to: '10620114', text: '5' });
 */
export const startSimulator = async (parts: SimulatorParts): Promise<Simulator> => {
  const { clock, inFlight } = parts;
  const inboxes = openInboxes(parts.file);
  const desk: Desk = {
    ...{ clock, inboxes, known: new Set() },
    accounts: createAccounts(parts.ports),
    mishaps: parts.mishaps ?? createMishaps(clock.now),
    notify: createWebhooks(parts),
  };
  const server = await listen(createDoor(desk), inFlight);
  return {
    url: server.url,
    inboxes,
    open: (tenant, key) => {
      desk.accounts.open(tenant, key);
      return `${server.url}/${tenant}/messages`;
    },
    resume: async () => {
      for (const message of inboxes.all()) await goOn(desk, message);
    },
    text: (phone, sent) => textFrom(desk, phone, sent),
    mishap: desk.mishaps.add,
    clear: () => {
      desk.known.clear();
      desk.mishaps.clear();
      inboxes.clear();
    },
    stop: server.stop,
  };
};
