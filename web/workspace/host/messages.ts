import * as z from 'zod';

const requestId = z.union([z.string(), z.number()]);
export const topicSchema = z.object({ namespace: z.string(), key: z.string(), parameter: z.string().optional() });
export type Topic = z.infer<typeof topicSchema>;

/** The first message of an app, on the window; its port carries all that follows. */
export const hostInitSchema = z.object({
  type: z.literal('connect-app-host-init'),
  sdkVersion: z.string(),
  providerId: z.string(),
});

/** What an app says to its workspace (`@amazon-connect/core` 1.0, `@amazon-connect/app` 1.0). Its logs and metrics are swallowed. */
export const fromAppSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('request'),
    namespace: z.string(),
    command: z.string(),
    requestId,
    data: z.record(z.string(), z.unknown()).optional(),
  }),
  z.object({ type: z.literal('subscribe'), topic: topicSchema, handlerId: z.string() }),
  z.object({ type: z.literal('unsubscribe'), topic: topicSchema }),
  z.object({ type: z.literal('appLifecycleHandlerCompleted'), stage: z.enum(['create', 'destroy']) }),
  z.object({ type: z.literal('healthCheck') }),
  z.object({ type: z.literal('closeApp'), isFatalError: z.boolean(), message: z.string().optional() }),
  z.object({ type: z.literal('log') }),
  z.object({ type: z.literal('metric') }),
  z.object({ type: z.literal('appPublish') }),
  z.object({ type: z.literal('serviceError') }),
]);
export type FromApp = z.infer<typeof fromAppSchema>;
export type AppRequest = Extract<FromApp, { type: 'request' }>;

/** A message to the app; it travels through a port as it is. */
export type ToApp = { readonly type: string } & Readonly<Record<string, unknown>>;
