import { attributesAsObject, copyAttributes } from './attributes.ts';
import type { Contact, Queue } from './model.ts';

const subtype = { 'connect:Subtype': { ValueString: 'connect:Telephony' } } as const;
const noMedia = { Customer: { Audio: null } } as const;

const queueData = (queue: Queue | undefined): object | null =>
  queue === undefined ? null : { ARN: queue.arn, Name: queue.name, OutboundCallerId: null };

const endpoint = (number: string | undefined): object | null =>
  number === undefined ? null : { Address: number, Type: 'TELEPHONE_NUMBER' };

/** The attributes of this moment, spelled out when somebody reads them. */
const withAttributes = <Data extends object>(data: Data, contact: Contact): Data => {
  if (contact.attributes.characters === 0) return data;
  const attributes = copyAttributes(contact.attributes);
  return Object.defineProperty(data, 'Attributes', { enumerable: true, get: () => attributesAsObject(attributes) });
};

const contactData = (contact: Contact, region: string): object => ({
  Attributes: {},
  AwsRegion: region,
  Channel: 'VOICE',
  ContactId: contact.id,
  CustomerEndpoint: endpoint(contact.call.from),
  CustomerId: contact.data.customerId ?? null,
  Description: contact.data.description ?? null,
  InitialContactId: contact.initialId,
  InitiationMethod: contact.initiationMethod,
  InstanceARN: contact.instanceArn,
  LanguageCode: contact.data.languageCode ?? null,
  MediaStreams: noMedia,
  Name: contact.data.name ?? null,
  PreviousContactId: contact.previousId ?? contact.id,
  Queue: queueData(contact.target),
  References: {},
  RelatedContactId: null,
  SegmentAttributes: subtype,
  SystemEndpoint: endpoint(contact.call.to),
  Tags: contact.tags,
});

/** The event that Connect hands to a Lambda. `Parameters` are all text; contact data that is missing is null. */
export const lambdaEvent = (contact: Contact, region: string, parameters: Record<string, string>): object => ({
  Name: 'ContactFlowEvent',
  Details: { ContactData: withAttributes(contactData(contact, region), contact), Parameters: parameters },
});
