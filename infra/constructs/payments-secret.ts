import { Construct } from 'constructs';
import { receivePayment } from '#functions/payments/receive/definition';
import { refundPayment } from '#functions/payments/refund/definition';
import { names } from '../names.ts';
import { type AccountProps, accountSecret } from './account-secret.ts';
import { alarm } from './alarm.ts';

/** The key with which we and a tenant's payment gateway sign; the gateway is told it. Source: ORDER-22, ORDER-27. */
export class PaymentsSecret extends Construct {
  constructor(scope: Construct, props: AccountProps) {
    super(scope, 'Payments');
    const description = 'The key that signs between us and the payment gateway';
    accountSecret(this, props, { name: names.paymentsSecret(props.tenant), description });
    sayWhenNotPaidBack(this, props.tenant);
    sayWhenNobodyOwesIt(this, props.tenant);
  }
}

/** Money that is owed is never a mishap: the first time is told. Source: X-36. */
const sayWhenNotPaidBack = (scope: Construct, tenant: string): void => {
  const about = { dimensions: { service: refundPayment.name, tenant }, period: 300 };
  const waits =
    'after three attempts a refund waits in the queue of the undelivered; redrive it, it is paid back once.';
  alarm(scope, 'AwayAlarm', {
    ...about,
    name: `${names.function(refundPayment.name)}-away-${tenant}`,
    meaning: `The tenant's payment gateway does not answer or does not know us; ${waits}`,
    metric: 'PaymentGatewayAway',
  });
  alarm(scope, 'RefusedAlarm', {
    ...about,
    name: `${names.function(refundPayment.name)}-refused-${tenant}`,
    meaning: `The tenant's payment gateway will not pay a customer back; a person must settle it with the gateway, ${waits}`,
    metric: 'RefundRefused',
  });
};

/** A customer has paid for something that is not there: only a person can find out for what, or have it paid back. Source: ORDER-27, X-36. */
const sayWhenNobodyOwesIt = (scope: Construct, tenant: string): void => {
  alarm(scope, 'UnknownOrderAlarm', {
    name: `${names.function(receivePayment.name)}-unknown-order-${tenant}`,
    meaning:
      "A payment came for an order that there is not; the function's log names it. Find the order with the gateway, or have the gateway pay it back.",
    metric: 'PaymentForUnknownOrder',
    dimensions: { service: receivePayment.name, tenant },
    period: 300,
  });
};
