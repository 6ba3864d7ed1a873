import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { smallBundle } from './small-bundle.ts';
import { smallFlow } from './small-flow.ts';

// A cloud assembly as `cdk synth` would write it, small and of no product: a call invokes a function, which writes to a table,
// whose stream feeds a bus; an API behind a user pool; a custom resource that routes the number.

const region = 'ap-northeast-1';
const account = '111122223333';
const ref = (Ref: string) => ({ Ref });
const attribute = (of: string, name: string) => ({ 'Fn::GetAtt': [of, name] });
const fn = (part: string) => `arn:aws:lambda:${region}:${account}:function:small-${part}`;
const trust = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
};

const lambda = (part: string, actions: readonly string[], timeout = 3) => ({
  [`${part}Role`]: {
    Type: 'AWS::IAM::Role',
    Properties: {
      RoleName: `small-${part}`,
      AssumeRolePolicyDocument: trust,
      Policies:
        actions.length === 0
          ? []
          : [
              {
                PolicyName: 'access',
                PolicyDocument: {
                  Version: '2012-10-17',
                  Statement: [{ Effect: 'Allow', Action: actions, Resource: '*' }],
                },
              },
            ],
    },
  },
  [part]: {
    Type: 'AWS::Lambda::Function',
    Properties: {
      FunctionName: `small-${part}`,
      Code: { S3Bucket: 'assets', S3Key: 'code.zip' },
      Handler: 'index.handler',
      Role: attribute(`${part}Role`, 'Arn'),
      Runtime: 'nodejs24.x',
      Timeout: timeout,
      MemorySize: 128,
      Environment: { Variables: { PART: part } },
    },
  },
});

const permission = (part: string, Principal: string, SourceArn: unknown) => ({
  [`${part}May${Principal.split('.')[0]}`]: {
    Type: 'AWS::Lambda::Permission',
    Properties: { Action: 'lambda:InvokeFunction', FunctionName: fn(part), Principal, SourceArn },
  },
});

const telephony = {
  Instance: {
    Type: 'AWS::Connect::Instance',
    Properties: {
      InstanceAlias: 'small',
      IdentityManagementType: 'SAML',
      Attributes: { InboundCalls: true, OutboundCalls: false },
    },
  },
  Flow: {
    Type: 'AWS::Connect::ContactFlow',
    Properties: {
      InstanceArn: attribute('Instance', 'Arn'),
      Name: 'hello',
      Type: 'CONTACT_FLOW',
      Content: JSON.stringify(smallFlow(fn('greet'))),
    },
  },
  Number: {
    Type: 'AWS::Connect::PhoneNumber',
    Properties: {
      TargetArn: attribute('Instance', 'Arn'),
      Type: 'DID',
      CountryCode: 'JP',
      Tags: [
        { Key: 'hutong:tenant', Value: 'aa' },
        { Key: 'hutong:shortCode', Value: '11800' },
        { Key: 'hutong:entry', Value: 'hotline' },
      ],
    },
  },
  MayCall: {
    Type: 'AWS::Connect::IntegrationAssociation',
    Properties: {
      InstanceId: attribute('Instance', 'Arn'),
      IntegrationType: 'LAMBDA_FUNCTION',
      IntegrationArn: fn('greet'),
    },
  },
  Routes: {
    Type: 'Custom::Routes',
    Properties: {
      ServiceToken: attribute('apply', 'Arn'),
      number: attribute('Number', 'PhoneNumberArn'),
      flow: attribute('Flow', 'ContactFlowArn'),
      instance: attribute('Instance', 'Arn'),
    },
  },
};

const events = {
  Journal: {
    Type: 'AWS::DynamoDB::Table',
    Properties: {
      TableName: 'small.journal',
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
    },
  },
  Feed: {
    Type: 'AWS::Lambda::EventSourceMapping',
    Properties: {
      EventSourceArn: attribute('Journal', 'StreamArn'),
      FunctionName: fn('publish'),
      StartingPosition: 'TRIM_HORIZON',
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    },
    DependsOn: ['publish'],
  },
  Bus: { Type: 'AWS::Events::EventBus', Properties: { Name: 'small' } },
  OnGreeting: {
    Type: 'AWS::Events::Rule',
    Properties: {
      Name: 'greeting',
      EventBusName: ref('Bus'),
      EventPattern: { source: ['small'] },
      Targets: [{ Id: 'n', Arn: fn('notice') }],
    },
  },
  OnContact: {
    Type: 'AWS::Events::Rule',
    Properties: {
      Name: 'contact',
      EventPattern: { source: ['aws.connect'] },
      Targets: [{ Id: 'n', Arn: fn('notice') }],
    },
  },
};

