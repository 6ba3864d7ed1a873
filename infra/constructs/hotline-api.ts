import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AccessLogFormat,
  AuthorizationType,
  CfnAuthorizer,
  EndpointType,
  type IAuthorizer,
  type IRequestValidator,
  LambdaIntegration,
  LogGroupLogDestination,
  MethodLoggingLevel,
  type MethodOptions,
  RestApi,
} from 'aws-cdk-lib/aws-apigateway';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Trigger } from '#functions/define';
import { names } from '../names.ts';

/** One route: what the definition says, and the function behind it. */
export interface Route {
  readonly trigger: Extract<Trigger, { kind: 'api' }>;
  readonly lambda: IFunction;
}

/** A route for other companies' machines, which prove themselves by a signature that the function checks. */
export interface Webhook {
  readonly trigger: Extract<Trigger, { kind: 'webhook' }>;
  readonly lambda: IFunction;
}

export interface HotlineApiProps {
  readonly userPoolArn: string;
  readonly routes: readonly Route[];
  readonly webhooks: readonly Webhook[];
}

/**
 * The REST API of the agent workspace and of the providers' portal. Routes come from the function definitions; every route asks for the
 * person's own ID token, but those on which message and payment gateways report: there the function judges the sender's signature.
 * The stage is called `api`, so that behind one distribution the path is the same as on the laptop: `/api/contacts/…`, no CORS.
 */
export class HotlineApi extends Construct {
  readonly api: RestApi;

  constructor(scope: Construct, { userPoolArn, routes, webhooks }: HotlineApiProps) {
    super(scope, 'Api');
    this.api = new RestApi(this, 'Rest', {
      restApiName: names.api,
      description: 'What agents and providers see and save; tenant and role come from the ID token',
      endpointTypes: [EndpointType.REGIONAL],
      cloudWatchRole: true,
      cloudWatchRoleRemovalPolicy: RemovalPolicy.RETAIN,
      deployOptions: {
        stageName: 'api',
        accessLogDestination: new LogGroupLogDestination(accessLog(this)),
        accessLogFormat: AccessLogFormat.jsonWithStandardFields(),
        loggingLevel: MethodLoggingLevel.ERROR,
        metricsEnabled: true,
        ...limitOf(stageLimit),
        methodOptions: Object.fromEntries(webhooks.map(({ trigger }) => [methodOf(trigger), limitOf(webhookLimit)])),
      },
    });
    const authorizer = staffOnly(this, this.api, userPoolArn);
    const validator = this.api.addRequestValidator('Validator', {
      requestValidatorName: 'parameters',
      validateRequestParameters: true,
      validateRequestBody: true,
    });
    for (const route of routes) this.addRoute(route, validator, { authorizer });
    for (const route of webhooks) this.addRoute(route, validator, { authorizationType: AuthorizationType.NONE });
  }

  private addRoute(
    { trigger, lambda }: Route | Webhook,
    requestValidator: IRequestValidator,
    who: Pick<MethodOptions, 'authorizer' | 'authorizationType'>,
  ): void {
    const pathParameters = [...trigger.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => `method.request.path.${name}`);
    this.api.root
      .resourceForPath(trigger.path)
      .addMethod(trigger.method, new LambdaIntegration(lambda, { allowTestInvoke: false }), {
        ...who,
        requestValidator,
        requestParameters: Object.fromEntries(pathParameters.map((name) => [name, true])),
      });
  }
}

/** So many requests a second, and so many at once. */
interface Limit {
  readonly rate: number;
  readonly burst: number;
}

/** The limit is the whole cell's: one tenant's ten thousand orders in a minute, 167 a second, must leave the others room. */
const stageLimit: Limit = { rate: 1000, burst: 2000 };
/** A webhook takes requests of anybody, and judges them by their signature: whoever floods one must leave the others, and people, their share. */
const webhookLimit: Limit = { rate: 100, burst: 200 };

const limitOf = ({ rate, burst }: Limit) => ({ throttlingRateLimit: rate, throttlingBurstLimit: burst });

/** `/webhooks/payments/{gateway}/POST`, as a stage names a method. */
const methodOf = ({ path, method }: Webhook['trigger']): string => `${path}/${method}`;

const accessLog = (scope: Construct): LogGroup =>
  new LogGroup(scope, 'AccessLog', {
    logGroupName: '/hutong/api-access',
    retention: RetentionDays.SIX_MONTHS,
    removalPolicy: RemovalPolicy.RETAIN,
  });

const staffOnly = (scope: Construct, api: RestApi, userPoolArn: string): IAuthorizer => {
  const authorizer = new CfnAuthorizer(scope, 'StaffOnly', {
    restApiId: api.restApiId,
    name: 'staff',
    type: 'COGNITO_USER_POOLS',
    identitySource: 'method.request.header.Authorization',
    providerArns: [userPoolArn],
  });
  return { authorizerId: authorizer.ref, authorizationType: AuthorizationType.COGNITO };
};
