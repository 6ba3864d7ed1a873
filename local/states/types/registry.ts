import type { StateType } from '../definition/state-type.ts';
import { choice } from './choice.ts';
import { fail } from './fail.ts';
import { map } from './map.ts';
import { parallel } from './parallel.ts';
import { pass } from './pass.ts';
import { succeed } from './succeed.ts';
import { task } from './task.ts';
import { wait } from './wait.ts';

/** Every kind of state that the laptop runs. */
export const stateTypes: readonly StateType[] = [task, choice, wait, pass, parallel, map, succeed, fail];
