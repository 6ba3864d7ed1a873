import { type AmazonConnectProvider, AmazonConnectProviderBase, Proxy as ConnectProxy } from '@amazon-connect/core';
import type { AgentSnapshot, SeatContact } from '../../local/workspace/protocol.ts';
import { type AppHost, createAppHost } from '../../web/workspace/host/app-host.ts';
import { type Permission, permissions } from '../../web/workspace/host/permissions.ts';

/** Amazon's own proxy over function calls: no frame, no port, the same messages. */
class InProcessProxy extends ConnectProxy {
  readonly toHost: (message: unknown) => void;
  constructor(provider: AmazonConnectProvider, toHost: (message: unknown) => void) {
    super(provider);
    this.toHost = toHost;
  }
  get proxyType() {
    return 'InProcessProxy';
  }
  take(message: unknown) {
    this.consumerMessageHandler({ data: message });
  }
  protected initProxy() {
    this.status.update({ status: 'initializing' });
  }
  protected sendMessageToSubject(message: unknown) {
    this.toHost(message);
  }
  protected getUpstreamMessageOrigin() {
    return { _type: 'test', providerId: this.provider.id };
  }
  protected addContextToLogger() {
    return {};
  }
}

class InProcessProvider extends AmazonConnectProviderBase {}

const agent = {
  userId: 'u1',
  username: 'gx-016',
  name: '王敏',
  serviceNumber: '016',
  status: 'Available',
  statuses: ['Available'],
  queues: [
    {
      arn: 'arn:queue/lawyers',
      name: '律师',
      quickConnects: [{ arn: 'arn:transfer-destination/service', name: '广西电信 客服' }],
    },
  ],
};

/** A seat with these contacts. */
export const seatWith = (...contacts: readonly SeatContact[]): AgentSnapshot => ({ ...agent, contacts: [...contacts] });

/** A contact at the seat. */
export const contactIn = (state: SeatContact['state'], contactId = 'c1'): SeatContact => ({
  contactId,
  initialContactId: 'c1',
  state,
  customerNumber: '+867715551234',
  queue: '律师',
  queueArn: 'arn:queue/lawyers',
  attributes: { line: 'aa', product: 'legal-hotline' },
  since: '2025-03-04T02:00:00Z',
});

/** A workspace without a browser: Amazon's clients on one side, our host on the other, and a list of every command that was asked. */
export const openWorkspace = (seat: AgentSnapshot, granted: readonly Permission[] = permissions) => {
  const commands: string[] = [];
  const topics: string[] = [];
  const held: { host?: AppHost } = {};
  const transfers: { readonly contactId: string; readonly quickConnect: string }[] = [];
  const note = (message: unknown) => {
    const { type, command, topic } = Object(message);
    if (type === 'request') commands.push(command);
    if (type === 'subscribe') topics.push(topic.key);
  };
  const provider: InProcessProvider = new InProcessProvider({
    config: {},
    proxyFactory: (owner) => {
      const proxy: InProcessProxy = new InProcessProxy(owner, (message) => {
        note(message);
        held.host?.receive(message);
      });
      held.host = createAppHost({
        ...{ seat, permissions: granted, accessUrl: '/app/agent/', region: 'local' },
        deeds: {
          transfer: async (contactId, quickConnect) => {
            if (quickConnect === 'arn:refused') throw new Error('the call has moved on');
            transfers.push({ contactId, quickConnect });
          },
        },
        send: (message) => message.type !== 'appLifecycle' && proxy.take(message),
        newId: () => crypto.randomUUID(),
      });
      return proxy;
    },
  });
  provider.getProxy();
  held.host?.open();
  return { provider, commands, topics, transfers, update: (next: AgentSnapshot) => held.host?.update(next) };
};
