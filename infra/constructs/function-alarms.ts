import { Construct } from 'constructs';
import type { DeployedFunction } from '../definitions.ts';
import { names } from '../names.ts';
import { alarm } from './alarm.ts';
import { pascal } from './hotline-function.ts';

/** What rings when a function fails; it names the function and refers to nothing, so it may stand in another stack. */
export class FunctionAlarms extends Construct {
  constructor(scope: Construct, definition: DeployedFunction) {
    super(scope, pascal(definition.name));
    this.sayWhenItFails(definition);
    if (definition.trigger.kind === 'journal-stream') this.sayWhenLate(definition);
  }

  /** One failure is enough: its meaning to people stands in the alarm. Source: X-36. */
  private sayWhenItFails({ name, whenItFails }: DeployedFunction): void {
    const functionName = names.function(name);
    alarm(this, 'Alarm', {
      name: functionName,
      meaning: whenItFails,
      namespace: 'AWS/Lambda',
      metric: 'Errors',
      dimensions: { FunctionName: functionName },
    });
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
