import { type DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { toItem } from '#platform/codec';
import { tenantKey } from '#platform/keys';

/** The tenant gx goes off the air, or comes back; known within a minute. */
export const setTenantStatus = (dynamo: DynamoDBClient, status: 'ACTIVE' | 'SUSPENDED') =>
  dynamo.send(
    new UpdateItemCommand({
      ...{ TableName: 'hutong.directory', Key: toItem(tenantKey('gx')) },
      ...{ UpdateExpression: 'SET #status = :status', ExpressionAttributeNames: { '#status': 'status' } },
      ExpressionAttributeValues: toItem({ ':status': status }),
    }),
  );
