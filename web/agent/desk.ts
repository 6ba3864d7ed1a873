import { AmazonConnectApp } from '@amazon-connect/app';
import { type Call, type CallNews, followCalls } from './calls.ts';
import { type HandOver, handOverThrough } from './hand-over.ts';
import { linkWorkspace } from './workspace-link.ts';

/** ALONE: opened outside a workspace, or the workspace did not answer; the records still work. */
export type Link = 'CONNECTING' | 'CONNECTED' | 'ALONE';

export interface DeskState {
  readonly link: Link;
  readonly agentName: string | undefined;
  readonly calls: readonly Call[];
  /** Undefined while there is no workspace that could move a call. */
  readonly handOver?: HandOver;
}

/** The desk outlives every screen: calls come while the agent looks at something else. */
export interface Desk {
  readonly state: () => DeskState;
  readonly subscribe: (changed: () => void) => () => void;
  readonly tell: (news: CallNews) => void;
}

/** A desk in memory; `change` is how the link writes on it. */
export const createDesk = (): Desk & { change: (change: Partial<DeskState>) => void } => {
  const held: { state: DeskState } = { state: { link: 'CONNECTING', agentName: undefined, calls: [] } };
  const listeners = new Set<() => void>();
  const change = (next: Partial<DeskState>) => {
    held.state = { ...held.state, ...next };
    for (const changed of listeners) changed();
  };
  return {
    state: () => held.state,
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    tell: (news) => change({ calls: followCalls(held.state.calls, news) }),
    change,
  };
};

/** Opens the desk and joins the workspace around it, on AWS and on a laptop alike. */
export const openDesk = (): Desk => {
  const desk = createDesk();
  if (globalThis.parent === globalThis.window) {
    desk.change({ link: 'ALONE' });
    return desk;
  }
  const { provider } = AmazonConnectApp.init({
    onCreate: async () => {
      desk.change({ link: 'CONNECTED', handOver: handOverThrough(provider) });
      await linkWorkspace(provider, { call: desk.tell, agentName: (agentName) => desk.change({ agentName }) });
    },
  });
  provider.onError(({ isFatal }) => isFatal && desk.change({ link: 'ALONE' }));
  return desk;
};
