import type { InFlight } from '../clock/in-flight.ts';
import { createTables, type Tables } from '../dynamodb/tables.ts';
import { openWire, type Wire } from '../dynamodb/wire.ts';
import type { Faults } from '../faults.ts';
import { createIam, type Iam } from '../iam/iam.ts';
import { createSessions, type Session, type Sessions } from '../iam/sessions.ts';
import { createAssociations } from './associations.ts';
import { type CognitoInlet, cognitoService } from './cognito.ts';
import { type ConnectDesk, type ConnectInlet, connectService } from './connect.ts';
import type { Offered } from './dispatch.ts';
import { refuseStreamRead, type TableCourt } from './dynamodb/judge.ts';
import { dynamoDbService } from './dynamodb/service.ts';
import { createStreamWrites, type StreamWriteListener, type StreamWrites } from './dynamodb/stream-writes.ts';
import { type EventsInlet, eventsService } from './events.ts';
import { createKeyring, type Keyring } from './kms/keyring.ts';
import { createMasters } from './kms/masters.ts';
import { kmsService } from './kms/service.ts';
import { protocols } from './protocols.ts';
import { type QueueParts, snsService } from './queues/sns.ts';
import { sqsService } from './queues/sqs.ts';
import { createResponses, type Responses } from './responses.ts';
import { secretsService } from './secrets/service.ts';
import type { Vault } from './secrets/vault.ts';
import { startServer } from './server.ts';
import { type StatesInlet, statesService } from './states.ts';
import { stsService } from './sts.ts';

export interface GatewayOptions {
  readonly region: string;
  readonly accountId: string;
  /** URL of DynamoDB Local. */
  readonly dynamoDbUrl: string;
  /** Where master keys are kept; in memory when absent. */
  readonly stateDirectory?: string;
  readonly faults: Pick<Faults, 'take'>;
  readonly inFlight: Pick<InFlight, 'begin'>;
  readonly events: EventsInlet;
  readonly connect: ConnectInlet;
  /** Cognito is not served when absent. */
  readonly cognito?: CognitoInlet;
  /** Step Functions is not served when absent. */
  readonly states?: StatesInlet;
  /** SNS and SQS are not served when absent. */
  readonly queues?: Omit<QueueParts, 'iam'>;
  /** Secrets Manager is not served when absent. */
  readonly vault?: Vault;
  /** A free one when absent. */
  readonly port?: number;
  /** Wall time in milliseconds; `Date.now` when absent. */
  readonly wallNow?: () => number;
}

/** One door for every AWS call of every function. */
export interface Gateway {
  /** `AWS_ENDPOINT_URL` of the functions. */
  readonly url: string;
  /** Ports of the assembly that are served here. */
  readonly iam: Iam;
  readonly tables: Tables;
  readonly keyring: Keyring;
  /** Issues the credentials of functions. */
  readonly sessions: Sessions;
  /** Answers of custom resources. */
  readonly responses: Responses;
  /** DynamoDB Local itself, without a judge: for the laptop's own readers (streams, seeding, the laptop's screens). */
  readonly dynamoDb: Wire;
  /** Tells how many stream records to expect; returns how to stop listening. */
  onStreamWrite(listener: StreamWriteListener): () => void;
  /** Why a role's session may not read a table's stream; undefined when it may. */
  refuseStreamRead(session: Session, streamArn: string, tableName: string): string | undefined;
  stop(): Promise<void>;
}

interface Inside {
  readonly court: TableCourt;
  readonly sessions: Sessions;
  readonly streamWrites: StreamWrites;
  readonly wire: Wire;
  readonly associations: ConnectDesk;
}

const services = ({ court, sessions, streamWrites, wire, associations }: Inside, options: GatewayOptions) => {
  const { iam, keyring } = court;
  const { region, events, cognito, states, queues, vault, wallNow = Date.now } = options;
  const queueing = queues && { iam, ...queues };
  return {
    dynamodb: { protocol: protocols.json10, service: dynamoDbService(court, wire, streamWrites) },
    sts: { protocol: protocols.query, service: stsService({ iam, sessions, wallNow }) },
    kms: { protocol: protocols.json11, service: kmsService(keyring) },
    events: { protocol: protocols.json11, service: eventsService(iam, region, events) },
    connect: { protocol: protocols.restJson, service: connectService(iam, region, associations) },
    ...(cognito && {
      'cognito-idp': { protocol: protocols.json11, service: cognitoService(iam, region, cognito) },
    }),
    ...(states && { states: { protocol: protocols.json10, service: statesService(iam, states) } }),
    ...(queueing && {
      sns: { protocol: protocols.query, service: snsService(queueing) },
      sqs: { protocol: protocols.json10, service: sqsService(queueing) },
    }),
    ...(vault && {
      secretsmanager: { protocol: protocols.json11, service: secretsService({ iam, keyring, vault, region }) },
    }),
  } satisfies Record<string, Offered>;
};

/**
 * Starts the gateway: all AWS wire protocols that our functions speak, on one port of 127.0.0.1. It knows the caller by its access key,
 * judges each call by the synthesized policies, and serves or forwards it.
 *
 * @example
 * const gateway = await startGateway({ region: 'ap-northeast-1', accountId: '111122223333', dynamoDbUrl: db.url, faults, inFlight, events, connect });
 * const session = gateway.sessions.issue({ roleArn, sessionName: 'hutong-subscribe' }); // its three values go into the function's environment
 */
export const startGateway = async (options: GatewayOptions): Promise<Gateway> => {
  const { region, accountId, faults, inFlight } = options;
  const wire = openWire(options.dynamoDbUrl);
  const iam = createIam();
  const tables = createTables(wire.send);
  const keyring = createKeyring(iam, createMasters(options.stateDirectory));
  const sessions = createSessions(options.wallNow);
  const streamWrites = createStreamWrites(tables);
  const court: TableCourt = { iam, tables, keyring, region, accountId };
  const responses = createResponses(() => server.url);
  const associations = createAssociations(options.connect, options.stateDirectory);
  const offered = services({ court, sessions, streamWrites, wire: wire.send, associations }, options);
  const server = await startServer({ sessions, services: offered, faults, inFlight, responses }, options.port ?? 0);
  return {
    url: server.url,
    iam,
    tables,
    keyring,
    sessions,
    responses,
    dynamoDb: wire.send,
    onStreamWrite: streamWrites.subscribe,
    refuseStreamRead: (session, streamArn, tableName) => {
      const table = tables.find(tableName);
      return table ? refuseStreamRead(session, streamArn, table, court)?.message : `There is no table ${tableName}`;
    },
    stop: async () => {
      await server.stop();
      wire.close();
    },
  };
};
