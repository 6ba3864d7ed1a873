// Long processes: which event begins one, which one wakes it, and what its steps tell each other.
export { type MachineName, machines } from './machines.ts';
export { type Parked, pokingTypes, wakes } from './poke.ts';
export { type Beginning, executionName, startingTypes, startOf } from './start.ts';
export { sleepUntil, type WakeAnswer, type WakeInput, wakeAnswerSchema, wakeInputSchema } from './wake.ts';
