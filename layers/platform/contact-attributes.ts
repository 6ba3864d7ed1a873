import { ResourceNotFoundException, UpdateContactAttributesCommand } from '@aws-sdk/client-connect';
import { type Outcome, ok, refuse } from '#domain/kernel';
import { connect } from './connect-numbers.ts';

const client = connect();

/** Attributes for a contact that is under way; the flows that follow read them. */
export interface ContactAttributes {
  readonly instanceId: string;
  readonly contactId: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/**
 * Sets attributes of a contact, all or none; others stay. Whether the contact is the tenant's own is the caller's to know.
 *
 * @returns NOT_FOUND when Amazon Connect no longer has the contact
 */
export const setContactAttributes = async ({
  instanceId,
  contactId,
  attributes,
}: ContactAttributes): Promise<Outcome<string, 'NOT_FOUND'>> => {
  const command = new UpdateContactAttributesCommand({
    InstanceId: instanceId,
    // So the parameter is called; it takes the id of any contact of the call.
    InitialContactId: contactId,
    Attributes: { ...attributes },
  });
  try {
    await client.send(command);
    return ok(contactId);
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return refuse('NOT_FOUND');
    throw error;
  }
};
