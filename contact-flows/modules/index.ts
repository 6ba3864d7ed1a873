// Flows and pieces that any product may use.
export { type Arrival, arrival, type FaultWords, notIdentified } from './arrival.ts';
export { attribute, said, tagsOf } from './attributes.ts';
export { customerService, serviceFull } from './customer-service.ts';
export { hooks } from './hooks.ts';
export { mistakes } from './mistakes.ts';
export { serviceQueue } from './service-queue.ts';
export { survey } from './survey.ts';
export { toService } from './to-service.ts';
export { type Announcements, agentWhisper, customerWhisper } from './whispers.ts';
