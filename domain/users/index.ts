export { type Found, userRecord } from './record.ts';
export { type UserRecord, userRecordSchema, type VisitLine } from './schema.ts';
export { type Sighting, sightingOf, sightingTypes } from './sighting.ts';
