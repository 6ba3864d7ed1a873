import type { CfnTable } from 'aws-cdk-lib/aws-dynamodb';
import { CfnEventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { publishJournal } from '#functions/journal/publish/definition';
import { names } from '../names.ts';
import { alarm } from './alarm.ts';

export interface JournalFeedProps {
  readonly tenant: string;
  readonly journal: CfnTable;
  readonly publisherArn: string;
}

/**
 * Feeds a tenant's journal to the publisher. Records of one subject keep their order. A batch that fails is halved, so that
 * most of it passes, and tried until it is published or the stream forgets it after 24 hours: nothing acknowledged is given
 * up earlier, and `npx hutong journal replay` covers what is older. A row that can't be read is no failure: the publisher
 * reports it and goes on. Source: X-37.
 */
export class JournalFeed extends Construct {
  constructor(scope: Construct, { tenant, journal, publisherArn }: JournalFeedProps) {
    super(scope, 'JournalFeed');
    new CfnEventSourceMapping(this, 'Mapping', {
      eventSourceArn: journal.attrStreamArn,
      functionName: publisherArn,
      startingPosition: 'TRIM_HORIZON',
      batchSize: 100,
      bisectBatchOnFunctionError: true,
      maximumRetryAttempts: -1,
      maximumRecordAgeInSeconds: -1,
      functionResponseTypes: ['ReportBatchItemFailures'],
    });
    alarm(this, 'UnreadableAlarm', {
      name: `${names.function(publishJournal.name)}-unreadable-${tenant}`,
      meaning:
        'A journal row cannot be published; the log names it. It stays in the journal: mend the code, then npx hutong journal replay.',
      metric: 'UnreadableJournalRow',
      dimensions: { service: publishJournal.name, tenant },
    });
  }
}