const api = {
  Pool: {
    Type: 'AWS::Cognito::UserPool',
    Properties: { UserPoolName: 'small', Schema: [{ Name: 'tenant', AttributeDataType: 'String', Mutable: false }] },
  },
  Client: {
    Type: 'AWS::Cognito::UserPoolClient',
    Properties: { ClientName: 'web', UserPoolId: ref('Pool'), ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'] },
  },
  User: {
    Type: 'AWS::Cognito::UserPoolUser',
    Properties: {
      UserPoolId: ref('Pool'),
      Username: 'aa-001',
      UserAttributes: [{ Name: 'custom:tenant', Value: 'aa' }],
    },
  },
  Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'small' } },
  Things: {
    Type: 'AWS::ApiGateway::Resource',
    Properties: { RestApiId: ref('Api'), ParentId: attribute('Api', 'RootResourceId'), PathPart: '{id}' },
  },
  Staff: {
    Type: 'AWS::ApiGateway::Authorizer',
    Properties: {
      RestApiId: ref('Api'),
      Name: 'staff',
      Type: 'COGNITO_USER_POOLS',
      IdentitySource: 'method.request.header.Authorization',
      ProviderARNs: [attribute('Pool', 'Arn')],
    },
  },
  Show: {
    Type: 'AWS::ApiGateway::Method',
    Properties: {
      RestApiId: ref('Api'),
      ResourceId: ref('Things'),
      HttpMethod: 'GET',
      AuthorizationType: 'COGNITO_USER_POOLS',
      AuthorizerId: ref('Staff'),
      Integration: {
        Type: 'AWS_PROXY',
        IntegrationHttpMethod: 'POST',
        Uri: `arn:aws:apigateway:${region}:lambda:path/2015-03-31/functions/${fn('show')}/invocations`,
      },
    },
  },
  Stage: { Type: 'AWS::ApiGateway::Stage', Properties: { RestApiId: ref('Api'), StageName: 'prod' } },
};

const resources = {
  ...lambda('greet', ['dynamodb:PutItem']),
  ...lambda('publish', [
    'events:PutEvents',
    'dynamodb:GetRecords',
    'dynamodb:GetShardIterator',
    'dynamodb:DescribeStream',
    'dynamodb:ListStreams',
  ]),
  ...lambda('notice', []),
  ...lambda('show', []),
  ...lambda('apply', ['connect:AssociatePhoneNumberContactFlow'], 10),
  ...telephony,
  ...events,
  ...api,
  ...permission('greet', 'connect.amazonaws.com', attribute('Instance', 'Arn')),
  ...permission('notice', 'events.amazonaws.com', `arn:aws:events:${region}:${account}:rule/*`),
  ...permission('show', 'apigateway.amazonaws.com', `arn:aws:execute-api:${region}:${account}:*`),
};

/** Writes the assembly into a directory. The number's short code is 11800, its tenant `aa`; `aa-001` may sign in. */
export const writeSmallAssembly = (directory: string): void => {
  const write = (name: string, content: unknown) => writeFileSync(join(directory, name), JSON.stringify(content));
  mkdirSync(join(directory, 'asset.code'), { recursive: true });
  writeFileSync(join(directory, 'asset.code', 'index.js'), smallBundle);
  write('Small.template.json', { Resources: resources });
  write('Small.assets.json', {
    files: {
      code: { source: { path: 'asset.code', packaging: 'zip' }, destinations: { here: { objectKey: 'code.zip' } } },
    },
  });
  write('manifest.json', {
    version: '48.0.0',
    artifacts: {
      'Small.assets': { type: 'cdk:asset-manifest', properties: { file: 'Small.assets.json' } },
      Small: {
        type: 'aws:cloudformation:stack',
        environment: `aws://${account}/${region}`,
        properties: { templateFile: 'Small.template.json' },
        dependencies: ['Small.assets'],
      },
    },
  });
};
