/**
 * What flows tell each other through contact attributes, beside the first function's answer. Every product's inbound flow
 * sets these, the shared queue and whisper flows read them.
 *
 * - `call`         id of the call's first contact; a contact that comes out of another queue carries it on
 * - `desk`         LAWYER, SPECIALIST or SERVICE: who is going to answer
 * - `recorded`     ON once the caller has heard the recording notice
 * - `transferred`  YES when the contact came out of another queue and is a new one for Connect
 * - `surveyInvited` YES once somebody may be asked how he was served: by the agent, or because we rang up
 *
 * @example attribute('open') // '$.Attributes.open'
 */
export const attribute = <Name extends string>(name: Name): `$.Attributes.${Name}` => `$.Attributes.${name}`;

/** The words of a prompt, as the first function's answer brought them. */
export const said = <Name extends string>(name: Name): `$.Attributes.say_${Name}` => `$.Attributes.say_${name}`;

/** What contact events must carry; events know tags, never attributes. */
export const tagsOf = (outcome: string): Readonly<Record<string, string>> => ({
  tenant: attribute('tenant'),
  product: attribute('product'),
  line: attribute('line'),
  outcome,
});
