import * as z from 'zod';
import { defineAction, everywhere } from '../flow/action.ts';
import { freeText, oneOf } from '../flow/parameters.ts';

/** Set name, description, language or customer id of the contact. */
export const updateContactData = defineAction({
  type: 'UpdateContactData',
  logName: 'SetContactData',
  parameters: z.strictObject({
    Name: freeText().optional(),
    Description: freeText().optional(),
    LanguageCode: freeText().optional(),
    CustomerId: freeText().optional(),
    TargetContact: oneOf(['Current']).optional(),
  }),
  flows: everywhere,
  errors: { required: ['NoMatchingError'], optional: [] },
  next: 'needed',
  check: ({ parameters: { TargetContact: _, ...data } }) =>
    Object.values(data).some((value) => value !== undefined)
      ? undefined
      : 'Parameters: at least one of Name, Description, LanguageCode, CustomerId',
  compile: ({ Name, Description, LanguageCode, CustomerId }, exits) => {
    return (run) => {
      run.contact.data = {
        ...run.contact.data,
        ...(Name && { name: Name.read(run) }),
        ...(Description && { description: Description.read(run) }),
        ...(LanguageCode && { languageCode: LanguageCode.read(run) }),
        ...(CustomerId && { customerId: CustomerId.read(run) }),
      };
      return exits.next;
    };
  },
});
