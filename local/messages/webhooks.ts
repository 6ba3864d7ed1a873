import type { Clock } from '../clock/clock.ts';
import type { InFlight } from '../clock/in-flight.ts';
import { signed } from './signature.ts';

/** Sends one request to the product's API and answers its HTTP status; 0 when nobody answered. */
export type CallProduct = (request: {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}) => Promise<number>;

export interface WebhookParts {
  readonly clock: Clock;
  readonly inFlight: InFlight;
  readonly callProduct: CallProduct;
}

export interface Notice {
  /** `/gateways/gx/receipts` */
  readonly path: string;
  readonly key: string;
  readonly content: Readonly<Record<string, unknown>>;
  /** Told once: the product took it, refused it for good, or never answered. */
  readonly onEnd?: (taken: boolean) => void;
}

/** Tells the product something; comes back after the first attempt. */
export type Notify = (notice: Notice) => Promise<void>;

/** A gateway asks again when the product fails to answer: after these waits. */
const waitsMs = [60_000, 300_000, 900_000];

/** Creates the sender of receipts and inbound texts. A refusal (4xx) is final; every other failure is tried again on the laptop's clock. */
export const createWebhooks = ({ clock, inFlight, callProduct }: WebhookParts): Notify => {
  const attempt = async (notice: Notice, tries: number): Promise<void> => {
    const end = inFlight.begin(`gateway's ${notice.path}`);
    const body = JSON.stringify(notice.content);
    const headers = { 'content-type': 'application/json', ...signed(notice.key, clock.now(), body) };
    const status = await callProduct({ path: notice.path, headers, body }).finally(end);
    const wait = status >= 400 && status < 500 ? undefined : waitsMs[tries];
    if (status >= 200 && status < 300) notice.onEnd?.(true);
    else if (wait === undefined) notice.onEnd?.(false);
    else clock.at(clock.now() + wait, () => void attempt(notice, tries + 1));
  };
  return (notice) => attempt(notice, 0);
};
