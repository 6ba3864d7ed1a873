export { acknowledge } from './acknowledge.ts';
export { type AlertChange, type AlertEvent, alertSubject } from './events.ts';
export { alertLists, alertListTime } from './lists.ts';
export { alertingTypes, raiseAlert } from './raise.ts';
export { type Alert, alertSchema, keptSince, keptUntil, type Occasion, occasionSchema } from './schema.ts';
