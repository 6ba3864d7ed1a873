import { CfnAlarm, type CfnAlarmProps } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';

/** What every alarm says, and from which value on it says so. */
export interface AlarmWords {
  readonly name: string;
  /** What is the matter, and what to do about it. */
  readonly meaning: string;
  /** 1 when absent. */
  readonly threshold?: number;
}

export interface AlarmProps extends AlarmWords {
  /** `AWS/Lambda`; the product's own metrics when absent. */
  readonly namespace?: string;
  readonly metric: string;
  readonly dimensions: Readonly<Record<string, string>>;
  /** How the values of a period come to one; their sum when absent. */
  readonly statistic?: 'Sum' | 'Maximum';
  /** Seconds; a minute when absent. */
  readonly period?: number;
}

/** An alarm that one period is enough for, and whose silence is good news. Where it is heard, see `alarm-topic.ts`. Source: X-36. */
export const alarmOn = (
  scope: Construct,
  id: string,
  { name, meaning, threshold = 1 }: AlarmWords,
  measured: Pick<CfnAlarmProps, 'namespace' | 'metricName' | 'dimensions' | 'statistic' | 'period' | 'metrics'>,
): CfnAlarm =>
  new CfnAlarm(scope, id, {
    alarmName: name,
    alarmDescription: meaning,
    ...measured,
    evaluationPeriods: 1,
    threshold,
    comparisonOperator: 'GreaterThanOrEqualToThreshold',
    treatMissingData: 'notBreaching',
  });

/** Dimensions as CloudFormation lists them. */
export const listed = (dimensions: AlarmProps['dimensions']): { readonly name: string; readonly value: string }[] =>
  Object.entries(dimensions).map(([name, value]) => ({ name, value }));

/** An alarm on one metric. */
export const alarm = (scope: Construct, id: string, props: AlarmProps): CfnAlarm => {
  const { namespace = 'Hutong', metric, dimensions, statistic = 'Sum', period = 60 } = props;
  return alarmOn(scope, id, props, {
    namespace,
    metricName: metric,
    dimensions: listed(dimensions),
    statistic,
    period,
  });
};

/** One of several metrics that an alarm adds up. */
export interface Summand {
  readonly namespace: string;
  readonly metric: string;
  readonly dimensions: AlarmProps['dimensions'];
}

/** What an alarm on a sum measures, minute by minute; what has no value counts nothing. */
export const sumOf = (label: string, summands: readonly Summand[]): Pick<CfnAlarmProps, 'metrics'> => ({
  metrics: [
    { id: 'sum', expression: 'SUM(METRICS())', label, returnData: true },
    ...summands.map(({ namespace, metric: metricName, dimensions }, index) => ({
      id: `m${index}`,
      returnData: false,
      metricStat: { metric: { namespace, metricName, dimensions: listed(dimensions) }, period: 60, stat: 'Sum' },
    })),
  ],
});
