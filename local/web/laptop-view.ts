import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PhoneEvent } from '../connect/protocol.ts';
import type { AgentSnapshot } from '../workspace/protocol.ts';
import type { AgentAppConfig, Dial, LaptopState } from './protocol.ts';

/** A handler of Node's HTTP server; `url` comes without the mount's prefix. */
export type Mounted = (request: IncomingMessage, response: ServerResponse) => void;

/** A call as the phone page needs it; the engine's `PhoneCall` is one. */
export interface CallView {
  readonly id: string;
  readonly events: readonly PhoneEvent[];
  press(key: string): void;
  hangUp(): void;
  subscribe(listener: (event: PhoneEvent) => void): () => void;
}

/** A seat as the workspace page needs it; the engine's `AgentSeat` is one. */
export interface SeatView {
  signIn(): void;
  signOut(): void;
  setStatus(name: string): void;
  accept(contactId: string): void;
  reject(contactId: string): void;
  hold(contactId: string): void;
  resume(contactId: string): void;
  hangUp(contactId: string): void;
  finish(contactId: string): void;
  snapshot(): AgentSnapshot;
  subscribe(listener: (snapshot: AgentSnapshot) => void): () => void;
}

/** All that the web server knows of the laptop cloud. */
export interface LaptopView {
  state(): LaptopState;
  /** Epoch milliseconds of the laptop's clock. */
  now(): number;
  moveClock(toMs: number): Promise<void>;
  /** undefined: the number is not in service. */
  dial(call: Dial): CallView | undefined;
  call(id: string): CallView | undefined;
  seat(userId: string): SeatView | undefined;
  agentApp(): AgentAppConfig;
  /** The local API Gateway stage, mounted at `/api`. */
  readonly api: Mounted;
  /** The Cognito emulator, mounted at `/cognito`. */
  readonly cognito: Mounted;
}
