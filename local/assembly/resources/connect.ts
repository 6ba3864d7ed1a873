import * as z from 'zod';
import { digitsOf } from '../ids.ts';
import {
  idle,
  idleType,
  type Place,
  type ResourceContext,
  type ResourceType,
  resourceType,
  tags,
} from '../resource.ts';
import { identityOf, partTypes } from './connect-parts.ts';

const text = z.string();

const instance = resourceType({
  type: 'AWS::Connect::Instance',
  does: 'a Connect engine that runs flows, queues and agents',
  properties: {
    InstanceAlias: text.optional(),
    IdentityManagementType: idle('agents choose their seat on the page of the laptop'),
    Attributes: z.strictObject({
      InboundCalls: z.boolean(),
      OutboundCalls: z.boolean(),
      ContactflowLogs: z.boolean().optional(),
      AutoResolveBestVoices: idle('speech is shown as text'),
      EarlyMedia: idle('there is no media'),
    }),
    Tags: tags,
  },
  create: (given, { place, ports }) => {
    const id = identityOf(place);
    const arn = place.arn('connect', `instance/${id}`);
    ports.connect.add('AWS::Connect::Instance', { arn, id, properties: { ...given } });
    return { ref: arn, attributes: { Arn: arn, Id: id, InstanceStatus: 'ACTIVE' } };
  },
});

/** A number that looks like one of the country and is nobody's: Japan's 050 numbers lead nowhere on a laptop. */
const addressOf = (countryCode: string, place: Place): string => {
  if (countryCode !== 'JP') throw new Error(`The laptop can't invent a number of ${countryCode}; it knows JP`);
  return `+8150${digitsOf(8, place.stackName, place.logicalId)}`;
};

const createNumber = (given: { readonly CountryCode: string }, { place, ports }: ResourceContext) => {
  const id = identityOf(place);
  const arn = place.arn('connect', `phone-number/${id}`);
  const Address = addressOf(given.CountryCode, place);
  ports.connect.add('AWS::Connect::PhoneNumber', { arn, id, properties: { ...given, Address } });
  return { ref: arn, attributes: { PhoneNumberArn: arn, Address } };
};

const phoneNumber = resourceType({
  type: 'AWS::Connect::PhoneNumber',
  does: 'a claimed number; its address is made from its name, the same from start to start',
  properties: {
    TargetArn: text,
    Type: z.literal('DID'),
    CountryCode: text,
    Description: text.optional(),
    Tags: tags,
  },
  create: createNumber,
});

const integration = resourceType({
  type: 'AWS::Connect::IntegrationAssociation',
  does: 'lets the flows of an instance call a function',
  properties: { InstanceId: text, IntegrationType: z.literal('LAMBDA_FUNCTION'), IntegrationArn: text, Tags: tags },
  create: (given, { place, ports }) => {
    const id = identityOf(place);
    const arn = `${given.InstanceId}/integration-association/${id}`;
    ports.connect.add('AWS::Connect::IntegrationAssociation', { arn, id, properties: { ...given } });
    return { ref: id, attributes: { IntegrationAssociationId: id } };
  },
});

export const connectTypes: readonly ResourceType[] = [
  instance,
  ...partTypes,
  phoneNumber,
  integration,
  idleType(
    'AWS::Connect::SecurityProfile',
    "it limits Connect's own pages, which a laptop has not",
    ({ place }, { InstanceArn }) => {
      const arn = `${text.parse(InstanceArn)}/security-profile/${identityOf(place)}`;
      return { ref: arn, attributes: { SecurityProfileArn: arn } };
    },
  ),
];
