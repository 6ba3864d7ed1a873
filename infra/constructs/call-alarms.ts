import type { Construct } from 'constructs';
import { identifyCaller } from '#functions/call/identify-caller/definition';
import { requestByPhone } from '#functions/orders/request-by-phone/definition';
import { names } from '../names.ts';
import { alarm } from './alarm.ts';

/** A number that rings and that nobody has bought was deployed by half, or is forwarded wrongly. Source. */
export const sayWhenUnknown = (scope: Construct): void => {
  alarm(scope, 'UnknownNumberAlarm', {
    name: `${names.function(identifyCaller.name)}-unknown-number`,
    meaning:
      'Somebody called a number that is in no directory and heard P-X-8. Deploy its tenant again, or have the carrier mend the forwarding.',
    metric: 'UnknownNumber',
    dimensions: { service: identifyCaller.name, tenant: 'none' },
    period: 300,
  });
};

/** Who would have been rung back and could not be noted wanted something that the menu still offers. Source: ORDER-12, X-36. */
export const sayWhenNotNoted = (scope: Construct, tenant: string): void => {
  alarm(scope, 'RequestRefusedAlarm', {
    name: `${names.function(requestByPhone.name)}-refused-${tenant}`,
    meaning:
      "A caller's demand could not be registered, and he was put through to a person: the function's log says why. Look at the hours of the line, and whether it is on.",
    metric: 'OrderRequestRefused',
    dimensions: { service: requestByPhone.name, tenant },
    period: 300,
  });
};
