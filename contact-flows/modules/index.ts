// Flows and pieces that any product may use.
export { attribute, said, tagsOf } from './attributes.ts';
export { serviceQueue } from './service-queue.ts';
export { survey } from './survey.ts';
export { type Announcements, agentWhisper, customerWhisper } from './whispers.ts';
