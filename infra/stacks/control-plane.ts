import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { CfnTable } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import { guarded, primaryAttributes, primaryKey } from '../constructs/tenant-tables.ts';
import { names } from '../names.ts';
import type { Place } from '../place.ts';

/**
 * Who is who: which Connect number belongs to which tenant and product. It holds no personal data, so it keeps the
 * AWS-owned key, and the first read of every call does not depend on one more service.
 */
export class ControlPlaneStack extends Stack {
  constructor(scope: Construct, place: Place) {
    super(scope, 'ControlPlane', { env: place.env, description: 'Hutong: the directory of numbers and tenants' });
    new CfnTable(this, 'Directory', {
      ...guarded,
      tableName: names.directoryTable,
      keySchema: primaryKey,
      attributeDefinitions: primaryAttributes,
    }).applyRemovalPolicy(RemovalPolicy.RETAIN);
  }
}
