import * as z from 'zod/mini';
import { instantSchema } from '#domain/kernel';
import { userRecordSchema } from '#domain/users';
import { defineFunction } from '#functions/define';

const shortText = z.string().check(z.minLength(1), z.maxLength(64));

/**
 * 用户档案, opened from what is on the screen: a call, an order or a ticket. Names and addresses are shown to those who see them in orders,
 * and each look is journalled. Source: ORDER-01, ORDER-02, ORDER-52, X-22.
 */
export const showUserRecord = defineFunction({
  name: 'show-user-record',
  summary: "What is known of a line's user: contacts, orders, tickets and return visits",
  trigger: { kind: 'api', method: 'GET', path: '/users/record', roles: ['service', 'specialist', 'supervisor'] },
  input: z
    .object({
      orderId: z.optional(z.uuid()),
      ticketId: z.optional(z.uuid()),
      contactId: z.optional(shortText),
      /** From the contact's attributes; taken while the contact's own record has not arrived. */
      line: z.optional(shortText),
    })
    .check(
      z.refine(
        ({ orderId, ticketId, contactId }) =>
          [orderId, ticketId, contactId].filter((id) => id !== undefined).length === 1,
        'one of orderId, ticketId and contactId',
      ),
    ),
  output: z.extend(userRecordSchema, { now: instantSchema }),
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT10S',
  whenItFails: 'the page shows an error; calls, orders and tickets go on',
});
