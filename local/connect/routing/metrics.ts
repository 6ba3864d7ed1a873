import type { Metric } from '../flow/action.ts';
import type { Queue } from '../model.ts';

const sum = (queue: Queue, count: (profile: Queue['servedBy'][number]['profile']) => number): number =>
  queue.servedBy.reduce((total, { profile }) => total + count(profile), 0);

const oldest = (queue: Queue, now: number): number => {
  const since = Math.min(queue.line.head?.enqueuedAt ?? now, queue.ringing.head?.enqueuedAt ?? now);
  return Math.floor((now - since) / 1000);
};

const readings: Record<Metric, (queue: Queue, now: number) => number> = {
  NumberOfAgentsAvailable: (queue) => sum(queue, ({ idle }) => idle.size),
  NumberOfAgentsStaffed: (queue) => sum(queue, ({ staffed }) => staffed),
  NumberOfAgentsOnline: (queue) => sum(queue, ({ online }) => online),
  NumberOfContactsInQueue: (queue) => queue.line.size + queue.ringing.size,
  OldestContactInQueueAgeSeconds: oldest,
};

/** One metric of a queue now. A contact that rings at an agent is still in the queue. Agents are those whose routing profile has the queue. */
export const readMetric = (queue: Queue, metric: Metric, now: number): number => readings[metric](queue, now);
