/** What all functions of the small assembly share: one call to AWS over the gateway, signed in form, and what each does. */
export const smallBundle = `
const aws = async (service, target, body, path = '/', method = 'POST') => {
  const { AWS_ENDPOINT_URL, AWS_ACCESS_KEY_ID, AWS_SESSION_TOKEN, AWS_REGION } = process.env;
  const response = await fetch(AWS_ENDPOINT_URL + path, { method, body: JSON.stringify(body), headers: {
    'content-type': 'application/x-amz-json-1.1', 'x-amz-target': target, 'x-amz-security-token': AWS_SESSION_TOKEN,
    authorization: 'AWS4-HMAC-SHA256 Credential=' + AWS_ACCESS_KEY_ID + '/20250101/' + AWS_REGION + '/' + service + '/aws4_request, SignedHeaders=host, Signature=x' } });
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  return text ? JSON.parse(text) : {};
};
let greeted = 0;
const parts = {
  greet: async ({ Details }) => {
    greeted += 1;
    const { ContactId, CustomerEndpoint } = Details.ContactData;
    const at = new Date().toISOString();
    await aws('dynamodb', 'DynamoDB_20120810.PutItem', { TableName: 'small.journal', Item: { pk: { S: ContactId }, at: { S: at } } });
    return { words: 'Hello ' + (CustomerEndpoint ? CustomerEndpoint.Address : 'nobody'), greeted: String(greeted) };
  },
  publish: async ({ Records }) => {
    const Entries = Records.map(({ dynamodb }) => ({ EventBusName: 'small', Source: 'small', DetailType: 'Greeted', Detail: JSON.stringify({ at: dynamodb.NewImage.at.S }) }));
    await aws('events', 'AWSEvents.PutEvents', { Entries });
    return { batchItemFailures: [] };
  },
  notice: async (event) => console.log(event['detail-type'], event.detail.eventType ?? event.detail.at),
  show: async ({ pathParameters, requestContext }) => ({ statusCode: 200, body: JSON.stringify({ id: pathParameters.id, tenant: requestContext.authorizer.claims['custom:tenant'] }) }),
  apply: async ({ ResponseURL, RequestType, ResourceProperties: { number, flow, instance }, ...request }) => {
    if (RequestType !== 'Delete') await aws('connect', '', { InstanceId: instance, ContactFlowId: flow.split('/').at(-1) }, '/phone-number/' + encodeURIComponent(number) + '/contact-flow', 'PUT');
    const body = JSON.stringify({ ...request, Status: 'SUCCESS', PhysicalResourceId: 'routes', Data: {} });
    await fetch(ResponseURL, { method: 'PUT', body });
  },
};
exports.handler = (event) => parts[process.env.PART](event);
`;
