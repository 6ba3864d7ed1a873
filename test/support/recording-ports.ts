import type { Ports } from '../../local/assembly/ports.ts';

/** A call that the assembly made on a port, for example `lambda.define`. */
export interface Handed {
  readonly to: string;
  readonly what: readonly unknown[];
}

type Write = (to: string) => (...what: readonly unknown[]) => void;

const lambdaPort = (note: Write, answer: (payload: unknown) => void): Ports['lambda'] => ({
  define: note('lambda.define'),
  mapStream: note('lambda.mapStream'),
  mapQueue: note('lambda.mapQueue'),
  configureAsynchronous: note('lambda.configureAsynchronous'),
  invoke: async (name, payload) => {
    note('lambda.invoke')(name, payload);
    answer(payload);
    return { ok: true, payload: null };
  },
});

const cognitoPort = (note: Write): Ports['cognito'] => {
  const later = (to: string) => {
    const write = note(to);
    return async (...what: readonly unknown[]): Promise<void> => write(...what);
  };
  return {
    userPool: later('cognito.userPool'),
    client: later('cognito.client'),
    group: later('cognito.group'),
    user: later('cognito.user'),
    addToGroup: later('cognito.addToGroup'),
  };
};

const tablesPort = (note: Write): Ports['tables'] => ({
  create: async (table) => {
    note('tables.create')(table);
    return { streamArn: `${table.arn}/stream/1`, localStreamArn: `local/${table.name}` };
  },
});

/**
 * Ports that write down what the assembly hands over, in order; tables answer with stream names and custom resources with success.
 */
export const recordingPorts = (answer: (payload: unknown) => void) => {
  const handed: Handed[] = [];
  const note: Write =
    (to) =>
    (...what) => {
      handed.push({ to, what });
    };
  const ports: Ports = {
    lambda: lambdaPort(note, answer),
    events: { bus: note('events.bus'), rule: note('events.rule'), schedule: note('events.schedule') },
    queues: { queue: note('queues.queue') },
    topics: {
      topic: async (topic) => note('topics.topic')(topic),
      subscribe: async (pair) => note('topics.subscribe')(pair),
    },
    secrets: { secret: note('secrets.secret') },
    states: { define: note('states.define') },
    api: {
      api: note('api.api'),
      authorizer: note('api.authorizer'),
      method: note('api.method'),
      stage: note('api.stage'),
    },
    cognito: cognitoPort(note),
    connect: { add: note('connect.add'), associateNumber: note('connect.associateNumber') },
    tables: tablesPort(note),
    keys: { key: note('keys.key'), alias: note('keys.alias') },
    iam: {
      role: note('iam.role'),
      policy: note('iam.policy'),
      permission: note('iam.permission'),
      resourcePolicy: note('iam.resourcePolicy'),
    },
  };
  const to = (name: string): readonly unknown[] =>
    handed.filter((one) => one.to === name).map(({ what }) => (what.length === 1 ? what[0] : what));
  return { ports, handed, to };
};
