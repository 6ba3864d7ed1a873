import { randomUUID } from 'node:crypto';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { expect, test } from 'vitest';
import { noTexts } from '#domain/messages';
import { toItem } from '#platform/codec';
import { contactKey, lineTextsKey } from '#platform/keys';
import { sealNumber } from '#platform/sealed-contact';
import { withTenant } from '#platform/tenant-data';
import { orderCloud, product } from '../support/order-cloud.ts';

const cloud = orderCloud();
const TENANT_DATA_ROLE_ARN = 'arn:aws:iam::111122223333:role/hutong-tenant-data';

/** A call that is on record, from a line to which texts have gone before: its number is on file with the line. */
const callFrom = (e164: string) =>
  withTenant({ TENANT_DATA_ROLE_ARN }, 'gx', async (data) => {
    const { contactPhone, contactLine = '' } = await sealNumber(data, 'd3JhcHBlZA==', e164);
    const contactId = randomUUID();
    const rows = [
      { ...contactKey(contactId), contactId, version: 1, queues: [], agents: [], tags: { product, line: contactLine } },
      { ...lineTextsKey(contactLine), ...noTexts, phone: contactPhone },
    ];
    for (const row of rows)
      await data.dynamo.send(new PutItemCommand({ TableName: 'hutong.gx.records', Item: toItem(row) }));
    return { contactId, contactPhone, contactLine };
  });

test('an order that names the call but no number has the number that is on file for its line', async () => {
  const { contactId, contactPhone, contactLine } = await callFrom('+8613800000077');
  const { orderId } = await cloud().request({ contactId, contactNumber: undefined });
  const { order, contact } = await cloud().stored(orderId);
  expect([order.line, contact]).toEqual([contactLine, { contactPhone, contactLine }]);
});

test('the number that the caller leaves goes before it', async () => {
  const { contactId, contactPhone, contactLine } = await callFrom('+8613800000078');
  const { orderId } = await cloud().request({ contactId, contactNumber: '13900000002' });
  const { order, contact } = await cloud().stored(orderId);
  expect(order.line).toBe(contactLine);
  expect(contact.contactPhone).not.toBe(contactPhone);
});
