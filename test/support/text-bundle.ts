/** The functions of the text assembly: one publishes what it is given, one takes the queue to the gateway, one hears the gateway's notices. */
export const textBundle = `
const { createHmac } = require('node:crypto');
const call = async (service, type, headers, body) => {
  const { AWS_ENDPOINT_URL, AWS_ACCESS_KEY_ID, AWS_SESSION_TOKEN, AWS_REGION } = process.env;
  const response = await fetch(AWS_ENDPOINT_URL, { method: 'POST', body, headers: { 'content-type': type, ...headers, 'x-amz-security-token': AWS_SESSION_TOKEN,
    authorization: 'AWS4-HMAC-SHA256 Credential=' + AWS_ACCESS_KEY_ID + '/20250101/' + AWS_REGION + '/' + service + '/aws4_request, SignedHeaders=host, Signature=x' } });
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  return text;
};
const publish = ({ id, to, text, group }) => call('sns', 'application/x-www-form-urlencoded', {}, new URLSearchParams({
  Action: 'Publish', Version: '2010-03-31', TopicArn: process.env.TOPIC, MessageGroupId: group ?? to, MessageDeduplicationId: id,
  Message: JSON.stringify({ messageId: id, from: '10620114', to, text }) }).toString());
const secret = async () => JSON.parse(JSON.parse(await call('secretsmanager', 'application/x-amz-json-1.1', { 'x-amz-target': 'secretsmanager.GetSecretValue' }, JSON.stringify({ SecretId: 'hutong/aa/message-gateway' }))).SecretString);
const deliver = async (body) => {
  const { url, key } = await secret();
  const timestamp = new Date().toISOString();
  const headers = { 'x-hutong-timestamp': timestamp, 'x-hutong-signature': createHmac('sha256', key).update(timestamp + '.' + body).digest('hex') };
  const response = await fetch(url, { method: 'POST', headers, body });
  if (!response.ok) throw new Error('gateway ' + response.status);
  await response.json();
};
const attempt = async (record) => {
  try { await deliver(record.body); return []; }
  catch (problem) { console.log(String(problem)); return [{ itemIdentifier: record.messageId }]; }
};
const parts = {
  send: publish,
  mute: publish,
  deliver: async ({ Records }) => ({ batchItemFailures: (await Promise.all(Records.map(attempt))).flat() }),
  hook: async ({ path, body }) => { console.log(path, body); return { statusCode: 200, body: '{}' }; },
};
exports.handler = (event) => parts[process.env.PART](event);
`;
