import { nextStep } from '#domain/messages';
import { sleepUntil } from '#domain/workflows';
import { settleMessage } from '#platform/messages';
import { readMessageSettings } from '#platform/messages-settings';
import { withTenant } from '#platform/tenant-data';
import { workflowStep } from '#platform/workflow';
import { assessMessage } from './definition.ts';

export const handler = workflowStep(assessMessage, async ({ tenant, subject }, { settings, now }) =>
  withTenant(settings, tenant, async ({ dynamo }) => {
    const messageId = subject.slice('MESSAGE#'.length);
    const given = await readMessageSettings(dynamo, tenant);
    const message = await settleMessage(dynamo, tenant, messageId, (stored) => nextStep(stored, given, now).change);
    if (!message) throw new Error(`There is no ${subject}`);
    const next = nextStep(message, given, now);
    const { version } = message;
    return { done: next.done, version, sleepSeconds: sleepUntil(next.done ? undefined : next.wakeAt, now) };
  }),
);
