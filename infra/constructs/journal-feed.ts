import type { CfnTable } from 'aws-cdk-lib/aws-dynamodb';
import { CfnEventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { undeliveredArn } from '../names.ts';

/**
 * Feeds a tenant's journal to the publisher. Records of one subject keep their order; a batch that fails is halved until the
 * bad record is alone, tried for as long as the stream keeps it useful, and then parked. Source: X-37.
 */
export class JournalFeed extends Construct {
  constructor(
    scope: Construct,
    { journal, publisherArn }: { readonly journal: CfnTable; readonly publisherArn: string },
  ) {
    super(scope, 'JournalFeed');
    new CfnEventSourceMapping(this, 'Mapping', {
      eventSourceArn: journal.attrStreamArn,
      functionName: publisherArn,
      startingPosition: 'TRIM_HORIZON',
      batchSize: 100,
      bisectBatchOnFunctionError: true,
      maximumRetryAttempts: 10,
      functionResponseTypes: ['ReportBatchItemFailures'],
      destinationConfig: { onFailure: { destination: undeliveredArn(this) } },
    });
  }
}
