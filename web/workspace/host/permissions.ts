/** What an administrator grants an app at its registration; the least set that the agent app needs. */
export const permissions = [
  'User.Details.View',
  'User.Configuration.View',
  'Contact.Details.View',
  'Contact.Details.Edit',
  'Contact.CustomerDetails.View',
  'Contact.Attributes.View',
] as const;

export type Permission = (typeof permissions)[number];
