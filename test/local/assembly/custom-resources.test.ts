import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type CustomResource, createCustomResources } from '../../../local/assembly/custom-resources.ts';
import { createCustomResourceState } from '../../../local/assembly/state.ts';

const eventSchema = z.looseObject({ RequestType: z.string(), ResponseURL: z.string() });

type Answer = Readonly<Record<string, unknown>> | 'CRASH' | 'SILENCE';

const cloud = (answers: readonly Answer[] = []) => {
  const events: z.infer<typeof eventSchema>[] = [];
  const desks = new Map<string, (answer: unknown) => void>();
  const responses = {
    expect: () => {
      const { promise, resolve } = Promise.withResolvers<unknown>();
      const url = `http://127.0.0.1/${desks.size}`;
      desks.set(url, resolve);
      return { url, answer: promise, forget: () => undefined };
    },
  };
  const invoke = async (_arn: string, payload: unknown) => {
    const event = eventSchema.parse(payload);
    const answer = answers[events.length] ?? { Status: 'SUCCESS', PhysicalResourceId: 'gx', Data: { state: 'live' } };
    events.push(event);
    if (answer === 'CRASH') return { ok: false, error: 'Unhandled', message: 'Error: no such thing' } as const;
    if (answer !== 'SILENCE') desks.get(event.ResponseURL)?.(answer);
    return { ok: true, payload: null } as const;
  };
  const state = createCustomResourceState();
  const start = () => createCustomResources({ lambda: { invoke }, responses, state });
  return { events, start };
};

const live = (properties: Record<string, unknown>): CustomResource => ({
  stackName: 'Tenant-gx',
  stackId: 'arn:aws:cloudformation:ap-northeast-1:111122223333:stack/Tenant-gx/1',
  logicalId: 'Live',
  type: 'Custom::TenancyApply',
  serviceToken: 'arn:aws:lambda:ap-northeast-1:111122223333:function:hutong-apply',
  properties,
  timeoutSeconds: 0.05,
});

describe('a custom resource', () => {
  it('is created once, and a restart with equal properties does not disturb it', async () => {
    const { events, start } = cloud();
    await start().apply(live({ fee: 300, open: true }));
    expect(await start().apply(live({ fee: 300, open: true }))).toEqual({ physicalId: 'gx', data: { state: 'live' } });
    expect(events.map(({ RequestType }) => RequestType)).toEqual(['Create']);
  });

  it('hears every scalar as text, as from CloudFormation', async () => {
    const { events, start } = cloud();
    await start().apply(live({ fee: 300, nested: [{ open: true }] }));
    expect(events[0]).toMatchObject({ ResourceProperties: { fee: '300', nested: [{ open: 'true' }] } });
  });

  it('is updated with its old properties when they changed', async () => {
    const { events, start } = cloud();
    await start().apply(live({ fee: 300 }));
    await start().apply(live({ fee: 500 }));
    expect(events[1]).toMatchObject({
      RequestType: 'Update',
      PhysicalResourceId: 'gx',
      OldResourceProperties: { fee: '300' },
      ResourceProperties: { fee: '500' },
    });
  });

  it('is deleted under its old id when an update replaced it', async () => {
    const { events, start } = cloud([
      { Status: 'SUCCESS', PhysicalResourceId: 'old' },
      { Status: 'SUCCESS', PhysicalResourceId: 'new' },
    ]);
    await start().apply(live({ fee: 300 }));
    await start().apply(live({ fee: 500 }));
    expect(events[2]).toMatchObject({ RequestType: 'Delete', PhysicalResourceId: 'old' });
  });

  it('is deleted when no template holds it any more', async () => {
    const { events, start } = cloud();
    await start().apply(live({}));
    await start().deleteForgotten();
    expect(events[1]).toMatchObject({ RequestType: 'Delete', PhysicalResourceId: 'gx', LogicalResourceId: 'Live' });
  });

  it.each<[string, Answer, string]>([
    ['that refuses stops the start with its reason', { Status: 'FAILED', Reason: '没有这个号码' }, '没有这个号码'],
    ['that crashes stops the start with its error', 'CRASH', 'no such thing'],
    ['that never answers stops the start', 'SILENCE', 'did not answer within'],
  ])('%s', async (_title, answer, message) => {
    const { start } = cloud([answer]);
    await expect(start().apply(live({}))).rejects.toThrow(message);
  });
});
