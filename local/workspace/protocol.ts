import * as z from 'zod';

/** How a contact stands on an agent's seat; ENDED is after-call work (话后处理), MISSED a ring nobody answered (坐席未应答). */
export const contactStateSchema = z.enum(['CONNECTING', 'CONNECTED', 'ONHOLD', 'ENDED', 'MISSED']);
export type ContactState = z.infer<typeof contactStateSchema>;

/** One contact on a seat. `customerNumber` is E.164, empty when the caller withholds it; `since` is the start of the state, ISO 8601 UTC. */
export const seatContactSchema = z.object({
  contactId: z.string(),
  /** Of the call's first contact. */
  initialContactId: z.string(),
  state: contactStateSchema,
  customerNumber: z.string(),
  queue: z.string(),
  queueArn: z.string(),
  attributes: z.record(z.string(), z.string()),
  since: z.string(),
});
export type SeatContact = z.infer<typeof seatContactSchema>;

/** A queue that an agent answers, and where he may hand its contacts over to. */
const seatQueueSchema = z.object({
  arn: z.string(),
  name: z.string(),
  quickConnects: z.array(z.object({ arn: z.string(), name: z.string() })),
});
export type SeatQueue = z.infer<typeof seatQueueSchema>;

/** All that a contact control panel shows of one agent. `statuses` are those he may choose, `status` the one he has. Source: X-09. */
export const agentSnapshotSchema = z.object({
  userId: z.string(),
  username: z.string(),
  name: z.string(),
  serviceNumber: z.string(),
  status: z.string(),
  statuses: z.array(z.string()),
  queues: z.array(seatQueueSchema),
  contacts: z.array(seatContactSchema),
});
export type AgentSnapshot = z.infer<typeof agentSnapshotSchema>;

/** One message of `/laptop/workspace/<userId>/events`: the seat, and the laptop's time at that moment (ISO 8601 UTC). */
export const seatNewsSchema = z.object({ now: z.string(), snapshot: agentSnapshotSchema });

/** What an agent may do with a contact, as the last part of the address spells it. */
export const contactDeedSchema = z.enum(['accept', 'reject', 'hold', 'resume', 'hang-up', 'finish']);
export type ContactDeed = z.infer<typeof contactDeedSchema>;

/** Body of `/laptop/workspace/<userId>/contacts/<contactId>/transfer`: the ARN of a quick connect. */
export const transferSchema = z.object({ quickConnect: z.string().min(1).max(512) });

/** Body of `/laptop/workspace/<userId>/status`. */
export const chooseStatusSchema = z.object({ status: z.string().min(1).max(64) });
