import { RemovalPolicy } from 'aws-cdk-lib';
import { CfnTable } from 'aws-cdk-lib/aws-dynamodb';
import type { CfnKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { names } from '../names.ts';

const text = (attributeName: string) => ({ attributeName, attributeType: 'S' });
const hash = (attributeName: string) => ({ attributeName, keyType: 'HASH' });
const range = (attributeName: string) => ({ attributeName, keyType: 'RANGE' });

/** What every table has: pay per request, 35 days of point-in-time recovery, and no way to be deleted by mistake. */
export const guarded = {
  billingMode: 'PAY_PER_REQUEST',
  deletionProtectionEnabled: true,
  pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
} as const;

export const primaryKey = [hash('pk'), range('sk')];
export const primaryAttributes = [text('pk'), text('sk')];

/** A tenant's two tables under the tenant's own key: what is so now, and all that happened. Source. */
export class TenantTables extends Construct {
  readonly records: CfnTable;
  readonly journal: CfnTable;

  constructor(scope: Construct, { tenant, key }: { readonly tenant: string; readonly key: CfnKey }) {
    super(scope, 'Tables');
    const sealed = { sseEnabled: true, sseType: 'KMS', kmsMasterKeyId: key.attrArn };
    this.records = new CfnTable(this, 'Records', {
      ...guarded,
      tableName: names.records(tenant),
      keySchema: primaryKey,
      attributeDefinitions: [...primaryAttributes, text('listKey'), text('due')],
      globalSecondaryIndexes: [
        { indexName: 'list', keySchema: [hash('listKey'), range('due')], projection: { projectionType: 'ALL' } },
      ],
      sseSpecification: sealed,
      // Rows that are not kept for good carry the second from which they may go; the others have none.
      timeToLiveSpecification: { attributeName: 'expiresAt', enabled: true },
    });
    this.journal = new CfnTable(this, 'Journal', {
      ...guarded,
      tableName: names.journal(tenant),
      keySchema: primaryKey,
      attributeDefinitions: [...primaryAttributes, text('dayKey'), text('at')],
      globalSecondaryIndexes: [
        { indexName: 'day', keySchema: [hash('dayKey'), range('at')], projection: { projectionType: 'ALL' } },
      ],
      streamSpecification: { streamViewType: 'NEW_IMAGE' },
      sseSpecification: sealed,
    });
    for (const table of [this.records, this.journal]) table.applyRemovalPolicy(RemovalPolicy.RETAIN);
  }
}
