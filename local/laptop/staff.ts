import type { UserSpec } from '../assembly/ports.ts';
import type { AgentSeat } from '../connect/interface.ts';
import type { LaptopState } from '../web/protocol.ts';

type Staff = LaptopState['staff'][number];

/** All who may sit down at a workspace. Whose they are, only their Cognito user tells; both have the same name. */
export const staffOf = (seats: readonly AgentSeat[], users: readonly UserSpec[]): Staff[] =>
  seats.map(({ userId, username, name, serviceNumber }) => {
    const tenant = users.find((user) => user.username === username)?.attributes['custom:tenant'] ?? '';
    return { userId, username, name, serviceNumber, tenant };
  });
