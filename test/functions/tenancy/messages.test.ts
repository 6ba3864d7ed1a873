import { describe, expect, test } from 'vitest';
import { messageSettingsOf } from '../../../functions/tenancy/apply/messages.ts';
import { gx, hb } from '../../domain/fixtures.ts';

describe("a tenant's texts, as they are written for the functions", () => {
  test('carry port, signature, approved words and what people dial', () => {
    const settings = messageSettingsOf(gx);
    expect(settings).toMatchObject({ gateway: 'gx-sms', port: '10620114', hotlines: { 'legal-hotline': '11831148' } });
    expect(settings?.templates.every(({ approved, version }) => approved && /^[0-9a-f]{12}$/.test(version))).toBe(true);
  });

  test('other words are another version, the same words the same', () => {
    const { messages } = gx;
    if (!messages) throw new Error('gx sends no texts');
    const templates = { ...messages.templates, 'M-THANKS': { text: '谢谢!', approved: true } };
    const versions = (tenant: typeof gx) =>
      messageSettingsOf(tenant)?.templates.map(({ id, version }) => `${id} ${version}`);
    const changed = versions({ ...gx, messages: { ...messages, templates } });
    expect(versions(gx)?.filter((one) => !changed?.includes(one))).toEqual([expect.stringMatching(/^M-THANKS /)]);
  });

  test('are none where the file has none (ORDER-44)', () => {
    expect(messageSettingsOf(hb)).toBeUndefined();
  });
});
