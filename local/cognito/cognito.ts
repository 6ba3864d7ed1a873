import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { UserPoolService } from 'cognito-local/lib/services/userPoolService.js';
import type { PoolKeys } from '../api/authorizer.ts';
import type { CognitoPort, UserPoolClientSpec, UserPoolSpec, UserSpec } from '../assembly/ports.ts';
import { administer } from './administer.ts';
import { type Emulator, startEmulator } from './emulator.ts';
import { poolSchema } from './pool-schema.ts';

/** Cognito on the laptop: the pools of the templates in cognito-local, every user with the same demo password. */
export interface Cognito extends CognitoPort {
  readonly emulator: Emulator;
  readonly keys: PoolKeys;
  readonly clients: readonly UserPoolClientSpec[];
  readonly users: readonly UserSpec[];
  /** An operator's deed, or a function's. */
  readonly administer: ReturnType<typeof administer>;
  /** Drops every user; the assembly makes its own again. */
  forgetUsers(): Promise<void>;
  stop(): void;
}

export interface CognitoOptions {
  readonly region: string;
  /** The demo password; on a laptop only. */
  readonly password: string;
  /** Keeps signed-in people signed in over a restart; in memory when absent. */
  readonly directory?: string;
}

/** Cognito gives each user a `sub`; here it follows from pool and name, so that it is the same after every start. */
const subOf = ({ poolId, username }: UserSpec) => {
  const hex = createHash('sha256').update(`${poolId} ${username}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

const attributesOf = (user: UserSpec) =>
  Object.entries({ sub: subOf(user), ...user.attributes }).map(([Name, Value]) => ({ Name, Value }));

const openPool = async ({ service, context }: Emulator, spec: UserPoolSpec): Promise<void> => {
  const existing = (await service.listUserPools(context)).find(({ Id }) => Id === spec.id);
  const options = { Id: spec.id, Arn: spec.arn, Name: spec.name, MfaConfiguration: 'OFF', ...poolSchema(spec) };
  if (!existing) await service.createUserPool(context, options);
  const pool = await service.getUserPool(context, spec.id);
  await pool.updateOptions(context, { ...pool.options, ...options });
};

const saveClient = async ({ service, context }: Emulator, spec: UserPoolClientSpec): Promise<void> => {
  const pool = await service.getUserPool(context, spec.poolId);
  const now = new Date();
  await pool.saveAppClient(context, {
    UserPoolId: spec.poolId,
    ClientId: spec.clientId,
    ClientName: spec.name,
    ExplicitAuthFlows: [...spec.authFlows],
    CreationDate: now,
    LastModifiedDate: now,
    IdTokenValidity: spec.idTokenMinutes ?? 60,
    AccessTokenValidity: spec.idTokenMinutes ?? 60,
    TokenValidityUnits: { IdToken: 'minutes', AccessToken: 'minutes' },
  });
};

const saveUser = async (emulator: Emulator, pool: UserPoolService, user: UserSpec, password: string): Promise<void> => {
  const { context } = emulator;
  const existing = await pool.getUserByUsername(context, user.username);
  const now = new Date();
  await pool.saveUser(context, {
    RefreshTokens: [],
    UserCreateDate: now,
    ...existing,
    Username: user.username,
    Attributes: attributesOf(user),
    Enabled: existing?.Enabled ?? true,
    Password: password,
    UserStatus: 'CONFIRMED',
    UserLastModifiedDate: now,
  });
};

/** Asked by its key, the emulator's store throws as long as the pool has no group at all. */
const findGroup = async ({ context }: Emulator, pool: UserPoolService, name: string) =>
  (await pool.listGroups(context)).find(({ GroupName }) => GroupName === name);

type Group = Parameters<CognitoPort['group']>[0];
type Membership = Parameters<CognitoPort['addToGroup']>[0];

const saveGroup = async (emulator: Emulator, { poolId, name, description }: Group): Promise<void> => {
  const { service, context } = emulator;
  const pool = await service.getUserPool(context, poolId);
  const existing = await findGroup(emulator, pool, name);
  const now = new Date();
  const about = description === undefined ? {} : { Description: description };
  await pool.saveGroup(context, { CreationDate: now, ...existing, ...about, GroupName: name, LastModifiedDate: now });
};

const addToGroup = async (emulator: Emulator, { poolId, username, group }: Membership): Promise<void> => {
  const { service, context } = emulator;
  const pool = await service.getUserPool(context, poolId);
  const [found, user] = [await findGroup(emulator, pool, group), await pool.getUserByUsername(context, username)];
  if (!found || !user) throw new Error(`User pool ${poolId} has no ${found ? `user ${username}` : `group ${group}`}`);
  await pool.addUserToGroup(context, found, user);
};

const dropUsers = async ({ service, context }: Emulator, poolId: string): Promise<void> => {
  const pool = await service.getUserPool(context, poolId);
  for (const user of await pool.listUsers(context)) await pool.deleteUser(context, user);
};

const openDirectory = (directory: string | undefined) => {
  if (directory === undefined) {
    const temporary = mkdtempSync(join(tmpdir(), 'hutong-cognito-'));
    return { path: temporary, close: () => rmSync(temporary, { recursive: true, force: true }) };
  }
  mkdirSync(directory, { recursive: true });
  return { path: directory, close: () => undefined };
};

/**
 * Starts Cognito in this process; it listens on no port of its own (see `mountCognito`).
 *
 * @example
 * const cognito = await startCognito({ region: 'ap-northeast-1', password: 'Hutong-2025' });
 * await cognito.userPool({ id: 'ap-northeast-1_hutong', ... });
 */
export const startCognito = async ({ region, password, directory }: CognitoOptions): Promise<Cognito> => {
  const home = openDirectory(directory);
  const emulator = await startEmulator(home.path, region);
  const { service, context } = emulator;
  const clients = new Map<string, UserPoolClientSpec>();
  const users = new Map<string, UserSpec>();
  return {
    emulator,
    keys: { keys: [emulator.publicKey] },
    get clients() {
      return [...clients.values()];
    },
    get users() {
      return [...users.values()];
    },
    userPool: (spec) => openPool(emulator, spec),
    client: async (spec) => {
      await saveClient(emulator, spec);
      clients.set(spec.clientId, spec);
    },
    group: (group) => saveGroup(emulator, group),
    user: async (user) => {
      await saveUser(emulator, await service.getUserPool(context, user.poolId), user, password);
      users.set(user.username, user);
    },
    addToGroup: (membership) => addToGroup(emulator, membership),
    administer: administer(emulator, password),
    forgetUsers: async () => {
      for (const { poolId } of clients.values()) await dropUsers(emulator, poolId);
      users.clear();
    },
    stop: home.close,
  };
};
