import * as z from 'zod';
import { type Created, idleType, type ResourceContext, type ResourceType } from '../resource.ts';

const properties = z.looseObject({
  ServiceToken: z.string().includes(':lambda:'),
  /** Seconds; CloudFormation itself waits an hour. */
  ServiceTimeout: z.union([z.int(), z.string().regex(/^\d+$/).transform(Number)]).default(3600),
});

const create = async (type: string, raw: unknown, context: ResourceContext): Promise<Created> => {
  const { ServiceToken, ServiceTimeout } = properties.parse(raw);
  const { stackName, stackId, logicalId } = context.place;
  const { physicalId, data } = await context.customResources.apply({
    stackName,
    stackId,
    logicalId,
    type,
    serviceToken: ServiceToken,
    properties: z.record(z.string(), z.unknown()).parse(raw),
    timeoutSeconds: ServiceTimeout,
  });
  return { ref: physicalId, attributes: data };
};

/** `Custom::TenancyApply` and every other `Custom::` name. */
export const customResourceType = (type: string): ResourceType => ({
  type,
  does: 'sends its function the real custom-resource event, and waits for the answer at the response URL',
  idle: false,
  properties,
  create: (raw, context) => create(type, raw, context),
});

export const cloudFormationTypes = [
  idleType('AWS::CloudWatch::Alarm', 'nobody is on call for a laptop; failures are told in the terminal'),
  idleType('AWS::Logs::LogGroup', 'logs go to the terminal', ({ place }, { LogGroupName }) => {
    const name = typeof LogGroupName === 'string' ? LogGroupName : `${place.stackName}-${place.logicalId}`;
    return { ref: name, attributes: { Arn: place.arn('logs', `log-group:${name}:*`) } };
  }),
];
