import { beforeAll, describe, expect, it } from 'vitest';
import { type Assembly, ofType, readSynthesized } from './assembly.ts';

const tenants = ['gx', 'hb'];

describe('the synthesized alarms', () => {
  let assembly: Assembly;

  beforeAll(async () => {
    assembly = await readSynthesized();
  }, 120_000);

  it('tell the operators of every alarm, among them a late journal, what was given up, and a gateway that is away', () => {
    const alarms = ofType(Object.values(assembly.templates), 'AWS::CloudWatch::Alarm');
    const topic = 'arn:aws:sns:ap-northeast-1:111122223333:hutong-alarms';
    for (const { Properties } of alarms) expect(Properties.AlarmActions).toEqual([topic]);
    expect(alarms.map(({ Properties }) => Properties.AlarmName)).toEqual(
      expect.arrayContaining([
        'hutong-publish-journal-late',
        'hutong-undelivered',
        'hutong-deliver-message-away-gx',
        'hutong-receive-payment-unknown-order-gx',
        'hutong-identify-caller-unknown-number',
        'hutong-receive-payment-unknown-order-gx',
        'hutong-request-order-by-phone-refused-gx',
        ...tenants.map((tenant) => `hutong-publish-journal-unreadable-${tenant}`),
      ]),
    );
  });

  it('tell of an outage that a route answers with 500, which Lambda takes for a success', () => {
    const alarms = ofType(Object.values(assembly.templates), 'AWS::CloudWatch::Alarm');
    const watched = (name: string): string =>
      JSON.stringify(alarms.find(({ Properties }) => Properties.AlarmName === name)?.Properties.Metrics);
    for (const name of ['change-order', 'change-work-order', 'receive-payment', 'receive-receipt']) {
      const outage = { Dimensions: [{ Name: 'service', Value: name }], MetricName: 'Outage', Namespace: 'Hutong' };
      expect(watched(`hutong-${name}`)).toContain(JSON.stringify(outage));
      expect(watched(`hutong-${name}`)).toContain('"MetricName":"Errors"');
    }
    expect(watched('hutong-assess-order')).not.toContain('Outage');
  });
});
