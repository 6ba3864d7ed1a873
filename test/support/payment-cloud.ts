import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { mockClient } from 'aws-sdk-client-mock';
import * as z from 'zod';
import { enterPayments } from '#platform/payments-register';
import { createInFlight } from '../../local/clock/in-flight.ts';
import { createVirtualClock } from '../../local/clock/virtual-clock.ts';
import { createMishaps } from '../../local/messages/mishaps.ts';
import type { CallProduct } from '../../local/messages/webhooks.ts';
import { startTill } from '../../local/payments/till.ts';
import { startOrderCloud } from './order-cloud.ts';
import { invoke } from './staff-cloud.ts';
import { setTenantStatus } from './tenant-status.ts';

const key = 'k'.repeat(64);
const replied = z.object({ statusCode: z.number() });

const receive: CallProduct = async ({ path, headers, body }) => {
  const event = { headers, body, pathParameters: { gateway: path.split('/').at(-1) } };
  const answer = await invoke('receive', () => import('#functions/payments/receive/handler'), event);
  return replied.parse(answer).statusCode;
};

const openTill = async (now: string) => {
  const inFlight = createInFlight();
  const clock = createVirtualClock(Date.parse(now), inFlight);
  const mishaps = createMishaps(clock.now);
  const gatewayOf = async (tenant: string) => (tenant === 'gx' ? 'gx-pay' : undefined);
  const till = await startTill({ clock, inFlight, mishaps, gatewayOf, callProduct: receive });
  return { till, mishaps, url: till.open('gx', key) };
};

/** The functions of orders and payments against DynamoDB Local, and the payment gateway that customers pay at. */
export const startPaymentCloud = async () => {
  const orders = await startOrderCloud();
  const { till, mishaps, url } = await openTill('2025-03-04T10:30:00Z');
  mockClient(SecretsManagerClient)
    .on(GetSecretValueCommand, { SecretId: 'hutong/gx/payment-gateway' })
    .resolves({ SecretString: JSON.stringify({ key, url }) });
  const dynamo = new DynamoDBClient({});
  await enterPayments({ dynamo, table: 'hutong.directory' }, 'gx', 'gx-pay');
  return {
    ...{ orders, till, receive, url },
    /** The tenant goes off the air, or comes back; known within a minute. */
    setStatus: (status: 'ACTIVE' | 'SUSPENDED') => setTenantStatus(dynamo, status),
    /** The next refunds go wrong. */
    mishap: (kind: 'error' | 'timeout' | 'refused', after = false) =>
      mishaps.add({ gateway: 'gx-pay', kind, times: 1, after }),
    /** What an order owes is paid back, as its events say. */
    payBack: async (orderId: string) => {
      const owed = (await orders.eventsOf(orderId)).filter(({ type }) => type === 'order.refunded');
      for (const { pk, sk, at, ...row } of owed) {
        const detail = { ...row, at, subject: pk, version: Number(sk) };
        await invoke('refund', () => import('#functions/payments/refund/handler'), { time: at, detail });
      }
    },
    stop: async () => {
      await till.stop();
      dynamo.destroy();
      await orders.stop();
    },
  };
};
export type PaymentCloud = Awaited<ReturnType<typeof startPaymentCloud>>;
