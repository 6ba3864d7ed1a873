import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { textBundle } from './text-bundle.ts';

// A cloud assembly of no product: a function publishes to a topic, a queue behind it feeds another that posts to a carrier's gateway,
// and the gateway's notices come in through an API without sign-in.

const region = 'ap-northeast-1';
const account = '111122223333';
const arn = (service: string, resource: string) => `arn:aws:${service}:${region}:${account}:${resource}`;
const fn = (part: string) => arn('lambda', `function:texts-${part}`);
const ref = (Ref: string) => ({ Ref });
const attribute = (of: string, name: string) => ({ 'Fn::GetAtt': [of, name] });

export const topicArn = arn('sns', 'texts.fifo');
export const queueArn = arn('sqs', 'texts.fifo');
export const deadQueueArn = arn('sqs', 'texts-dead.fifo');

const policy = (statement: Readonly<Record<string, unknown>>) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', ...statement }],
});

const lambda = (part: string, rights: readonly unknown[]) => ({
  [`${part}Role`]: {
    Type: 'AWS::IAM::Role',
    Properties: {
      RoleName: `texts-${part}`,
      AssumeRolePolicyDocument: policy({ Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }),
      Policies: rights.map((PolicyDocument, index) => ({ PolicyName: `right-${index}`, PolicyDocument })),
    },
  },
  [part]: {
    Type: 'AWS::Lambda::Function',
    Properties: {
      FunctionName: `texts-${part}`,
      Code: { S3Bucket: 'assets', S3Key: 'code.zip' },
      Handler: 'index.handler',
      Role: attribute(`${part}Role`, 'Arn'),
      Runtime: 'nodejs24.x',
      Timeout: 5,
      Environment: { Variables: { PART: part, TOPIC: topicArn } },
    },
  },
});

const queueing = {
  Topic: { Type: 'AWS::SNS::Topic', Properties: { TopicName: 'texts.fifo', FifoTopic: true } },
  Dead: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'texts-dead.fifo', FifoQueue: true } },
  Queue: {
    Type: 'AWS::SQS::Queue',
    Properties: {
      QueueName: 'texts.fifo',
      FifoQueue: true,
      VisibilityTimeout: 60,
      RedrivePolicy: { deadLetterTargetArn: attribute('Dead', 'Arn'), maxReceiveCount: 3 },
    },
  },
  Subscription: {
    Type: 'AWS::SNS::Subscription',
    Properties: {
      TopicArn: ref('Topic'),
      Protocol: 'sqs',
      Endpoint: attribute('Queue', 'Arn'),
      RawMessageDelivery: true,
    },
  },
  QueuePolicy: {
    Type: 'AWS::SQS::QueuePolicy',
    Properties: {
      Queues: [ref('Queue')],
      PolicyDocument: policy({
        Principal: { Service: 'sns.amazonaws.com' },
        Action: 'sqs:SendMessage',
        Resource: queueArn,
        Condition: { ArnEquals: { 'aws:SourceArn': topicArn } },
      }),
    },
  },
  Feed: {
    Type: 'AWS::Lambda::EventSourceMapping',
    Properties: {
      EventSourceArn: attribute('Queue', 'Arn'),
      FunctionName: fn('deliver'),
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    },
  },
  Account: {
    Type: 'AWS::SecretsManager::Secret',
    Properties: {
      Name: 'hutong/aa/message-gateway',
      GenerateSecretString: {
        SecretStringTemplate: '{}',
        GenerateStringKey: 'key',
        ExcludePunctuation: true,
      },
    },
  },
};

const directory = {
  Directory: {
    Type: 'AWS::DynamoDB::Table',
    Properties: {
      TableName: 'hutong.directory',
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      AttributeDefinitions: [
        { AttributeName: 'pk', AttributeType: 'S' },
        { AttributeName: 'sk', AttributeType: 'S' },
      ],
    },
  },
};

const path = (id: string, ParentId: unknown, PathPart: string) => ({
  [id]: { Type: 'AWS::ApiGateway::Resource', Properties: { RestApiId: ref('Api'), ParentId, PathPart } },
});

const api = {
  Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'texts' } },
  ...path('Gateways', attribute('Api', 'RootResourceId'), 'gateways'),
  ...path('Gateway', ref('Gateways'), '{gateway}'),
  ...path('Notice', ref('Gateway'), '{notice}'),
  Hook: {
    Type: 'AWS::ApiGateway::Method',
    Properties: {
      RestApiId: ref('Api'),
      ResourceId: ref('Notice'),
      HttpMethod: 'POST',
      AuthorizationType: 'NONE',
      Integration: {
        Type: 'AWS_PROXY',
        IntegrationHttpMethod: 'POST',
        Uri: `arn:aws:apigateway:${region}:lambda:path/2015-03-31/functions/${fn('hook')}/invocations`,
      },
    },
  },
  Stage: { Type: 'AWS::ApiGateway::Stage', Properties: { RestApiId: ref('Api'), StageName: 'api' } },
  HookMay: {
    Type: 'AWS::Lambda::Permission',
    Properties: {
      Action: 'lambda:InvokeFunction',
      FunctionName: fn('hook'),
      Principal: 'apigateway.amazonaws.com',
      SourceArn: `arn:aws:execute-api:${region}:${account}:*`,
    },
  },
};

const taking = ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'];

const resources = {
  ...lambda('send', [policy({ Action: 'sns:Publish', Resource: topicArn })]),
  ...lambda('mute', [policy({ Action: 'sns:Publish', Resource: arn('sns', 'another.fifo') })]),
  ...lambda('deliver', [
    policy({ Action: taking, Resource: queueArn }),
    policy({ Action: 'secretsmanager:GetSecretValue', Resource: arn('secretsmanager', 'secret:hutong/aa/*') }),
  ]),
  ...lambda('hook', []),
  ...queueing,
  ...directory,
  ...api,
};

/** Writes the assembly into a directory; `spoil` changes its template's text. */
export const writeTextAssembly = (directory: string, spoil = (template: string): string => template): void => {
  const write = (name: string, content: unknown) => writeFileSync(join(directory, name), JSON.stringify(content));
  mkdirSync(join(directory, 'asset.code'), { recursive: true });
  writeFileSync(join(directory, 'asset.code', 'index.js'), textBundle);
  writeFileSync(join(directory, 'Texts.template.json'), spoil(JSON.stringify({ Resources: resources })));
  write('Texts.assets.json', {
    files: {
      code: { source: { path: 'asset.code', packaging: 'zip' }, destinations: { here: { objectKey: 'code.zip' } } },
    },
  });
  write('manifest.json', {
    version: '48.0.0',
    artifacts: {
      'Texts.assets': { type: 'cdk:asset-manifest', properties: { file: 'Texts.assets.json' } },
      Texts: {
        type: 'aws:cloudformation:stack',
        environment: `aws://${account}/${region}`,
        properties: { templateFile: 'Texts.template.json' },
        dependencies: ['Texts.assets'],
      },
    },
  });
};
