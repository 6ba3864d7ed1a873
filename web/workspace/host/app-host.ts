import type { AgentSnapshot } from '../../../local/workspace/protocol.ts';
import { CommandFailed, commands, type SeatDeeds } from './commands.ts';
import { type ContactNews, contactNews } from './contact-topics.ts';
import { type AppRequest, type FromApp, fromAppSchema, type ToApp, type Topic } from './messages.ts';
import type { Permission } from './permissions.ts';

/** What a host stands on. `send` puts a message on the app's port; `newId` makes ids. */
export interface HostSettings {
  readonly seat: AgentSnapshot;
  readonly permissions: readonly Permission[];
  readonly accessUrl: string;
  readonly region: string;
  readonly deeds: SeatDeeds;
  readonly send: (message: ToApp) => void;
  readonly newId: () => string;
}

/** One app's connection to the workspace. */
export interface AppHost {
  /** Greets the app: acknowledges the connection and creates it. */
  open(): void;
  /** Takes a message from the app, as it came. */
  receive(message: unknown): void;
  /** Tells the app what changed at the seat. */
  update(seat: AgentSnapshot): void;
}

interface Held {
  seat: AgentSnapshot;
  subscriptions: readonly { readonly topic: Topic; readonly handlerId: string }[];
}

const sameTopic = (one: Topic, other: Topic): boolean =>
  one.namespace === other.namespace && one.key === other.key && one.parameter === other.parameter;

const answerTo = async (request: AppRequest, held: Held, { permissions, deeds }: HostSettings): Promise<ToApp> => {
  const { namespace, command: name, requestId, data = {} } = request;
  const refuse = (errorKey: string, reason: string): ToApp => ({
    ...{ type: 'response', namespace, requestId, isError: true, errorKey, reason },
    details: { command: name, requestData: data },
  });
  const command = commands[name];
  if (command?.namespace !== namespace) return refuse('noHandler', `the workspace has no command ${namespace} ${name}`);
  if (!permissions.includes(command.permission)) return refuse('accessDenied', `${name} needs ${command.permission}`);
  try {
    const answer = await command.answer(held.seat, data, deeds);
    return { type: 'response', namespace, requestId, isError: false, data: answer };
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error;
    return refuse('commandFailed', error.message);
  }
};

const lifecycle = (
  { accessUrl, permissions, region }: HostSettings,
  appInstanceId: string,
  stage: 'create' | 'start',
): ToApp => {
  const config = {
    ...{ _type: 'iframe', arn: 'arn:aws:app-integrations:local:app', namespace: 'hutong.agent', id: 'hutong-agent' },
    ...{ name: '坐席助手', description: '互通坐席助手', accessUrl, permissions },
  };
  return {
    ...{ type: 'appLifecycle', stage, instanceId: appInstanceId, appInstanceId, config, appConfig: config, region },
    ...{ scope: { type: 'idle' }, parameters: {}, launchedBy: { name: 'workspace', type: 'internal' } },
  };
};

const openingOf = (settings: HostSettings, appInstanceId: string): readonly ToApp[] => [
  {
    ...{ type: 'acknowledge', connectionId: settings.newId(), healthCheckInterval: 0 },
    status: { initialized: true, startTime: new Date() },
  },
  lifecycle(settings, appInstanceId, 'create'),
];

/** What is sent to those who follow a topic, for all contacts or for this one. */
const publications = ({ subscriptions, seat }: Held, { key, contactId }: ContactNews): readonly ToApp[] => {
  const initialContactId = seat.contacts.find((each) => each.contactId === contactId)?.initialContactId ?? contactId;
  return subscriptions
    .filter(({ topic }) => topic.key === key && (topic.parameter === undefined || topic.parameter === contactId))
    .map(({ topic, handlerId }) => ({
      ...{ type: 'publish', topic, handlerId },
      data: { contactId, initialContactId, type: 'voice', subtype: 'connect:Telephony' },
    }));
};

/** Takes one message that is no request; answers what is to be sent back. */
const take = (
  message: Exclude<FromApp, AppRequest>,
  held: Held,
  settings: HostSettings,
  appInstanceId: string,
): readonly ToApp[] => {
  switch (message.type) {
    case 'subscribe':
      held.subscriptions = [...held.subscriptions, { topic: message.topic, handlerId: message.handlerId }];
      return [];
    case 'unsubscribe':
      held.subscriptions = held.subscriptions.filter(({ topic }) => !sameTopic(topic, message.topic));
      return [];
    case 'appLifecycleHandlerCompleted':
      return message.stage === 'create' ? [lifecycle(settings, appInstanceId, 'start')] : [];
    case 'healthCheck':
      return [{ type: 'healthCheckResponse', time: Date.now(), counter: 0 }];
    default:
      return [];
  }
};

/**
 * The workspace's side of the protocol between Amazon Connect Agent Workspace and an app, over any pair of message ports: a frame's, or none at
 * all in a test. Permissions are enforced as in the cloud, so that a missing one is noticed here. Source: X-09.
 *
 * @example
 * const host = createAppHost({ seat, permissions, accessUrl: '/app/agent/', region: 'local', send: port.postMessage, newId });
 * host.open(); port.onmessage = ({ data }) => host.receive(data); // later: host.update(nextSnapshot)
 */
export const createAppHost = (settings: HostSettings): AppHost => {
  const held: Held = { seat: settings.seat, subscriptions: [] };
  const appInstanceId = settings.newId();
  const mayFollow = settings.permissions.includes('Contact.Details.View');
  const sendAll = (messages: readonly ToApp[]) => {
    for (const message of messages) settings.send(message);
  };
  return {
    open: () => sendAll(openingOf(settings, appInstanceId)),
    receive: (message) => {
      const parsed = fromAppSchema.safeParse(message);
      if (!parsed.success) return;
      if (parsed.data.type === 'request') answerTo(parsed.data, held, settings).then(settings.send);
      else sendAll(take(parsed.data, held, settings, appInstanceId));
    },
    update: (seat) => {
      const news = contactNews(held.seat, seat);
      held.seat = seat;
      if (mayFollow) sendAll(news.flatMap((each) => publications(held, each)));
    },
  };
};
