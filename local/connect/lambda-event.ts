import { attributesAsObject } from './attributes.ts';
import type { Contact, Queue } from './model.ts';

const subtype = { 'connect:Subtype': { ValueString: 'connect:Telephony' } } as const;
const noMedia = { Customer: { Audio: null } } as const;

const queueData = (queue: Queue | undefined): object | null =>
  queue === undefined ? null : { ARN: queue.arn, Name: queue.name, OutboundCallerId: null };

const endpoint = (number: string | undefined): object | null =>
  number === undefined ? null : { Address: number, Type: 'TELEPHONE_NUMBER' };

/**
 * The event that Connect hands to a Lambda. `Parameters` are all text; contact data that is missing is null.
 */
export const lambdaEvent = (contact: Contact, region: string, parameters: Record<string, string>): object => ({
  Name: 'ContactFlowEvent',
  Details: {
    ContactData: {
      Attributes: attributesAsObject(contact.attributes),
      AwsRegion: region,
      Channel: 'VOICE',
      ContactId: contact.id,
      CustomerEndpoint: endpoint(contact.call.from),
      CustomerId: contact.customerId ?? null,
      Description: contact.description ?? null,
      InitialContactId: contact.initialId,
      InitiationMethod: contact.initiationMethod,
      InstanceARN: contact.instanceArn,
      LanguageCode: contact.languageCode ?? null,
      MediaStreams: noMedia,
      Name: contact.name ?? null,
      PreviousContactId: contact.previousId ?? contact.id,
      Queue: queueData(contact.target),
      References: {},
      RelatedContactId: null,
      SegmentAttributes: subtype,
      SystemEndpoint: endpoint(contact.call.to),
      Tags: contact.tags,
    },
    Parameters: parameters,
  },
});
