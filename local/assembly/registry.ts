import type { ResourceType } from './resource.ts';
import { apiGatewayTypes } from './resources/api-gateway.ts';
import { cloudFormationTypes, customResourceType } from './resources/cloudformation.ts';
import { cognitoTypes } from './resources/cognito.ts';
import { connectTypes } from './resources/connect.ts';
import { dynamoDbTypes } from './resources/dynamodb.ts';
import { eventsTypes } from './resources/events.ts';
import { iamTypes } from './resources/iam.ts';
import { kmsTypes } from './resources/kms.ts';
import { lambdaTypes } from './resources/lambda.ts';
import { secretsManagerTypes } from './resources/secrets-manager.ts';
import { snsTypes } from './resources/sns.ts';
import { sqsTypes } from './resources/sqs.ts';
import { ssmTypes } from './resources/ssm.ts';
import { stepFunctionsTypes } from './resources/step-functions.ts';

/** Every resource type that the laptop knows, by name. */
export const resourceTypes: readonly ResourceType[] = [
  ...apiGatewayTypes,
  ...cloudFormationTypes,
  ...cognitoTypes,
  ...connectTypes,
  ...dynamoDbTypes,
  ...eventsTypes,
  ...iamTypes,
  ...kmsTypes,
  ...lambdaTypes,
  ...secretsManagerTypes,
  ...snsTypes,
  ...sqsTypes,
  ...ssmTypes,
  ...stepFunctionsTypes,
  customResourceType('Custom::…'),
].toSorted((a, b) => (a.type < b.type ? -1 : 1));

const byName = new Map(resourceTypes.map((one) => [one.type, one]));

/** The type by its name; undefined for one that the laptop doesn't run. */
export const findResourceType = (type: string): ResourceType | undefined =>
  type.startsWith('Custom::') ? customResourceType(type) : byName.get(type);
