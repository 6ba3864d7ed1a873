import * as z from 'zod';
import { shortIdOf } from '../ids.ts';
import type { MethodSpec } from '../ports.ts';
import { idle, idleType, type Place, resourceType, tags } from '../resource.ts';

const ownId = (place: Place, length: number): string => shortIdOf(length, place.stackName, place.logicalId);

const restApi = resourceType({
  type: 'AWS::ApiGateway::RestApi',
  does: 'routes with authorizers, served under the path of the stage',
  properties: {
    Name: z.string(),
    Description: idle('told to people'),
    EndpointConfiguration: idle('the laptop has one address'),
    Tags: tags,
  },
  create: ({ Name }, { place, ports, known }) => {
    const id = ownId(place, 10);
    const root = shortIdOf(10, place.stackName, place.logicalId, 'root');
    known.apiPaths.set(root, '');
    ports.api.api({ id, name: Name });
    return { ref: id, attributes: { RestApiId: id, RootResourceId: root } };
  },
});

const pathPart = resourceType({
  type: 'AWS::ApiGateway::Resource',
  does: 'one part of a path',
  properties: { RestApiId: z.string(), ParentId: z.string(), PathPart: z.string() },
  create: ({ ParentId, PathPart }, { place, known }) => {
    const parent = known.apiPaths.get(ParentId);
    if (parent === undefined) throw new Error(`The parent ${ParentId} is no resource of an API`);
    const id = ownId(place, 6);
    known.apiPaths.set(id, `${parent}/${PathPart}`);
    return { ref: id, attributes: { ResourceId: id } };
  },
});

const authorizer = resourceType({
  type: 'AWS::ApiGateway::Authorizer',
  does: 'takes the ID tokens of its user pools',
  properties: {
    RestApiId: z.string(),
    Name: z.string(),
    Type: z.literal('COGNITO_USER_POOLS'),
    IdentitySource: z.literal('method.request.header.Authorization'),
    ProviderARNs: z.array(z.string()).min(1),
  },
  create: ({ RestApiId, Name, ProviderARNs }, { place, ports }) => {
    const id = ownId(place, 6);
    ports.api.authorizer({ id, apiId: RestApiId, name: Name, userPoolArns: ProviderARNs });
    return { ref: id, attributes: { AuthorizerId: id } };
  },
});

const integration = z.strictObject({
  Type: z.literal('AWS_PROXY'),
  IntegrationHttpMethod: z.literal('POST'),
  Uri: z.string(),
});

/** `arn:aws:apigateway:<region>:lambda:path/2015-03-31/functions/<function ARN>/invocations` */
const functionArnIn = (uri: string): string => {
  const [, arn] = uri.match(/\/functions\/(arn:[^/]+)\/invocations$/) ?? [];
  if (!arn) throw new Error(`The integration ${uri} names no function`);
  return arn;
};

const authorizations = z.enum(['NONE', 'COGNITO_USER_POOLS']).default('NONE');

const authorizationOf = (
  kind: z.infer<typeof authorizations>,
  authorizerId: string | undefined,
): MethodSpec['authorization'] => {
  if (kind === 'NONE') return { kind };
  if (!authorizerId) throw new Error('A method with COGNITO_USER_POOLS needs an AuthorizerId');
  return { kind: 'COGNITO', authorizerId };
};

const method = resourceType({
  type: 'AWS::ApiGateway::Method',
  does: 'one route to one function, as a Lambda proxy',
  properties: {
    RestApiId: z.string(),
    ResourceId: z.string(),
    HttpMethod: z.string(),
    AuthorizationType: authorizations,
    AuthorizerId: z.string().optional(),
    Integration: integration,
    RequestParameters: idle('only path parameters are asked for, and a path has them'),
    RequestValidatorId: idle('only path parameters are asked for, and a path has them'),
  },
  create: (given, { place, ports, known }) => {
    const path = known.apiPaths.get(given.ResourceId);
    if (path === undefined) throw new Error(`${given.ResourceId} is no resource of an API`);
    ports.api.method({
      apiId: given.RestApiId,
      httpMethod: given.HttpMethod,
      path,
      authorization: authorizationOf(given.AuthorizationType, given.AuthorizerId),
      integration: { kind: 'LAMBDA', functionArn: functionArnIn(given.Integration.Uri) },
    });
    return { ref: place.logicalId };
  },
});

const stage = resourceType({
  type: 'AWS::ApiGateway::Stage',
  does: 'the path under which the API is served',
  properties: {
    RestApiId: z.string(),
    StageName: z.string(),
    DeploymentId: idle('a laptop deploys once'),
    AccessLogSetting: idle('logs go to the terminal'),
    MethodSettings: idle('one person calls on a laptop'),
    Tags: tags,
  },
  create: ({ RestApiId, StageName }, { ports }) => {
    ports.api.stage({ apiId: RestApiId, name: StageName });
    return { ref: StageName };
  },
});

export const apiGatewayTypes = [
  restApi,
  pathPart,
  authorizer,
  method,
  stage,
  idleType('AWS::ApiGateway::Deployment', 'a laptop deploys once, at its start', ({ place }) => ({
    ref: ownId(place, 6),
    attributes: { DeploymentId: ownId(place, 6) },
  })),
  idleType('AWS::ApiGateway::Account', 'it names the role that writes CloudWatch logs; logs go to the terminal'),
  idleType(
    'AWS::ApiGateway::RequestValidator',
    'it checks that path parameters are there; on the laptop a path without them is no route',
    ({ place }) => ({ ref: ownId(place, 6), attributes: { RequestValidatorId: ownId(place, 6) } }),
  ),
];
