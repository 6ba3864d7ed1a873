import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { messageSettings, messageSettingsSchema, messagesFileSchema } from '#domain/messages';
import { checkTenants, readTenant } from '#domain/tenancy';
import { gx, tenantDocument } from '../fixtures.ts';
import { settings } from './samples.ts';

const file = { gateway: 'gx-sms', url: 'https://sms.example/messages', port: '10620114', signature: '法律热线' };
const issuesOf = (over: object): readonly string[] => {
  const base = z.parse(z.looseObject({}), tenantDocument('gx'));
  const read = readTenant({ ...base, messages: { ...file, ...over } });
  return read.ok ? [] : read.refusal.map(({ path, expected }) => `${path.join('.')}: ${expected}`);
};

describe("a tenant's texts", () => {
  test('may be signed by the product that they are about, and are else signed by the tenant', () => {
    const signed = { ...file, signatures: { 'convenience-orders': '114便民' } };
    const around = { timeZone: settings.timeZone, hotlines: settings.hotlines };
    expect(messageSettings(messagesFileSchema.parse(signed), around, (text) => text)).toMatchObject({
      signature: '法律热线',
      signatures: { 'convenience-orders': '114便民' },
    });
    expect(issuesOf({ signatures: { 'convenience-orders': '【114】' } })).toHaveLength(1);
  });

  test('are in the words of the product where the file gives none, and approved only where it says so', () => {
    const own = { 'M-THANKS': { text: '谢谢您!', approved: true }, 'M-TICKET-2': { approved: true } };
    const made = messageSettings(messagesFileSchema.parse({ ...file, templates: own }), settings, (text) => text);
    const find = (id: string) => made.templates.find((one) => one.id === id);
    expect(find('M-THANKS')).toMatchObject({ text: '谢谢您!', approved: true });
    expect(find('M-TICKET-2')).toMatchObject({ approved: true, version: find('M-TICKET-2')?.text });
    expect(find('M-TICKET-1')).toMatchObject({ approved: false });
    expect(made.quiet).toEqual({ from: '22:00', to: '08:00' });
  });

  test('read back as they were written', () => {
    expect(z.decode(messageSettingsSchema, z.encode(messageSettingsSchema, settings))).toEqual(settings);
  });

  test.each([
    ['an address that is not secret', { url: 'http://sms.example' }, 'messages.url: an https address'],
    ['a port that is a number', { port: 10620114 }, 'messages.port: text (put digits in quotes)'],
    [
      'a template that nobody knows',
      { templates: { 'M-TIKCET': {} } },
      'messages.templates.M-TIKCET: one of M-TICKET-1, ',
    ],
    ['a slot that the text does not have', { templates: { 'M-THANKS': { text: '{name}谢谢' } } }, 'no slot {name}'],
    ['hours that do not exist', { quiet: { from: '22:00', to: '24:00' } }, 'messages.quiet.to: a time such as 22:00'],
  ])('are refused with the place: %s', (_, over, expected) => {
    expect(issuesOf(over)).toEqual([expect.stringContaining(expected)]);
  });

  test('come from a port that no other tenant has', () => {
    const other = {
      ...gx,
      id: 'gy',
      name: '另一家',
      services: {},
      telephony: { ...gx.telephony, answersFallback: false },
    };
    expect(checkTenants([gx, other]).map(({ tenant, path }) => [tenant, path.join('.')])).toEqual([
      ['gy', 'messages.port'],
    ]);
  });
});
