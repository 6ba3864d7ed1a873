import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LambdaResult } from '../assembly/lambda-result.ts';
import type { PhoneEvent } from '../connect/protocol.ts';
import type { SendText, TextMessage } from '../messages/protocol.ts';
import type { AgentSnapshot } from '../workspace/protocol.ts';
import type { AgentAppConfig, Dial, LaptopState, Ringing } from './protocol.ts';

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
  transfer(contactId: string, quickConnect: string): void;
  finish(contactId: string): void;
  snapshot(): AgentSnapshot;
  subscribe(listener: (snapshot: AgentSnapshot) => void): () => void;
}

/** The texts on one phone. */
export interface PhoneTexts {
  /** As they stand now, oldest first. */
  messages(): readonly TextMessage[];
  /** Everything that happened to them: a text whose state changed stands there again. */
  changes(): readonly TextMessage[];
  subscribe(listener: () => void): () => void;
  /** undefined: nobody has the number that is texted to. */
  send(sent: SendText): Promise<TextMessage | undefined>;
}

/** The telephones that ring because somebody is called up. */
export interface RingingPhones {
  now(): readonly Ringing[];
  /** Answer and reject: false when it no longer rings. */
  answer(callId: string): boolean;
  reject(callId: string): boolean;
  /** Is told whenever one begins to ring, or stops. */
  subscribe(listener: () => void): () => void;
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
  /** By the phone's number as people write it; undefined for what is no number. */
  texts(number: string): PhoneTexts | undefined;
  readonly rings: RingingPhones;
  agentApp(): AgentAppConfig;
  /** Runs a function by its name, as an operator would. */
  invoke(functionName: string, payload: unknown): Promise<LambdaResult>;
  /** The local API Gateway stage, mounted at `/api`. */
  readonly api: Mounted;
  /** The Cognito emulator, mounted at `/cognito`. */
  readonly cognito: Mounted;
}
