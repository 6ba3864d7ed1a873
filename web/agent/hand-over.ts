import { AgentClient, ContactClient, type QuickConnect } from '@amazon-connect/contact';
import type { AmazonConnectProvider } from '@amazon-connect/core';

/** A queue that the agents of a contact's queue may hand calls over to. */
export type HandOverTarget = Extract<QuickConnect, { type: 'queue' }>;

/** How a call gets from this seat to another queue. */
export interface HandOver {
  readonly targets: (contactId: string) => Promise<readonly HandOverTarget[]>;
  /** Hands the call over and leaves it. Rejects when it is still the agent's. */
  readonly to: (contactId: string, target: HandOverTarget) => Promise<void>;
}

const isQueue = (each: QuickConnect): each is HandOverTarget => each.type === 'queue';

/** Hands over through Amazon Connect's own clients: which targets there are, say the quick connects of the contact's queue. Source: ORDER-07, ORDER-08. */
export const handOverThrough = (provider: AmazonConnectProvider): HandOver => {
  const agent = new AgentClient(provider);
  const contact = new ContactClient(provider);
  return {
    targets: async (contactId) => {
      const { queueARN } = await contact.getQueue(contactId);
      const { quickConnects } = await agent.listQuickConnects(queueARN);
      return quickConnects.filter(isQueue);
    },
    to: (contactId, target) => contact.transfer(contactId, target),
  };
};
