import { Construct } from 'constructs';
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
