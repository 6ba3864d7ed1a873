import { Construct } from 'constructs';
import { deliverMessage } from '#functions/messages/deliver/definition';
import { names } from '../names.ts';
import { type AccountProps, accountSecret } from './account-secret.ts';
import { alarm } from './alarm.ts';

/**
 * The key with which we and a tenant's message gateway sign. It is made here and told to the carrier; a gateway that moves keeps it.
 * Source: X-15.
 */
export class GatewaySecret extends Construct {
  constructor(scope: Construct, props: AccountProps) {
    super(scope, 'MessageGateway');
    const { tenant } = props;
    const description = "The key that signs between us and the carrier's message gateway";
    accountSecret(this, props, { name: names.gatewaySecret(tenant), description });
    sayWhenAway(this, tenant);
  }
}

/** A text or two is a mishap. A gateway that is away for three days costs the texts of these days, and nobody else would tell. Source: X-36. */
const sayWhenAway = (scope: Construct, tenant: string): void => {
  alarm(scope, 'AwayAlarm', {
    name: `${names.function(deliverMessage.name)}-away-${tenant}`,
    meaning:
      "The tenant's message gateway does not answer or does not know us; texts are tried for three days and then given up.",
    metric: 'MessageGatewayAway',
    dimensions: { service: deliverMessage.name, tenant },
    period: 3600,
    threshold: 3,
  });
};
