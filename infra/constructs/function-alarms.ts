import { Construct } from 'constructs';
import type { DeployedFunction } from '../definitions.ts';
import { names } from '../names.ts';
import { alarm, alarmOn, sumOf } from './alarm.ts';
import { pascal } from './hotline-function.ts';

/** What rings when a function fails; it names the function and refers to nothing, so it may stand in another stack. */
export class FunctionAlarms extends Construct {
  constructor(scope: Construct, definition: DeployedFunction) {
    super(scope, pascal(definition.name));
    this.sayWhenItFails(definition);
    if (definition.trigger.kind === 'journal-stream') this.sayWhenLate(definition);
  }

  /**
   * One failure is enough: its meaning to people stands in the alarm. A route answers an outage with 500, which Lambda takes for a
   * success: that it has, the function counts itself. Source: X-36.
   */
  private sayWhenItFails({ name, whenItFails, trigger }: DeployedFunction): void {
    const functionName = names.function(name);
    const errors = { namespace: 'AWS/Lambda', metric: 'Errors', dimensions: { FunctionName: functionName } };
    const outages = { namespace: 'Hutong', metric: 'Outage', dimensions: { service: name } };
    const isRoute = trigger.kind === 'api' || trigger.kind === 'webhook';
    const failed = sumOf('failures', isRoute ? [errors, outages] : [errors]);
    alarmOn(this, 'Alarm', { name: functionName, meaning: whenItFails }, failed);
  }

  /** What the bus refuses piece by piece is no error of the function, and still keeps everybody behind it waiting. */
  private sayWhenLate({ name }: DeployedFunction): void {
    const functionName = names.function(name);
    alarm(this, 'LateAlarm', {
      name: `${functionName}-late`,
      meaning:
        'Journal events have waited for a quarter of an hour; what waits for 24 hours must be published with npx hutong journal replay.',
      namespace: 'AWS/Lambda',
      metric: 'IteratorAge',
      dimensions: { FunctionName: functionName },
      statistic: 'Maximum',
      threshold: 15 * 60_000,
    });
  }
}
